import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { DiscussionInput, discussionOperations } from '#contract/discussion.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { guardsOfDiscussion } from '#domain/rules/guards/guardsOfDiscussion.ts'
import { findDiscussion, saveDiscussion } from '#store/tables/discussions.ts'

import type { Call, Handlers } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { withKnownTable } from '#service/knownPeople.ts'
import { requireHappened } from '#service/onTime.ts'
import { openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'
import { record, type Trace } from '#service/record.ts'

import { printDiscussion } from './printDiscussion.ts'

/** The collective discussion: the record and its signed paper. */
export const discussionHandlers: Handlers<keyof typeof discussionOperations> = {
  'discussion.save': saveRecord,
  'discussion.print': printDiscussion,
  'discussion.hangBack': hangBackDiscussion,
}

/** Ties the signed scan to the discussion; from then on its text is frozen. */
export function hangBackDiscussion(
  call: Call,
  input: ParsedInputOf<'discussion.hangBack'>,
): Result<Record<string, never>> {
  const discussion = findDiscussion(call.desk.ledger, input.discussionId)
  if (discussion === null) return fail({ kind: 'notFound', what: 'discussion', id: input.discussionId })
  const opened = openFile(call, discussion.caseId)
  if (!opened.ok) return opened
  if (signedPaper(opened.value, input.materialId) === null) {
    return fail({ kind: 'conflict', what: 'notSignedPaper', detail: input.materialId })
  }
  // Once the scan is there the text is frozen; without a conclusion nothing could be compared with it.
  if (discussion.conclusion === null) return fail({ kind: 'conflict', what: 'noConclusion', detail: '' })
  const proof = requireProof(opened.value, input.materialId, 'discussion')
  if (!proof.ok) return proof
  const kept = keepDiscussion(call, 'discussion.hangBack', { ...discussion, signedMaterialId: input.materialId })
  return kept.ok ? ok({}) : kept
}

/**
 * Saves what the recorder typed. A vote of somebody who investigated is refused (令30号38) unless
 * the input names the signed record: then it was held on paper and the defect is a blemish. After
 * the scan is hung back the text is frozen: the paper is the record.
 */
function saveRecord(call: Call, { discussionId, ...typed }: ParsedInputOf<'discussion.save'>) {
  const input = withKnownTable(call, typed)
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.discussions.find((one) => one.id === discussionId)
  if (discussionId !== null && existing === undefined) {
    return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  }
  if (existing !== undefined && existing.signedMaterialId !== null) {
    return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  }
  const fits = checkInput(call, opened.value, input)
  if (!fits.ok) return fits
  const paper = input.signedMaterialId ?? null
  const findings = guardsOfDiscussion(opened.value, input, call.pack)
  const failing = findings.filter((finding) => finding.verdict === 'fail')
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return refusedByLaw(call, { caseId: input.caseId, op: 'discussion.save' }, failing)
  }
  const discussion: Discussion = {
    ...input,
    id: existing?.id ?? randomUUID(),
    no: existing?.no ?? opened.value.discussions.length + 1,
    signedMaterialId: paper,
    origin: paper === null ? 'live' : 'paper',
    blemishes: paper === null ? [] : failing.map((finding) => finding.code),
    addenda: existing?.addenda ?? [],
  }
  const kept = keepDiscussion(call, 'discussion.save', discussion)
  return kept.ok ? ok({ ...kept.value, findings }) : kept
}

/** A record on paper names a signed paper, lies in the past and says what was concluded. */
function checkInput(call: Call, file: CaseFile, input: Omit<DiscussionInput, 'discussionId'>): Result<null> {
  const paper = input.signedMaterialId ?? null
  if (paper === null) return ok(null)
  if (signedPaper(file, paper) === null) return fail({ kind: 'conflict', what: 'notSignedPaper', detail: paper })
  if (input.conclusion === null) return fail({ kind: 'conflict', what: 'noConclusion', detail: '' })
  const proof = requireProof(file, paper, 'discussion')
  if (!proof.ok) return proof
  return requireHappened(call, 'heldOn', input.heldOn)
}

/** Keeps a discussion and its event. */
export function keepDiscussion(
  call: Call,
  action: ActionCode,
  discussion: Discussion,
): Result<{ discussionId: string }> {
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
