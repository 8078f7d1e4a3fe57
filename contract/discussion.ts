import * as z from 'zod'

import { discussionSchema } from '#domain/discussion/discussion.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'

import { command } from './operation.ts'

const recorders = ['recorder', 'reviewer', 'handler', 'archivist'] as const
const discussionId = z.object({ discussionId: z.string() })

/**
 * What the recorder types; `discussionId` is null for a new record. With `signedMaterialId` it was
 * held on paper earlier: its defects are recorded, not refused.
 */
export const discussionInputSchema = discussionSchema
  .omit({ id: true, no: true, origin: true, blemishes: true, signedMaterialId: true, addenda: true })
  .extend({ discussionId: z.string().nullable(), signedMaterialId: z.string().nullable().optional() })
export type DiscussionInput = z.infer<typeof discussionInputSchema>

/** The collective discussion (集体讨论): the record, its signed paper. */
export const discussionOperations = {
  'discussion.save': command(
    discussionInputSchema,
    discussionId.extend({ findings: z.array(guardFindingSchema) }),
    ['case', 'workbench'],
    recorders,
  ),
  'discussion.print': command(discussionId, z.object({ materialId: z.string() }), ['case', 'workbench'], recorders),
  'discussion.hangBack': command(
    discussionId.extend({ materialId: z.string() }),
    z.object({}),
    ['case', 'workbench'],
    recorders,
  ),
}
