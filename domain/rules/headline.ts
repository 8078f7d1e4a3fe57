import { lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { isExecuted } from '#domain/payment/payment.ts'
import { isServed } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'

import { lastFormalRound } from './guards/guardReview.ts'
import type { RulePack } from './rulePack.ts'
import { mustBeDiscussed } from './triggers.ts'

/** The headline status of a case; words in `contract/text/case.ts`. */
export type HeadlineCode =
  | 'notFiled'
  | 'investigating'
  | 'examining'
  | 'suspended'
  | 'notice'
  | 'toReview'
  | 'inReview'
  | 'returned'
  | 'toDiscuss'
  | 'toDecide'
  | 'toServe'
  | 'executing'
  | 'toClose'
  | 'toArchive'
  | 'withdrawn'
  | 'terminated'
  | 'transferred'
  | 'archived'

/**
 * One word for where a case stands, from the furthest step that is recorded. Progress itself is
 * the set of milestones. With `pack`, whether a discussion is still due is judged by its rules;
 * without, only by the facts that say so themselves.
 */
export function headlineOf(file: CaseFile, pack?: RulePack): HeadlineCode {
  return ended(file) ?? afterDecision(file) ?? beforeDecision(file, pack)
}

function has(file: CaseFile, kind: MilestoneKind): boolean {
  return lastDayOf(file, kind) !== null
}

function ended(file: CaseFile): HeadlineCode | null {
  if (file.case.archivedOn !== null || has(file, 'archived')) return 'archived'
  if (has(file, 'closed')) return 'toArchive'
  const sideExits = ['withdrawn', 'terminated', 'transferred'] as const
  return sideExits.find((kind) => has(file, kind)) ?? null
}

/** A decision without its stamped paper is still a draft. */
function afterDecision(file: CaseFile): HeadlineCode | null {
  const decisions = file.decisions.filter((decision) => decision.materialId !== null || decision.origin === 'paper')
  if (decisions.length === 0) return null
  if (!decisions.every((decision) => isServedOnAll(file, decision))) return 'toServe'
  const owes =
    decisions.some((decision) => (decision.fine ?? 0) > 0 && !isSettled(file, decision)) &&
    !has(file, 'paid') &&
    !has(file, 'enforcementAccepted')
  return owes ? 'executing' : 'toClose'
}

function isServedOnAll(file: CaseFile, decision: Decision): boolean {
  const services = servicesOf(file, decision).filter(isServed)
  return decision.partyIds.every((partyId) => services.some((service) => service.partyId === partyId))
}

/** Every party has paid its part, or the court took it over (令30号77). */
function isSettled(file: CaseFile, decision: Decision): boolean {
  const payments = file.payments.filter((one) => one.decisionId === decision.id)
  return decision.partyIds.every((partyId) => payments.some((one) => one.partyId === partyId && isExecuted(one)))
}

function beforeDecision(file: CaseFile, pack: RulePack | undefined): HeadlineCode {
  if (!has(file, 'filed')) return 'notFiled'
  if ((lastDayOf(file, 'suspended') ?? '') > (lastDayOf(file, 'resumed') ?? '')) return 'suspended'
  const round = lastFormalRound(file)
  if (round !== undefined) {
    if (round.concludedOn === null || round.opinion === null) return 'inReview'
    if (round.opinion !== 'agree') return 'returned'
    return round.signedMaterialId === null ? 'inReview' : afterReview(file, pack)
  }
  if (has(file, 'pleadingsReviewed') || has(file, 'hearingHeld') || has(file, 'rightsWaived')) return 'toReview'
  if (has(file, 'noticeServed') || file.notices.length > 0) return 'notice'
  const isExamining = has(file, 'examined') || has(file, 'investigated') || file.examinations.length > 0
  return isExamining ? 'examining' : 'investigating'
}

function afterReview(file: CaseFile, pack: RulePack | undefined): HeadlineCode {
  if (file.discussions.length > 0) {
    return file.discussions.some((discussion) => discussion.signedMaterialId !== null) ? 'toDecide' : 'toDiscuss'
  }
  const { complex, headOrdersDiscussion } = file.case.facts
  const lastRound = lastFormalRound(file)?.concludedOn ?? '9999-12-31'
  const due = pack === undefined ? complex || headOrdersDiscussion : mustBeDiscussed(file, pack, lastRound) === 'yes'
  return due ? 'toDiscuss' : 'toDecide'
}
