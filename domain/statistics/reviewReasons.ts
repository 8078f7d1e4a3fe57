import * as z from 'zod'

import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { daySchema } from '#domain/day.ts'
import { opensDecision } from '#domain/review/review.ts'
import { triggerFindingSchema } from '#domain/rules/findings.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { mustBeReviewed, reviewTriggers } from '#domain/rules/triggers.ts'

import { decisionsOfYear, type YearDecision } from './caseFigures.ts'

/**
 * Why a decision was reviewed or not. `answer`: reviewed: a ground applied · voluntary: reviewed
 * without one · notRequired: no ground applied · missing: a ground applied and no review is on
 * record (应审未审) · unknown: a fact is missing. `grounds` are those that decided.
 */
export const reviewReasonSchema = z.object({
  caseId: z.string(),
  title: z.string(),
  docNo: z.string(),
  decidedOn: daySchema,
  fine: z.number().nullable(),
  answer: z.enum(['reviewed', 'voluntary', 'notRequired', 'missing', 'unknown']),
  reviewedOn: daySchema.nullable(),
  grounds: z.array(triggerFindingSchema),
})
export type ReviewReason = z.infer<typeof reviewReasonSchema>

/** For each penalty of a year: why it was reviewed or why not, by the rules of the day it was decided (行政处罚法58). */
export function reviewReasons(files: readonly CaseFile[], year: number, pack: RulePack): ReviewReason[] {
  return decisionsOfYear(files, year, 'penalty').map((one) => reasonOf(one, pack))
}

/** How many of the decisions were reviewed. */
export function reviewedCount(reasons: readonly ReviewReason[]): number {
  return reasons.filter(({ answer }) => answer === 'reviewed' || answer === 'voluntary').length
}

function reasonOf({ file, decision }: YearDecision, pack: RulePack): ReviewReason {
  const day = decision.decidedOn
  const due = mustBeReviewed(file, pack, day)
  const round = file.rounds.findLast((one) => opensDecision(one) && (one.concludedOn ?? day) <= day)
  return {
    caseId: file.case.id,
    title: caseTitle(file.case, true),
    docNo: decision.docNo,
    decidedOn: day,
    fine: decision.fine,
    answer: answerOf(due, round !== undefined),
    reviewedOn: round?.concludedOn ?? null,
    grounds: reviewTriggers(file, pack, day).filter((trigger) => trigger.applies === due),
  }
}

function answerOf(due: 'yes' | 'no' | 'unknown', isReviewed: boolean): ReviewReason['answer'] {
  if (isReviewed) return due === 'yes' ? 'reviewed' : 'voluntary'
  if (due === 'unknown') return 'unknown'
  return due === 'yes' ? 'missing' : 'notRequired'
}
