import type { Day } from '#domain/day.ts'
import { effectiveServiceDay, provenServices } from '#domain/deadline/serviceClock.ts'
import { settledOn } from '#domain/payment/payment.ts'
import { passesExamination } from '#domain/examination/examination.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { servicesOfKinds } from '#domain/service/servicesOf.ts'

import type { CaseFile } from './caseFile.ts'
import type { MilestoneKind } from './milestone.ts'

/** A step that was taken, wherever it is recorded. */
export interface Step {
  readonly id: string
  readonly day: Day
  /** Whose step it is; null when it counts for all parties. */
  readonly partyId: string | null
  /** The decision it belongs to; null when it belongs to the case. */
  readonly decisionId: string | null
  readonly hasPaper: boolean
}

/** Papers whose service is itself a step. */
export const servedKinds: Partial<Record<MilestoneKind, readonly string[]>> = {
  correctionServed: ['correctionOrder', 'dailyCorrectionOrder'],
  hearingNoticeServed: ['hearingNotice'],
}

/**
 * The steps of a kind: the recorded milestones and what service, payment and examination say, so
 * that nobody writes the same day twice. A milestone of a day that a ledger knows is not repeated.
 */
export function stepsOf(file: CaseFile, kind: MilestoneKind, pack: RulePack): Step[] {
  const ledger = [...servedSteps(file, kind, pack), ...paymentSteps(file, kind), ...examinationSteps(file, kind)]
  const days = new Set(ledger.map((step) => step.day))
  const typed = file.case.milestones
    .filter((milestone) => milestone.kind === kind && !days.has(milestone.day))
    .map(({ id, day, materialId, partyId }) => ({
      id,
      day,
      partyId: partyId ?? null,
      decisionId: null,
      hasPaper: materialId !== null,
    }))
  return [...typed, ...ledger].toSorted((one, other) => one.day.localeCompare(other.day))
}

function servedSteps(file: CaseFile, kind: MilestoneKind, pack: RulePack): Step[] {
  return provenServices(file, servicesOfKinds(file, servedKinds[kind] ?? [])).flatMap((service) => {
    const day = effectiveServiceDay(service, pack)
    return day === null ? [] : [{ id: service.id, day, partyId: service.partyId, decisionId: null, hasPaper: true }]
  })
}

/** 案件审查 is done once a round agreed on signed paper; one that was returned is not (令30号40). */
function examinationSteps({ examinations }: CaseFile, kind: MilestoneKind): Step[] {
  if (kind !== 'examined') return []
  return examinations
    .filter(passesExamination)
    .map(({ id, examinedOn }) => ({ id, day: examinedOn, partyId: null, decisionId: null, hasPaper: true }))
}

function paymentSteps(file: CaseFile, kind: MilestoneKind): Step[] {
  return file.payments.flatMap((payment) => {
    const { partyId, decisionId } = payment
    const step = (id: string, day: Day | null, materialId: string | null): Step[] =>
      day === null ? [] : [{ id, day, partyId, decisionId, hasPaper: materialId !== null }]
    if (kind === 'paid') return step(payment.id, settledOn(payment), null)
    if (kind === 'installmentRequested')
      return payment.requests.flatMap((one) => step(one.id, one.askedOn, one.materialId))
    if (kind !== 'enforcementAccepted' || payment.enforcement === null) return []
    return step(payment.id, payment.enforcement.acceptedOn, payment.enforcement.acceptanceMaterialId)
  })
}
