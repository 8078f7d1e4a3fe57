import type { ActionCode } from '#contract/text/actions.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { ok, type Result } from '#domain/result.ts'
import { saveDiscussion } from '#store/tables/discussions.ts'

import type { Call } from '#service/call.ts'
import { record, type Trace } from '#service/record.ts'

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
