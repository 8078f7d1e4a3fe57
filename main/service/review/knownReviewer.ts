import type { Call } from '#service/call.ts'
import { knownStaffNo } from '#service/knownPeople.ts'

/** The form names the reviewer; an account counts only when it is that person's. */
export function withKnownReviewer<T extends { reviewer: string; reviewerStaffNo: string | null }>(
  call: Call,
  round: T,
): T {
  return {
    ...round,
    reviewerStaffNo: knownStaffNo(call, { name: round.reviewer, staffNo: round.reviewerStaffNo }),
  }
}
