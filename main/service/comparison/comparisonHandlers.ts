import type { comparisonOperations } from '#contract/comparison.ts'
import type { OutputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findRound } from '#store/tables/reviews.ts'

import type { Call, Handlers } from '#service/call.ts'

import { changesBetween } from './changesBetween.ts'
import { compareDrafts } from './compareDrafts.ts'
import { compareTexts } from './compareTexts.ts'
import { confirmRescans } from './confirmRescans.ts'
import { roundBefore } from './roundBefore.ts'

/** Page by page comparison. */
export const comparisonHandlers: Handlers<keyof typeof comparisonOperations> = {
  'comparison.ofRound': changesOfRound,
  'comparison.confirm': confirmRescans,
  'comparison.texts': compareTexts,
  'comparison.drafts': compareDrafts,
}

async function changesOfRound(
  call: Call,
  { roundId }: { roundId: string },
): Promise<Result<OutputOf<'comparison.ofRound'>>> {
  const round = findRound(call.desk.ledger, roundId)
  if (round === null) return fail({ kind: 'notFound', what: 'round', id: roundId })
  const last = roundBefore(call, round)
  if (last === undefined) return ok({ against: null, changes: [] })
  const changes = await changesBetween(call, last.snapshot, round.snapshot)
  return changes.ok ? ok({ against: last.no, changes: changes.value }) : changes
}
