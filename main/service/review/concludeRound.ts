import type { ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { settledAnswers } from '#domain/review/settledAnswers.ts'
import { checkAnswers } from '#domain/rules/checkAnswers.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { guardsOfAgreement } from '#domain/rules/guards/guardsOfAgreement.ts'
import { hasPage } from '#domain/material/hasPage.ts'
import { reviewOpinionsOn } from '#domain/rules/reviewOpinions.ts'

import type { Call } from '#service/call.ts'
import { requireHappened } from '#service/onTime.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

import { editRound } from './keepRound.ts'
import { withKnownReviewer } from './knownReviewer.ts'
import { reviewersRefused } from './reviewersRefused.ts'

/** Ends a round: everything answered, an opinion that fits and may be given, and nobody who investigated. */
export function concludeRound(call: Call, input: ParsedInputOf<'review.conclude'>): Result<Record<string, never>> {
  return editRound(call, input.roundId, 'review.conclude', (round, file) => {
    if (round.concludedOn !== null) return fail({ kind: 'conflict', what: 'roundConcluded', detail: '' })
    const happened = requireHappened(call, 'concludedOn', input.concludedOn)
    if (!happened.ok) return happened
    if (input.concludedOn < round.submittedOn) {
      return fail({ kind: 'invalidInput', issues: [{ path: 'concludedOn', message: 'beforeSubmission' }] })
    }
    const act = { caseId: round.caseId, op: 'review.conclude' } as const
    const findings = reviewersRefused(call, file, round)
    if (findings.length > 0) return refusedByLaw(call, act, findings)
    const rows = checklistRows(call.pack, round.submittedOn)
    const issues = [
      ...checkAnswers(round, rows, reviewOpinionsOn(call.pack, input.concludedOn)),
      ...citesNothing(file, round),
    ]
    if (issues.length > 0) return fail({ kind: 'invalidInput', issues })
    const refused = round.opinion === 'agree' && round.kind === 'formal' ? agreementRefused(call, file, input) : []
    if (refused.length > 0) return refusedByLaw(call, act, refused)
    const concluded = {
      ...round,
      answers: settledAnswers(round.answers, rows),
      concludedOn: input.concludedOn,
      reviewerStaffNo: call.account.staffNo,
    }
    return ok(withKnownReviewer(call, concluded))
  })
}

/** 不得因陈述、申辩给予更重的处罚: a 预审 before a new notice may still look at the higher amount. */
function agreementRefused(call: Call, file: CaseFile, input: ParsedInputOf<'review.conclude'>): GuardFinding[] {
  return guardsOfAgreement(file, call.pack, input.concludedOn).filter((finding) => finding.verdict === 'fail')
}

/** An answer stands on a page of this case, not on one that nobody can turn to. */
function citesNothing({ materials }: CaseFile, { answers }: ReviewRound): { path: string; message: string }[] {
  return answers
    .filter((answer) => answer.citations.some((citation) => !hasPage(materials, citation)))
    .map(({ row }) => ({ path: `answers.${row}`, message: 'pageNotInFile' }))
}
