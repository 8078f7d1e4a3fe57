import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { discussionOperations } from '#contract/discussion.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { guardsOfDiscussion } from '#domain/rules/guards/guardsOfDiscussion.ts'
import { findDiscussion, saveDiscussion } from '#store/tables/discussions.ts'

import type { Call, Handlers } from '#service/call.ts'
import { signedPaper } from '#service/evidenceOnRecord.ts'
import { openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { printDiscussion } from './printDiscussion.ts'

/** The collective discussion: the record and its signed paper. */
export const discussionHandlers: Handlers<keyof typeof discussionOperations> = {
  'discussion.save': saveRecord,
  'discussion.print': printDiscussion,
  'discussion.hangBack': (call, input) => {
    const discussion = findDiscussion(call.desk.ledger, input.discussionId)
    if (discussion === null) return fail({ kind: 'notFound', what: 'discussion', id: input.discussionId })
    const opened = openFile(call, discussion.caseId)
    if (!opened.ok) return opened
    if (signedPaper(opened.value, input.materialId) === null) {
      return fail({ kind: 'conflict', what: 'notSignedPaper', detail: input.materialId })
    }
    const kept = keepDiscussion(call, 'discussion.hangBack', { ...discussion, signedMaterialId: input.materialId })
    return kept.ok ? ok({}) : kept
  },
}

/**
 * Saves what the recorder typed. A vote of somebody who investigated is refused (令30号38) unless
 * the signed record is already there; then it is a blemish. After the scan is hung back the text
 * is frozen: the paper is the record.
 */
function saveRecord(call: Call, { discussionId, ...input }: ParsedInputOf<'discussion.save'>) {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.discussions.find((one) => one.id === discussionId)
  if (discussionId !== null && existing === undefined) {
    return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  }
  if (existing !== undefined && existing.signedMaterialId !== null) {
    return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  }
  const discussion: Discussion = {
    ...input,
    id: existing?.id ?? randomUUID(),
    no: existing?.no ?? opened.value.discussions.length + 1,
    signedMaterialId: null,
    origin: 'live',
    blemishes: [],
  }
  const findings = guardsOfDiscussion(opened.value, discussion, call.pack)
  if (findings.some((finding) => finding.verdict === 'fail' && finding.severity === 'block')) {
    return fail({ kind: 'refusedByLaw', findings: findings.filter((finding) => finding.verdict === 'fail') })
  }
  const kept = keepDiscussion(call, 'discussion.save', discussion)
  return kept.ok ? ok({ ...kept.value, findings }) : kept
}

/** Keeps a discussion and its event. */
export function keepDiscussion(call: Call, action: ActionCode, discussion: Discussion): Result<{ discussionId: string }> {
  const trace: Trace = {
    caseId: discussion.caseId,
    action,
    subject: `discussion:${discussion.id}`,
    payload: { ...discussion },
    origin: discussion.origin,
  }
  return record(call, trace, () => {
    saveDiscussion(call.desk.ledger, discussion)
    return ok({ discussionId: discussion.id })
  })
}
