import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'

import type { Call } from '#service/call.ts'

/**
 * Why neither who is named on the form nor who sits at the desk may write in this round: one of them
 * investigated (令30号38). Empty when both may; one finding says enough.
 */
export function reviewersRefused(call: Call, file: CaseFile, round: ReviewRound): GuardFinding[] {
  const people = [round, { reviewer: call.account.name, reviewerStaffNo: call.account.staffNo }]
  return people
    .flatMap((person) => guardsOfReview(file, person, call.pack))
    .filter((finding) => finding.verdict === 'fail')
    .slice(0, 1)
}
