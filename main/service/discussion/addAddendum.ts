import type { ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findDiscussion } from '#store/tables/discussions.ts'

import type { Call } from '#service/call.ts'
import { requireMaterial } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { openFile } from '#service/openFile.ts'

import { keepDiscussion } from './keepDiscussion.ts'

/**
 * Puts a dated correction (补正说明) beside a record that was signed; the record itself stays as it
 * is. Before that it is no correction: the text may still be changed (conflict `recordOpen`).
 */
export function addAddendum(
  call: Call,
  { discussionId, ...typed }: ParsedInputOf<'discussion.addAddendum'>,
): Result<Record<string, never>> {
  const discussion = findDiscussion(call.desk.ledger, discussionId)
  if (discussion === null) return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  const opened = openFile(call, discussion.caseId)
  if (!opened.ok) return opened
  if (discussion.signedMaterialId === null) return fail({ kind: 'conflict', what: 'recordOpen', detail: '' })
  const known = requireMaterial(opened.value, typed.materialId)
  if (!known.ok) return known
  const happened = requireHappened(call, 'day', typed.day)
  if (!happened.ok) return happened
  if (typed.day < discussion.heldOn)
    return fail({ kind: 'invalidInput', issues: [{ path: 'day', message: 'beforeMeeting' }] })
  const addenda = [...discussion.addenda, { ...typed, by: call.account.name }]
  const kept = keepDiscussion(call, 'discussion.addAddendum', { ...discussion, addenda })
  return kept.ok ? ok({}) : kept
}
