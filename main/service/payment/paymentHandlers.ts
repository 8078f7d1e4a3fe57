import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { paymentOperations } from '#contract/payment.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { checkApplication, checkRequest } from '#domain/payment/checkPayment.ts'
import { paidFen, type Payment } from '#domain/payment/payment.ts'
import { paymentOf, paymentStates, type PaymentState } from '#domain/payment/paymentStates.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findDecision } from '#store/tables/decisions.ts'
import { savePayment } from '#store/tables/payments.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { requireMaterial, signedPaper } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { findFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

/** Payment of fines. It goes on after archiving: a suit may still be open, a fine still be paid. */
export const paymentHandlers: Handlers<keyof typeof paymentOperations> = {
  'payment.save': (call, { amount, payCode, ...whose }) =>
    edit(call, 'payment.save', whose, ({ payment }) => checkSum({ ...payment, amount, payCode })),
  'payment.request': (call, input) => edit(call, 'payment.request', input, (owed) => request(call, owed, input)),
  'payment.pay': (call, input) => edit(call, 'payment.pay', input, (owed) => pay(call, owed, input)),
  'payment.strike': (call, { paidId, reason, ...whose }) =>
    edit(call, 'payment.strike', whose, ({ payment }) => strike(payment, paidId, reason)),
  'payment.enforce': (call, input) => edit(call, 'payment.enforce', input, (owed) => enforce(call, owed, input)),
}

interface Owed {
  readonly file: CaseFile
  readonly payment: Payment
  readonly state: PaymentState
}

type Edited = Result<{ payment: Payment; blemishes: GuardFinding[] }>

function edit(
  call: Call,
  action: ActionCode,
  whose: { decisionId: string; partyId: string },
  change: (owed: Owed) => Edited,
): Result<OutputOf<'payment.save'>> {
  const owed = findOwed(call, whose)
  if (!owed.ok) return owed
  // Money, plans and the court need to know first what the party owes.
  if (owed.value.state.isShareOpen && action !== 'payment.save') {
    return fail({ kind: 'conflict', what: 'shareOpen', detail: '' })
  }
  const edited = change(owed.value)
  if (!edited.ok) return edited
  const { payment, blemishes } = edited.value
  const trace = { caseId: payment.caseId, action, subject: `payment:${payment.id}`, payload: { ...payment } }
  return record(call, trace, () => {
    savePayment(call.desk.ledger, payment)
    return ok({ paymentId: payment.id, blemishes })
  })
}

function findOwed(call: Call, { decisionId, partyId }: { decisionId: string; partyId: string }): Result<Owed> {
  const found = findFileOfDecision(call, decisionId)
  if (!found.ok) return found
  const file = found.value
  const decision = file.decisions.find((one) => one.id === decisionId)
  const state = paymentStates(file, call.pack, today(call)).find(
    (one) => one.decisionId === decisionId && one.partyId === partyId,
  )
  if (decision === undefined || state === undefined) return fail({ kind: 'notFound', what: 'payment', id: partyId })
  const payment = paymentOf(file, decision, partyId)
  return ok({ file, state, payment: { ...payment, id: payment.id || randomUUID() } })
}

function findFileOfDecision(call: Call, decisionId: string): Result<CaseFile> {
  const decision = findDecision(call.desk.ledger, decisionId)
  if (decision === null) return fail({ kind: 'notFound', what: 'decision', id: decisionId })
  return findFile(call, decision.caseId)
}

function checkSum(payment: Payment): Edited {
  const { amount, plan } = payment
  if (paidFen(payment, 'fine') > amount * 100) {
    return fail({ kind: 'conflict', what: 'overpaid', detail: `${amount}元` })
  }
  return plan.length > 0 && sumOf(plan) !== amount
    ? fail({ kind: 'conflict', what: 'planSum', detail: `${amount}元` })
    : ok({ payment, blemishes: [] })
}

function sumOf(plan: Payment['plan']): number {
  return plan.reduce((sum, one) => sum + one.amount, 0)
}

/** A request that came late is recorded; granting it is refused unless the consent is signed already. */
function request(call: Call, { file, payment, state }: Owed, input: ParsedInputOf<'payment.request'>): Edited {
  const { requestId, request: typed, plan } = input
  const happened = requireHappened(call, 'askedOn', typed.askedOn)
  if (!happened.ok) return happened
  const known = requireMaterials(file, [typed.materialId, typed.consentMaterialId])
  if (!known.ok) return known
  const finding = checkRequest(state, typed, call.pack)
  const blemishes = finding.verdict === 'fail' ? [finding] : []
  const isFuture = signedPaper(file, typed.consentMaterialId) === null
  if (blemishes.length > 0 && typed.outcome === 'granted' && isFuture) {
    return refusedByLaw(call, { caseId: file.case.id, op: 'payment.request' }, blemishes)
  }
  const isGranted = typed.outcome === 'granted'
  if (isGranted && sumOf(plan) !== payment.amount) {
    return fail({ kind: 'conflict', what: 'planSum', detail: `${payment.amount}元` })
  }
  const kept = { ...typed, id: requestId ?? randomUUID() }
  const others = payment.requests.filter((one) => one.id !== requestId)
  const changed = { ...payment, requests: [...others, kept], plan: isGranted ? plan : payment.plan }
  return ok({ payment: changed, blemishes })
}

function pay(call: Call, { file, payment }: Owed, { paid }: ParsedInputOf<'payment.pay'>): Edited {
  const happened = requireHappened(call, 'paidOn', paid.paidOn)
  if (!happened.ok) return happened
  const known = requireMaterials(file, [paid.receiptMaterialId])
  if (!known.ok) return known
  return checkSum({ ...payment, paid: [...payment.paid, { ...paid, id: randomUUID(), struckReason: '' }] })
}

function strike(payment: Payment, paidId: string, reason: string): Edited {
  if (!payment.paid.some((one) => one.id === paidId)) return fail({ kind: 'notFound', what: 'payment', id: paidId })
  const paid = payment.paid.map((one) => (one.id === paidId ? { ...one, struckReason: reason } : one))
  return ok({ payment: { ...payment, paid }, blemishes: [] })
}

/** An application that is on signed paper, or that the court has accepted, has happened: only its defects are told. */
function enforce(
  call: Call,
  { file, payment, state }: Owed,
  { enforcement }: ParsedInputOf<'payment.enforce'>,
): Edited {
  for (const path of ['appliedOn', 'acceptedOn'] as const) {
    const day = enforcement[path]
    const happened = day === null ? ok(null) : requireHappened(call, path, day)
    if (!happened.ok) return happened
  }
  const papers = [enforcement.applicationMaterialId, enforcement.acceptanceMaterialId]
  const known = requireMaterials(file, papers)
  if (!known.ok) return known
  const failing = checkApplication(state, enforcement.appliedOn, call.pack).filter((one) => one.verdict === 'fail')
  const isOnPaper = papers.some((id) => signedPaper(file, id) !== null)
  if (!isOnPaper && failing.some((one) => one.severity === 'block')) {
    return refusedByLaw(call, { caseId: file.case.id, op: 'payment.enforce' }, failing)
  }
  return ok({ payment: { ...payment, enforcement }, blemishes: failing })
}

function requireMaterials(file: CaseFile, ids: readonly (string | null)[]): Result<null> {
  return ids.map((id) => requireMaterial(file, id)).find((known) => !known.ok) ?? ok(null)
}
