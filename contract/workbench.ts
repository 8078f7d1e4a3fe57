import * as z from 'zod'

import { deadlineSchema } from '#domain/deadline/deadline.ts'

import { query } from './operation.ts'

/** Something that waits for somebody: a sheet to be signed, a round to be answered, a file to be closed. */
export const taskSchema = z.object({
  caseId: z.string(),
  caseTitle: z.string(),
  /** A code of `contract/text/task.ts`. */
  kind: z.string(),
  detail: z.string(),
  since: z.string(),
})
export type Task = z.infer<typeof taskSchema>

const registerDueSchema = z.object({
  entryId: z.string(),
  kind: z.enum(['document', 'decision']),
  title: z.string(),
  what: z.enum(['evaluation', 'cleanUp', 'expiry']),
  day: z.string(),
})
export type RegisterDue = z.infer<typeof registerDueSchema>

/** The workbench (工作台): what is due, what waits, what was touched last. */
export const workbenchOperations = {
  'workbench.get': query(
    z.object({}),
    z.object({
      today: z.string(),
      deadlines: z.array(deadlineSchema.extend({ caseTitle: z.string() })),
      tasks: z.array(taskSchema),
      /** Evaluations, clean-ups and ends of periods of the registers, near or past; codes of `contract/text/normative.ts`. */
      registers: z.array(registerDueSchema),
      counts: z.object({ open: z.int(), toSign: z.int(), inReview: z.int(), toArchive: z.int() }),
    }),
  ),
}
