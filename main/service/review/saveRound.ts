import type { ParsedInputOf } from '#contract/index.ts'
import { answersToSave } from '#domain/review/carryOver.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

import { editRound } from './keepRound.ts'
import { reviewersRefused } from './reviewersRefused.ts'

/** Saves what the reviewer has written so far; the round may be incomplete. */
export function saveRound(
  call: Call,
  { roundId, opinion, opinionText, ...typed }: ParsedInputOf<'review.save'>,
): Result<Record<string, never>> {
  return editRound(call, roundId, 'review.save', (round, file) => {
    if (round.concludedOn !== null) return fail({ kind: 'conflict', what: 'roundConcluded', detail: '' })
    const refused = reviewersRefused(call, file, round)
    if (refused.length > 0) return refusedByLaw(call, { caseId: round.caseId, op: 'review.save' }, refused)
    const issues = (typed.preChecks ?? [])
      .filter(({ taken, reason }) => taken === 'dismissed' && reason.trim() === '')
      .map(({ code }) => ({ path: `preChecks.${code}`, message: 'dismissReason' }))
    if (issues.length > 0) return fail({ kind: 'invalidInput', issues })
    const rows = checklistRows(call.pack, round.submittedOn).map((row) => row.code)
    // A row that the form of this round has no more cannot keep it from being concluded.
    const answers = answersToSave(typed.answers, round).filter(
      (answer) => answer.keptFrom === null || rows.includes(answer.row),
    )
    return ok({ ...round, answers, opinion, opinionText, preChecks: typed.preChecks ?? round.preChecks })
  })
}
