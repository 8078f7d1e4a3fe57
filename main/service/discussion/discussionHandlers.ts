import type { discussionOperations } from '#contract/discussion.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findDiscussion } from '#store/tables/discussions.ts'

import type { Call, Handlers } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { openFile } from '#service/openFile.ts'
import { requireOwnForm } from '#service/requireOwnForm.ts'

import { addAddendum } from './addAddendum.ts'
import { draftChange } from './draftChange.ts'
import { keepDiscussion } from './keepDiscussion.ts'
import { printDiscussion } from './printDiscussion.ts'
import { proposeDiscussion } from './proposeDiscussion.ts'
import { saveDiscussionRecord } from './saveDiscussionRecord.ts'
import { writeMinutes } from './writeMinutes.ts'

/** The collective discussion: the record, its paper, what stands beside it. */
export const discussionHandlers: Handlers<keyof typeof discussionOperations> = {
  'discussion.proposal': proposeDiscussion,
  'discussion.draftChange': draftChange,
  'discussion.save': saveDiscussionRecord,
  'discussion.print': printDiscussion,
  'discussion.writeMinutes': writeMinutes,
  'discussion.hangBack': hangBackDiscussion,
  'discussion.addAddendum': addAddendum,
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
  // Nobody has signed the record of a meeting that is still to come.
  const happened = requireHappened(call, 'heldOn', discussion.heldOn)
  if (!happened.ok) return happened
  const proof = requireProof(opened.value, input.materialId, 'discussion')
  if (!proof.ok) return proof
  const rounds = { act: discussion, rounds: opened.value.discussions, word: (no: number) => `第${no}次集体讨论` }
  const own = requireOwnForm(call, opened.value, input.materialId, rounds)
  if (!own.ok) return own
  const kept = keepDiscussion(call, 'discussion.hangBack', { ...discussion, signedMaterialId: input.materialId })
  return kept.ok ? ok({}) : kept
}
