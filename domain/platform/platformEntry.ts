import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/**
 * One field that somebody entered in another system (已录入): where, which value, by whom, on which day.
 *
 * `target` is `case`, or decision and party as `<decisionId>/<partyId>`; `section` and `field` are codes of
 * the platform. Nothing is deleted: a tick made by mistake is undone with its reason.
 */
export const platformEntrySchema = z.object({
  id: z.string(),
  caseId: z.string(),
  platform: z.string(),
  section: z.string(),
  target: z.string(),
  field: z.string(),
  value: z.string(),
  enteredOn: daySchema,
  enteredBy: z.string().trim().min(1),
  /** Staff number of who ticked it here. */
  recordedBy: z.string(),
  undoneReason: z.string(),
})
export type PlatformEntry = z.infer<typeof platformEntrySchema>
