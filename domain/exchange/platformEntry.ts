import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/**
 * A tick of the 填报助手: one field of a case (or the whole, `field` empty) was entered into another
 * system on this day, with this value, by this person. A tick set by mistake is revoked with a reason.
 */
export const platformEntrySchema = z.object({
  id: z.string(),
  caseId: z.string(),
  platform: z.string(),
  field: z.string(),
  enteredOn: daySchema,
  enteredBy: z.string(),
  value: z.string(),
  revokedReason: z.string(),
})
export type PlatformEntry = z.infer<typeof platformEntrySchema>
