import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { sourceSchema } from '#domain/guardFinding.ts'

/**
 * One computed deadline (期限) that explains itself.
 *
 * `steps` are sentences for the screen: where it starts, what is skipped, why it moved.
 * `certain` is false when the calendar of a year is missing; then the day is a guess and says so.
 * `whose` clock it is: a right of the party that ran out unused is `met` without `doneOn`, because
 * nobody is late.
 * `fallacy` shows the day that counting calendar days would give, where that is a known error.
 */
export const deadlineSchema = z.object({
  id: z.string(),
  title: z.string(),
  caseId: z.string(),
  /** Id of the act that started the clock: a notice, a decision, a round; empty where none did. */
  of: z.string(),
  /** Whose clock it is, when a right belongs to one party. */
  partyName: z.string(),
  whose: z.enum(['organ', 'party', 'other']),
  baseEvent: z.string(),
  baseDay: daySchema,
  limit: z.string(),
  dueDay: daySchema,
  certain: z.boolean(),
  /** open: runs · met: done in time · missed: done late or not done and over. */
  state: z.enum(['open', 'met', 'missed']),
  doneOn: daySchema.nullable(),
  steps: z.array(z.string()),
  fallacy: z.object({ day: daySchema, why: z.string() }).nullable(),
  source: sourceSchema,
})
export type Deadline = z.infer<typeof deadlineSchema>
