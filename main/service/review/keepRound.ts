import type { ActionCode } from '#contract/text/actions.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { findRound, saveRound } from '#store/tables/reviews.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

/** Keeps a round and its event. */
export function keepRound(call: Call, action: ActionCode, round: ReviewRound): Result<{ roundId: string }> {
  const trace: Trace = {
    caseId: round.caseId,
    action,
    subject: `round:${round.id}`,
    payload: { ...round },
    origin: round.origin,
  }
  return record(call, trace, () => {
    saveRound(call.desk.ledger, round)
    return ok({ roundId: round.id })
  })
}

/** Changes a round of an open case by `edit` and keeps it. */
export function editRound(
  call: Call,
  roundId: string,
  action: ActionCode,
  edit: (round: ReviewRound, file: CaseFile) => Result<ReviewRound>,
): Result<Record<string, never>> {
  const round = findRound(call.desk.ledger, roundId)
  if (round === null) return fail({ kind: 'notFound', what: 'round', id: roundId })
  const opened = openFile(call, round.caseId)
  if (!opened.ok) return opened
  const edited = edit(round, opened.value)
  if (!edited.ok) return edited
  const kept = keepRound(call, action, edited.value)
  return kept.ok ? ok({}) : kept
}
