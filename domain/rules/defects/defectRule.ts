import * as z from 'zod'

import { datedSchema } from '#domain/rules/dated.ts'

/** A defect that is looked for (瑕疵): its sentences, and the codes of guards and deadlines that speak of the same thing. */
export const defectRuleSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  covers: z.array(z.string()),
  sentences: z.record(z.string(), z.string()),
})
