import type { ReviewRound } from '#domain/review/review.ts'
import { listRounds } from '#store/tables/reviews.ts'

import type { Call } from '#service/call.ts'

/** The round against which this one is compared; undefined for the first. */
export function roundBefore(call: Call, { caseId, no }: ReviewRound): ReviewRound | undefined {
  return listRounds(call.desk.ledger, caseId).findLast((round) => round.no < no)
}
