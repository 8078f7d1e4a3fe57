import * as z from 'zod'

import { decisionSchema, noticeSchema, publicitySchema } from '#domain/decision/decision.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'archivist'] as const
const touches = ['case', 'workbench', 'deadline'] as const

/** What is typed of a decision; with `materialId` it is already on signed paper and is recorded, not refused. */
export const decisionInputSchema = decisionSchema
  .omit({ id: true, publicity: true, origin: true, blemishes: true })
  .extend({ decisionId: z.string().nullable() })
export type DecisionInput = z.infer<typeof decisionInputSchema>

/** A notice as it is typed; `noticeId` null makes a new one. */
export const noticeInputSchema = noticeSchema.omit({ id: true }).extend({ noticeId: z.string().nullable() })

/** Notices, decisions and publicity (告知、决定、公开). */
export const decisionOperations = {
  'notice.save': command(noticeInputSchema, z.object({ noticeId: z.string() }), touches, writers),
  /** What recording this decision would meet, before it is recorded. */
  'decision.check': query(decisionInputSchema, z.array(guardFindingSchema)),
  /** Refused with `refusedByLaw` when a guard fails and the decision is not on signed paper yet. */
  'decision.save': command(
    decisionInputSchema,
    z.object({ decisionId: z.string(), blemishes: z.array(guardFindingSchema) }),
    touches,
    writers,
  ),
  'publicity.record': command(
    z.object({ decisionId: z.string(), publicity: publicitySchema }),
    z.object({}),
    touches,
    writers,
  ),
}
