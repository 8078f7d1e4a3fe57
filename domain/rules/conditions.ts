import { servedKinds } from '#domain/case/stepsOf.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import { settledOn } from '#domain/payment/payment.ts'
import { isServed } from '#domain/service/service.ts'
import { servicesOf, servicesOfKinds } from '#domain/service/servicesOf.ts'

import type { ConditionCode } from './ruleEntries.ts'
import type { RulePack } from './rulePack.ts'
import { mustBeDiscussed, mustBeReviewed } from './triggers.ts'

/** Conditions that are nothing but a step having been recorded. */
const steps: Partial<Record<ConditionCode, MilestoneKind>> = {
  filed: 'filed',
  inspected: 'inspected',
  sampled: 'sampled',
  investigated: 'investigated',
  correctionServed: 'correctionServed',
  pleaded: 'pleaded',
  hearingRequested: 'hearingRequested',
  hearingNoticeServed: 'hearingNoticeServed',
  hearingHeld: 'hearingHeld',
  installmentRequested: 'installmentRequested',
  paid: 'paid',
  closed: 'closed',
  transferred: 'transferred',
}

/** Whether the condition of a required document or of a sub-point is met by what is recorded. */
export function isMet(condition: ConditionCode, file: CaseFile, pack: RulePack): boolean {
  const step = steps[condition]
  if (step === undefined) return isMetOtherwise(condition, file, pack)
  return firstDayOf(file, step) !== null || isOnLedger(condition, file)
}

/** Service and payment are kept in their own ledgers; nobody types them again as a step. */
function isOnLedger(condition: ConditionCode, file: CaseFile): boolean {
  if (condition === 'correctionServed' || condition === 'hearingNoticeServed') {
    return servicesOfKinds(file, servedKinds[condition] ?? []).some(isServed)
  }
  if (condition === 'installmentRequested') return file.payments.some((one) => one.requests.length > 0)
  return condition === 'paid' && file.payments.some((one) => settledOn(one) !== null)
}

function isMetOtherwise(condition: ConditionCode, file: CaseFile, pack: RulePack): boolean {
  switch (condition) {
    case 'always':
      return true
    case 'organisationParty':
      return file.case.parties.some((party) => party.kind !== 'person')
    case 'personParty':
      return file.case.parties.some((party) => party.kind === 'person')
    case 'noticeMade':
      return file.notices.length > 0 || firstDayOf(file, 'noticeServed') !== null
    case 'noticeServedWithReceipt':
      return hasReceipt(file, file.notices)
    case 'decisionServedWithReceipt':
      return hasReceipt(file, file.decisions)
    case 'penaltyDecided':
      return file.decisions.some((decision) => decision.outcome === 'penalty')
    case 'noPenaltyDecided':
      return file.decisions.some((decision) => decision.outcome === 'noPenalty')
    case 'published':
      return file.decisions.some((decision) => decision.publicity.length > 0)
    case 'reviewRequired':
      return isDecisionNear(file) && mustBeReviewed(file, pack, decisionDay(file)) === 'yes'
    case 'discussionRequired':
      return isDecisionNear(file) && mustBeDiscussed(file, pack, decisionDay(file)) === 'yes'
    default:
      return isMetInReview(condition, file, pack)
  }
}

/** What only sub-points of the checklist ask. */
function isMetInReview(condition: ConditionCode, file: CaseFile, pack: RulePack): boolean {
  switch (condition) {
    case 'noticeDue':
      return isMet('noticeMade', file, pack) || file.rounds.some((round) => round.kind === 'formal')
    case 'discussionDue':
      return file.discussions.length > 0 || mustBeDiscussed(file, pack, decisionDay(file)) !== 'no'
    case 'reviewedBefore':
      return file.rounds.some((round) => round.concludedOn !== null)
    case 'tested':
      return isMet('sampled', file, pack) || hasTrace(condition, file)
    default:
      return hasTrace(condition, file)
  }
}

/** Papers whose presence says that something was done that the reviewer has to look at. */
const traces: Partial<Record<ConditionCode, readonly string[]>> = {
  tested: ['monitoringReport', 'appraisal', 'samplingRecord', 'testCommission', 'testResultNotice'],
  evidencePreserved: ['registrationPreservation', 'registrationRelease', 'samplingNotice'],
  sealedUp: ['sealUpApproval', 'sealUpDecision', 'sealUpList', 'sealUpRecord', 'sealUpExtension', 'sealUpRelease'],
  dailyFine: ['dailyCorrectionOrder', 'dailyNotice', 'dailyDecision'],
  stopOrDetention: ['restrictionNotice', 'restrictionDecision', 'detentionTransfer', 'detentionTransferApproval'],
}
/** Kinds of penalty that say the same before any paper does. */
const heavyWords: Partial<Record<ConditionCode, readonly string[]>> = {
  sealedUp: ['查封', '扣押'],
  dailyFine: ['按日连续'],
  stopOrDetention: ['停产', '停业', '关闭', '限制生产', '拘留'],
}

function hasTrace(condition: ConditionCode, file: CaseFile): boolean {
  const kinds = [...file.case.facts.proposedKinds, ...file.decisions.flatMap((decision) => decision.kinds)]
  return (
    file.materials.some((one) => one.withdrawnReason === '' && traces[condition]?.includes(one.kind) === true) ||
    kinds.some((kind) => heavyWords[condition]?.some((word) => kind.includes(word)) === true)
  )
}

function hasReceipt(file: CaseFile, documents: readonly { id: string; materialId: string | null }[]): boolean {
  return documents.some((document) =>
    servicesOf(file, document).some((service) => isServed(service) && service.method !== 'announcement'),
  )
}

/** Review and discussion come after the notice: before it their papers are not missing yet. */
function isDecisionNear(file: CaseFile): boolean {
  return file.notices.length > 0 || file.rounds.length > 0 || file.decisions.length > 0
}

function decisionDay(file: CaseFile): string {
  return file.decisions.map((decision) => decision.decidedOn).toSorted()[0] ?? '9999-12-31'
}
