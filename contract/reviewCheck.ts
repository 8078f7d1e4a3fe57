import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { reviewOpinionSchema } from '#domain/review/review.ts'
import { sourceSchema } from '#domain/guardFinding.ts'
import { triggerFindingSchema } from '#domain/rules/findings.ts'
import { preCheckFindingSchema } from '#domain/rules/preChecks/preCheck.ts'
import { triggerReasonSchema } from '#domain/rules/triggerReasons.ts'

import { query } from './operation.ts'

/** What the rules say before a reviewer looks: must the case be reviewed and discussed, and what the machine saw. */
export const reviewCheckOperations = {
  'review.check': query(
    z.object({ caseId: z.string() }),
    z.object({
      caseTitle: z.string(),
      /** The day whose rules were applied. */
      testedOn: daySchema,
      isDecided: z.boolean(),
      mustReview: triggerFindingSchema.shape.applies,
      mustDiscuss: triggerFindingSchema.shape.applies,
      reviewTriggers: z.array(triggerReasonSchema),
      discussionTriggers: z.array(triggerReasonSchema),
      preChecks: z.array(preCheckFindingSchema),
    }),
  ),
  /** The opinions that a round may end with today. */
  'review.opinions': query(
    z.object({}),
    z.array(
      z.object({
        code: reviewOpinionSchema,
        text: z.string(),
        wording: z.string(),
        opensDecision: z.boolean(),
        source: sourceSchema,
      }),
    ),
  ),
}
