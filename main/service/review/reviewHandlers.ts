import type { reviewOperations } from '#contract/review.ts'
import { fail, ok } from '#domain/result.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'

import { today, type Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'

import { concludeRound } from './concludeRound.ts'
import { hangBackReview } from './hangBackReview.ts'
import { editRound } from './keepRound.ts'
import { printReview } from './printReview.ts'
import { recordPaperRound } from './recordPaperRound.ts'
import { submitRound } from './submitRound.ts'

/** The legal review: rounds, answers, opinion, the signed form. */
export const reviewHandlers: Handlers<keyof typeof reviewOperations> = {
  'review.checklist': (call) => ok(checklistRows(call.pack, today(call))),
  'review.prepare': (call, { caseId }) => {
    const found = findFile(call, caseId)
    if (!found.ok) return found
    const reviewer = { reviewer: call.account.name, reviewerStaffNo: call.account.staffNo }
    return ok({ file: found.value, guards: guardsOfReview(found.value, reviewer, call.pack) })
  },
  'review.submit': submitRound,
  'review.save': (call, { roundId, ...answers }) =>
    editRound(call, roundId, 'review.save', (round) =>
      round.concludedOn === null
        ? ok({ ...round, ...answers })
        : fail({ kind: 'conflict', what: 'roundConcluded', detail: '' }),
    ),
  'review.conclude': concludeRound,
  'review.print': printReview,
  'review.hangBack': hangBackReview,
  'review.recordPaper': recordPaperRound,
}
