import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { decisionOperations, DecisionInput } from '#contract/decision.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Decision, Notice } from '#domain/decision/decision.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { guardsOfDecision } from '#domain/rules/guards/guardsOfDecision.ts'
import { findDecision, saveDecision } from '#store/tables/decisions.ts'
import { findNotice, saveNotice } from '#store/tables/notices.ts'

import type { Call, Handlers } from '#service/call.ts'
import { signedPaper } from '#service/evidenceOnRecord.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

/** Notices, decisions, service and publicity. */
export const decisionHandlers: Handlers<keyof typeof decisionOperations> = {
  'notice.save': saveOneNotice,
  'decision.check': (call, input) => {
    const found = findFile(call, input.caseId)
    return found.ok ? ok(findingsOf(call, found.value, input)) : found
  },
  'decision.save': saveOneDecision,
  'service.record': recordService,
  'publicity.record': (call, { decisionId, publicity }) =>
    editDecision(call, decisionId, 'publicity.record', (old) => ({ ...old, publicity: [...old.publicity, publicity] })),
}

function findingsOf(call: Call, file: CaseFile, input: DecisionInput): GuardFinding[] {
  const before = { ...file, decisions: file.decisions.filter((one) => one.id !== input.decisionId) }
  return guardsOfDecision(before, input, call.pack)
}

/**
 * Records a decision. On signed paper it is recorded with its blemishes; otherwise it still lies
 * ahead, and a failing guard refuses it with its article (trade rule 2 of the design).
 */
function saveOneDecision(call: Call, { decisionId, ...input }: ParsedInputOf<'decision.save'>) {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.decisions.find((one) => one.id === decisionId)
  const failing = findingsOf(call, opened.value, { decisionId, ...input }).filter((finding) => finding.verdict === 'fail')
  const paper = signedPaper(opened.value, input.materialId)
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return fail({ kind: 'refusedByLaw', findings: failing })
  }
  const isTaken = input.docNo !== '' && opened.value.decisions.some((one) => one.docNo === input.docNo && one.id !== decisionId)
  if (isTaken) return fail({ kind: 'conflict', what: 'docNo', detail: input.docNo })
  const decision: Decision = {
    ...input,
    id: existing?.id ?? randomUUID(),
    services: existing?.services ?? [],
    publicity: existing?.publicity ?? [],
    origin: paper === null ? 'live' : 'paper',
    blemishes: failing.map((finding) => finding.code),
  }
  const kept = keepDecision(call, 'decision.save', decision)
  return kept.ok ? ok({ ...kept.value, blemishes: failing }) : kept
}

function saveOneNotice(call: Call, { noticeId, ...input }: ParsedInputOf<'notice.save'>): Result<{ noticeId: string }> {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.notices.find((one) => one.id === noticeId)
  return keepNotice(call, 'notice.save', { ...input, id: existing?.id ?? randomUUID(), services: existing?.services ?? [] })
}

function recordService(call: Call, input: ParsedInputOf<'service.record'>): Result<{ serviceId: string }> {
  const service = { ...input.service, id: randomUUID() }
  const done =
    input.of === 'notice'
      ? editNotice(call, input.id, (old) => ({ ...old, services: [...old.services, service] }))
      : editDecision(call, input.id, 'service.record', (old) => ({ ...old, services: [...old.services, service] }))
  return done.ok ? ok({ serviceId: service.id }) : done
}

function editDecision(
  call: Call,
  id: string,
  action: ActionCode,
  edit: (old: Decision) => Decision,
): Result<Record<string, never>> {
  const decision = findDecision(call.desk.ledger, id)
  if (decision === null) return fail({ kind: 'notFound', what: 'decision', id })
  const opened = openFile(call, decision.caseId)
  if (!opened.ok) return opened
  const kept = keepDecision(call, action, edit(decision))
  return kept.ok ? ok({}) : kept
}

function editNotice(call: Call, id: string, edit: (old: Notice) => Notice): Result<Record<string, never>> {
  const notice = findNotice(call.desk.ledger, id)
  if (notice === null) return fail({ kind: 'notFound', what: 'notice', id })
  const opened = openFile(call, notice.caseId)
  if (!opened.ok) return opened
  const kept = keepNotice(call, 'service.record', edit(notice))
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
