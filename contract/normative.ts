import * as z from 'zod'

import {
  majorDecisionSchema,
  majorTopicSchema,
  normativeDocumentSchema,
  normativeEntrySchema,
} from '#domain/normative/normativeEntry.ts'
import { normativeStepSchema } from '#domain/normative/normativeStep.ts'
import { daySchema } from '#domain/day.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'reviewer', 'archivist', 'administrator'] as const
const touches = ['normative', 'workbench', 'statistics'] as const
const token = z.string().nullable()
const reason = z.string().trim().min(1)

/** A line as it is typed; an empty `id` adds one, `token` is a signed paper that joins its scans. */
export const normativeInputSchema = z.discriminatedUnion('kind', [
  normativeDocumentSchema.extend({ token }),
  majorDecisionSchema.extend({ token }),
  majorTopicSchema,
])

/** A step as it is typed, with its scan; `nextDay` is when the next evaluation or clean-up is due. */
export const normativeStepInputSchema = normativeStepSchema
  .omit({ id: true, file: true, struckReason: true })
  .extend({ entryId: z.string(), token, nextDay: daySchema.nullable() })

/** A line with how it stands today, what it lacks, and what it wants next; codes of `contract/text/normative.ts`. */
export const normativeLineSchema = z.object({
  entry: normativeEntrySchema,
  standing: z.enum(['draft', 'inForce', 'expired', 'repealed', 'done', 'struck']),
  gaps: z.array(z.enum(['noReview', 'lateReview', 'notLawful', 'noDiscussion', 'noFiling', 'noScan', 'noMinutes'])),
  dues: z.array(z.object({ what: z.enum(['evaluation', 'cleanUp', 'expiry']), day: daySchema })),
})
export type NormativeLine = z.infer<typeof normativeLineSchema>

/** Registers of 行政规范性文件, 重大行政决策 and topics of 三重一大 (登记). */
export const normativeOperations = {
  'normative.list': query(z.object({}), z.array(normativeLineSchema)),
  'normative.save': command(normativeInputSchema, z.object({ entryId: z.string() }), touches, writers),
  /** A dated step. One that was recorded wrongly is struck and recorded anew. */
  'normative.addStep': command(normativeStepInputSchema, z.object({ stepId: z.string() }), touches, writers),
  'normative.strikeStep': command(
    z.object({ entryId: z.string(), stepId: z.string(), reason }),
    z.object({}),
    touches,
    writers,
  ),
  'normative.strike': command(z.object({ entryId: z.string(), reason }), z.object({}), touches, writers),
}
