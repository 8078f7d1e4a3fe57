import * as z from 'zod'

import { handoverCaseSchema, handoverSchema } from '#domain/handover/handover.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'reviewer', 'archivist', 'administrator'] as const

/** Cases handed over to another officer, with a list that both sign. */
export const handoverOperations = {
  /** The officers who have open cases, and the open cases of one of them with what is still to be done. */
  'handover.open': query(
    z.object({ from: z.string() }),
    z.object({ officers: z.array(z.string()), cases: z.array(handoverCaseSchema) }),
  ),
  'handover.list': query(z.object({}), z.array(handoverSchema)),
  /** Prints the list; `path` is the PDF. Nothing changes hands yet. */
  'handover.prepare': command(
    handoverSchema.pick({ from: true, to: true, reason: true }).extend({ caseIds: z.array(z.string()).min(1) }),
    z.object({ handoverId: z.string(), path: z.string() }),
    ['handover'],
    writers,
  ),
  /** The list comes back signed: from now on the cases are the other's. */
  'handover.hangBack': command(
    z.object({ handoverId: z.string(), token: z.string() }),
    z.object({}),
    ['handover', 'case', 'workbench', 'deadline'],
    writers,
  ),
  'handover.strike': command(
    z.object({ handoverId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    ['handover'],
    writers,
  ),
}
