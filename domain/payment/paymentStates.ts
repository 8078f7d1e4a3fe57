import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { addDays, type Day } from '#domain/day.ts'
import { computeDeadline } from '#domain/deadline/computeDeadline.ts'
import { effectiveServiceDay, provenServices } from '#domain/deadline/serviceClock.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { addWorkingDays } from '#domain/rules/calendar.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import type { Service } from '#domain/service/service.ts'
import { servicesOf, servicesOfKinds } from '#domain/service/servicesOf.ts'

import { paidByStep } from './paidByStep.ts'
import { lateFee, type LateFee, type StoppedSpan } from './lateFee.ts'
import { owedFen, paidFen, settledOn, type Instalment, type Payment } from './payment.ts'

/** Working days after the service of 催告书 before the court may be asked (行政强制法54, 69). */
const demandDays = 10

/** What one party owes on one decision on a day. Shapes: `contract/payment.ts`. */
export interface PaymentState {
  decisionId: string
  partyId: string
  docNo: string
  partyName: string
  payment: Payment | null
  amount: number
  isShareOpen: boolean
  dueDay: Day | null
  instalments: (Instalment & { state: 'paid' | 'open' | 'overdue'; missingFen: number })[]
  owedFen: number
  settledOn: Day | null
  lateFee: LateFee
  demandedOn: Day | null
  mayApplyFrom: Day | null
  mayApplyUntil: Day | null
  suitEndsOn: Day | null
}

/** What every fined party owes, decision by decision; nothing for 不予处罚. */
export function paymentStates(file: CaseFile, pack: RulePack, today: Day): PaymentState[] {
  return file.decisions
    .filter((decision) => decision.outcome === 'penalty' && (decision.fine ?? 0) > 0)
    .flatMap((decision) =>
      file.case.parties
        .filter((party) => decision.partyIds.includes(party.id))
        .map((party) => stateOf(file, pack, today, { decision, party })),
    )
}

/**
 * The payment of a party as it is kept, or as it would begin: with the whole fine when the decision
 * names this party alone, else with nothing, because its share is not known (`isShareOpen`).
 */
export function paymentOf(file: CaseFile, decision: Decision, partyId: string): Omit<Payment, 'id'> & { id: string } {
  const kept = file.payments.find((one) => one.decisionId === decision.id && one.partyId === partyId)
  const fresh = { requests: [], plan: [], paid: [], enforcement: null, payCode: '' }
  const amount = decision.partyIds.length > 1 ? 0 : (decision.fine ?? 0)
  return kept ?? { ...fresh, id: '', caseId: file.case.id, decisionId: decision.id, partyId, amount }
}

function stateOf(
  file: CaseFile,
  pack: RulePack,
  today: Day,
  { decision, party }: { decision: Decision; party: Party },
): PaymentState {
  const payment = paymentOf(file, decision, party.id)
  const served = firstEffective(file, pack, party.id, servicesOf(file, decision))
  const dueDay = served === null ? null : lastDay('D19', served, pack)
  const paidStep = paidByStep(file, payment, party.id)
  const settled = settledOn(payment) ?? paidStep
  const demanded = firstEffective(file, pack, party.id, servicesOfKinds(file, ['demandNotice']))
  return {
    decisionId: decision.id,
    partyId: party.id,
    docNo: decision.docNo,
    partyName: party.name,
    payment: payment.id === '' ? null : payment,
    amount: payment.amount,
    isShareOpen: settled === null && payment.id === '' && decision.partyIds.length > 1,
    dueDay,
    instalments: instalmentStates(payment, today),
    owedFen: settled === null ? owedFen(payment) : 0,
    settledOn: settled,
    lateFee:
      dueDay === null || paidStep !== null
        ? { from: null, days: 0, fen: 0, capped: false }
        : lateFee(payment, { dueDay, until: settled ?? today, stopped: disputes(file, party.id) }),
    demandedOn: demanded,
    mayApplyFrom: demanded === null ? null : addDays(addWorkingDays(pack.calendar, demanded, demandDays).day, 1),
    mayApplyUntil: served === null ? null : applyUntil(payment, served, pack),
    suitEndsOn: served === null ? null : lastDay('D26', served, pack),
  }
}

/** The day of the first service that took effect on the party. */
function firstEffective(file: CaseFile, pack: RulePack, partyId: string, services: readonly Service[]): Day | null {
  const days = provenServices(file, services)
    .filter((service) => service.partyId === partyId)
    .flatMap((service) => effectiveServiceDay(service, pack) ?? [])
  return days.toSorted()[0] ?? null
}

function lastDay(id: string, from: Day, pack: RulePack): Day | null {
  const rule = pack.deadlines.find((one) => one.id === id)
  return rule === undefined ? null : computeDeadline(rule, from, pack).dueDay
}

/** D23: three months after the time to sue, or after the last instalment (行政强制法53, 行政处罚法72末款). */
function applyUntil(payment: Payment, served: Day, pack: RulePack): Day | null {
  const suit = lastDay('D26', served, pack)
  if (suit === null) return null
  const last =
    payment.plan
      .map((one) => one.dueOn)
      .toSorted()
      .at(-1) ?? suit
  return lastDay('D23', last > suit ? last : suit, pack)
}

/** Money fills the earliest instalment first. */
function instalmentStates(payment: Payment, today: Day): PaymentState['instalments'] {
  let left = paidFen(payment, 'fine')
  return payment.plan
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map((one) => {
      const due = one.amount * 100
      const covered = Math.min(left, due)
      left -= covered
      const state = covered === due ? 'paid' : today > one.dueOn ? 'overdue' : 'open'
      return { ...one, state, missingFen: due - covered }
    })
}

/** While reconsideration or suit is pending no late fee runs (行政处罚法73③). */
function disputes(file: CaseFile, partyId: string): StoppedSpan[] {
  return file.case.milestones
    .filter((one) => one.kind === 'reconsiderationFiled' || one.kind === 'suitFiled')
    .filter((one) => (one.partyId ?? partyId) === partyId)
    .map((one) => ({ from: one.day, to: null }))
}
