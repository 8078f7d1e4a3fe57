import * as z from 'zod'

import { datedSchema } from '#domain/rules/dated.ts'

/**
 * A pre-check (机器预审): the row and sub-point of the checklist that it proposes an answer to, its
 * own sentences, and the exceptions that the 评查细则 knows. `advice` follows the message in the
 * problem text; `hardStop` marks what no reviewer can wave through (行政处罚法45②).
 */
export const preCheckRuleSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  row: z.string(),
  point: z.string().nullable(),
  hardStop: z.boolean().default(false),
  sentences: z.record(z.string(), z.string()),
  exceptions: z.record(z.string(), z.string()),
  advice: z.string(),
})
export type PreCheckRule = z.infer<typeof preCheckRuleSchema>
