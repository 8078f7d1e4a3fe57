import * as z from 'zod'

import { milestoneKindSchema } from '#domain/case/milestone.ts'

import { datedSchema } from './dated.ts'

/**
 * Where a clock starts or stops.
 *
 * milestone: a dated step (`needsProof`: only with its signed paper) · material: a document of one
 * of these kinds by its date · noticeService, decisionService: service on each party, only from a
 * row with its receipt · announcement: any service by announcement · decision: the day it was made ·
 * round: the day a review round was submitted or concluded · publicity: first publication ·
 * archived: archiving · documentService: service of papers of these kinds, with its receipt ·
 * enforcement: the court was asked to enforce, or accepted · external: a paper that the case file does not hold (court, reconsideration).
 */
export const clockPointSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('milestone'), kind: milestoneKindSchema, needsProof: z.boolean() }),
  z.object({ at: z.literal('material'), kinds: z.array(z.string()).min(1) }),
  z.object({ at: z.literal('noticeService') }),
  z.object({ at: z.literal('decisionService') }),
  z.object({ at: z.literal('announcement') }),
  z.object({ at: z.literal('decision') }),
  z.object({ at: z.literal('round') }),
  z.object({ at: z.literal('publicity') }),
  z.object({ at: z.literal('archived') }),
  z.object({ at: z.literal('documentService'), kinds: z.array(z.string()).min(1) }),
  z.object({ at: z.literal('enforcement'), step: z.enum(['applied', 'accepted']) }),
  z.object({ at: z.literal('external') }),
])
export type ClockPoint = z.infer<typeof clockPointSchema>

/**
 * One statutory period.
 *
 * `unit`: WD working days · CD calendar days · MONTH · HOUR, EVENT, RATE are shown, not computed ·
 * YEAR_END: by `value` months and a fixed day of the next year (`fixedDay` as MM-DD).
 * `movesOffHoliday`: a last day on a day off moves to the next working day.
 * `calendarDaysFatal`: counting calendar days instead is a known fatal error (评查细则).
 * `whose` clock it is: a right of the party that runs out is not an omission of the organ.
 */
export const deadlineRuleSchema = datedSchema.extend({
  id: z.string(),
  title: z.string(),
  baseLabel: z.string(),
  base: clockPointSchema,
  done: z.array(clockPointSchema),
  value: z.number().nonnegative(),
  unit: z.enum(['WD', 'CD', 'MONTH', 'HOUR', 'EVENT', 'RATE', 'YEAR_END']),
  fixedDay: z.string(),
  movesOffHoliday: z.boolean(),
  calendarDaysFatal: z.boolean(),
  whose: z.enum(['organ', 'party', 'other']),
  /** `notBefore`: the act may not come before the end of the period (听证). */
  sense: z.enum(['notAfter', 'notBefore']),
  extensions: z.array(
    z.object({ milestone: milestoneKindSchema.nullable(), value: z.int().positive(), approver: z.string() }),
  ),
  /** What the law attaches to being late, in a few words; empty when nothing. */
  consequence: z.string(),
})
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>
