import type { reviewOperations } from '#contract/review.ts'
import { ok } from '#domain/result.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'
import { submissionPackage } from '#domain/rules/submissionPackage.ts'

import { findAccount } from '#store/tables/accounts.ts'

import { today, type Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'

import { concludeRound } from './concludeRound.ts'
import { extendRound } from './extendRound.ts'
import { hangBackReview } from './hangBackReview.ts'
import { printReview } from './printReview.ts'
import { recordPaperRound } from './recordPaperRound.ts'
import { replyToPoint } from './replyToPoint.ts'
import { saveRound } from './saveRound.ts'
import { submitRound } from './submitRound.ts'

/** The legal review: rounds, answers, opinion, the signed form. */
export const reviewHandlers: Handlers<keyof typeof reviewOperations> = {
  'review.checklist': (call, { caseId }) => {
    if (caseId === null) return ok(checklistRows(call.pack, today(call)))
    const found = findFile(call, caseId)
    return found.ok ? ok(checklistRows(call.pack, today(call), found.value)) : found
  },
  'review.prepare': (call, { caseId, reviewerStaffNo }) => {
    const found = findFile(call, caseId)
    if (!found.ok) return found
    const chosen = reviewerStaffNo === null ? null : findAccount(call.desk.ledger, reviewerStaffNo)
    const guards =
      chosen === null ? [] : guardsOfReview(found.value, { reviewer: chosen.name, reviewerStaffNo }, call.pack)
    return ok({ guards, items: submissionPackage(found.value, call.pack, today(call)) })
  },
  'review.submit': submitRound,
  'review.save': saveRound,
  'review.conclude': concludeRound,
  'review.reply': replyToPoint,
  'review.extend': extendRound,
  'review.print': printReview,
  'review.hangBack': hangBackReview,
  'review.recordPaper': recordPaperRound,
}
