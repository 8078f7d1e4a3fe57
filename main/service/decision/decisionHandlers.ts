import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { decisionOperations, DecisionInput } from '#contract/decision.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Decision, Notice } from '#domain/decision/decision.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { isServed } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'
import type { ProvableAct } from '#domain/rules/proofOfAct.ts'
import { guardsOfDecision } from '#domain/rules/guards/guardsOfDecision.ts'
import { findDecision, saveDecision } from '#store/tables/decisions.ts'
import { saveNotice } from '#store/tables/notices.ts'

import type { Call, Handlers } from '#service/call.ts'
import { requireMaterial, requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { isNumberTaken } from '#service/freeNumbers.ts'
import { requireHappened, requireNear } from '#service/onTime.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

/** Notices, decisions and publicity. */
export const decisionHandlers: Handlers<keyof typeof decisionOperations> = {
  'notice.save': saveOneNotice,
  'decision.check': (call, input) => {
    const found = findFile(call, input.caseId)
    return found.ok ? ok(findingsOf(call, found.value, input)) : found
  },
  'decision.save': saveOneDecision,
  'publicity.record': (call, { decisionId, publicity }) => {
    const happened = requireHappened(call, 'publishedOn', publicity.publishedOn)
    if (!happened.ok) return happened
    return editDecision(call, decisionId, 'publicity.record', (old) =>
      ok({ ...old, publicity: [...old.publicity, publicity] }),
    )
  },
}

function findingsOf(call: Call, file: CaseFile, input: DecisionInput): GuardFinding[] {
  const before = { ...file, decisions: file.decisions.filter((one) => one.id !== input.decisionId) }
  return guardsOfDecision(before, input, call.pack)
}

/**
 * Records a decision. On signed paper it is recorded with its blemishes; otherwise it still lies
 * ahead, and a failing guard refuses it with its article (trade rule 2 of the design).
 */
export function saveOneDecision(call: Call, { decisionId, ...input }: ParsedInputOf<'decision.save'>) {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.decisions.find((one) => one.id === decisionId)
  const fits = checkDecision(call, opened.value, { decisionId, ...input })
  if (!fits.ok) return fits
  const failing = findingsOf(call, opened.value, { decisionId, ...input }).filter(
    (finding) => finding.verdict === 'fail',
  )
  const paper = signedPaper(opened.value, input.materialId)
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return refusedByLaw(call, { caseId: input.caseId, op: 'decision.save' }, failing)
  }
  const decision: Decision = {
    ...input,
    id: existing?.id ?? randomUUID(),
    publicity: existing?.publicity ?? [],
    origin: paper === null ? 'live' : 'paper',
    // What was wrong when it was recorded from paper stays known, whatever is corrected later.
    blemishes: [
      ...new Set([...(existing?.origin === 'paper' ? existing.blemishes : []), ...failing.map((one) => one.code)]),
    ],
  }
  const kept = keepDecision(call, 'decision.save', decision)
  return kept.ok ? ok({ ...kept.value, blemishes: failing }) : kept
}

/** What no paper can excuse: a party or a paper of another case, or a number that is taken in any case. */
function checkDecision(call: Call, file: CaseFile, input: DecisionInput): Result<null> {
  const { decisionId, partyIds, docNo } = input
  if (decisionId !== null && !file.decisions.some((one) => one.id === decisionId)) {
    return fail({ kind: 'notFound', what: 'decision', id: decisionId })
  }
  const parties = requireParties(file, partyIds)
  if (!parties.ok) return parties
  const onTime =
    signedPaper(file, input.materialId) === null
      ? requireNear(call, 'decidedOn', input.decidedOn)
      : requireHappened(call, 'decidedOn', input.decidedOn)
  if (!onTime.ok) return onTime
  if (isNumberTaken(call, docNo, decisionId)) return fail({ kind: 'conflict', what: 'docNo', detail: docNo })
  return requirePaper(file, input.materialId, 'decision')
}

/** A paper of this case, and one that can prove this act. */
function requirePaper(file: CaseFile, materialId: string | null, act: ProvableAct): Result<null> {
  const known = requireMaterial(file, materialId)
  return known.ok ? requireProof(file, materialId, act) : known
}

function requireParties(file: CaseFile, partyIds: readonly string[]): Result<null> {
  const isKnown = partyIds.every((id) => file.case.parties.some((party) => party.id === id))
  return isKnown ? ok(null) : fail({ kind: 'invalidInput', issues: [{ path: 'partyIds', message: 'unknownParty' }] })
}

function saveOneNotice(call: Call, { noticeId, ...input }: ParsedInputOf<'notice.save'>): Result<{ noticeId: string }> {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.notices.find((one) => one.id === noticeId)
  if (noticeId !== null && existing === undefined) return fail({ kind: 'notFound', what: 'notice', id: noticeId })
  if (existing !== undefined && isOtherThanServed(opened.value, existing, input)) {
    return fail({ kind: 'conflict', what: 'noticeServed', detail: existing.docNo })
  }
  const paper = requirePaper(opened.value, input.materialId, 'notice')
  if (!paper.ok) return paper
  return keepNotice(call, 'notice.save', {
    ...input,
    id: existing?.id ?? randomUUID(),
  })
}

/** What was served is what the party pleaded on; only a new notice, served anew, may say more (令30号45). */
function isOtherThanServed(file: CaseFile, served: Notice, input: Omit<Notice, 'id'>): boolean {
  if (!servicesOf(file, served).some(isServed)) return false
  const sameKinds = served.proposedKinds.toSorted().join('|') === input.proposedKinds.toSorted().join('|')
  return !sameKinds || served.proposedFine !== input.proposedFine || served.hearingRightTold !== input.hearingRightTold
}

function editDecision(
  call: Call,
  id: string,
  action: ActionCode,
  edit: (old: Decision, file: CaseFile) => Result<Decision>,
): Result<Record<string, never>> {
  const decision = findDecision(call.desk.ledger, id)
  if (decision === null) return fail({ kind: 'notFound', what: 'decision', id })
  const opened = openFile(call, decision.caseId)
  if (!opened.ok) return opened
  const edited = edit(decision, opened.value)
  if (!edited.ok) return edited
  const kept = keepDecision(call, action, edited.value)
  return kept.ok ? ok({}) : kept
}

/** Keeps a decision and its event. */
export function keepDecision(call: Call, action: ActionCode, decision: Decision): Result<{ decisionId: string }> {
  const trace: Trace = {
    caseId: decision.caseId,
    action,
    subject: `decision:${decision.id}`,
    payload: { ...decision },
    origin: decision.origin,
  }
  return record(call, trace, () => {
    saveDecision(call.desk.ledger, decision)
    return ok({ decisionId: decision.id })
  })
}

/** Keeps a notice and its event. */
export function keepNotice(call: Call, action: ActionCode, notice: Notice): Result<{ noticeId: string }> {
  const trace: Trace = { caseId: notice.caseId, action, subject: `notice:${notice.id}`, payload: { ...notice } }
  return record(call, trace, () => {
    saveNotice(call.desk.ledger, notice)
    return ok({ noticeId: notice.id })
  })
}
