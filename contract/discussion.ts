import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import {
  addendumSchema,
  attendeeSchema,
  discussedDraftSchema,
  discussionSchema,
} from '#domain/discussion/discussion.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'

import { command, query } from './operation.ts'

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

/** What a new record can start with, so that nobody types twice; null where the desk knows nothing. */
const proposalSchema = z.object({
  /** Who sat there at the bureau's last discussion of any case. */
  table: z
    .object({
      place: z.string(),
      presider: attendeeSchema,
      recorder: attendeeSchema,
      attendees: z.array(attendeeSchema),
      observers: z.array(attendeeSchema),
      /** Of which discussion, in words: day and case. */
      from: z.string(),
    })
    .nullable(),
  legalOpinion: z.string(),
  pleadings: z.string(),
  draft: discussedDraftSchema.nullable(),
})
export type DiscussionDraftProposal = z.infer<typeof proposalSchema>

/**
 * What became of the draft since the meeting. none: no draft was named · same · wording: only words
 * were mended · concluded: brought into line with the conclusion · substance: `differences` say in
 * what it is another decision · unknown: a text that nobody could read.
 */
const draftChangeSchema = z.object({
  state: z.enum(['none', 'same', 'wording', 'concluded', 'substance', 'unknown']),
  title: z.string(),
  parts: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  differences: z.array(
    z.object({
      what: z.enum(['party', 'fine', 'article', 'kinds', 'facts']),
      was: z.array(z.string()),
      now: z.array(z.string()),
      asConcluded: z.boolean(),
    }),
  ),
})
export type DraftChange = z.infer<typeof draftChangeSchema>

const touches = ['case', 'workbench', 'discussion'] as const

/** The collective discussion (集体讨论): the record, its paper, what stands beside it. */
export const discussionOperations = {
  'discussion.proposal': query(z.object({ caseId: z.string() }), proposalSchema),
  'discussion.draftChange': query(discussionId, draftChangeSchema),
  'discussion.save': command(
    discussionInputSchema,
    discussionId.extend({ findings: z.array(guardFindingSchema) }),
    touches,
    recorders,
  ),
  'discussion.print': command(discussionId, z.object({ materialId: z.string() }), touches, recorders),
  /** The record as a DOCX in the work folder, to be finished in WPS; it comes back by its code. */
  'discussion.writeMinutes': command(
    discussionId,
    z.object({ materialId: z.string(), path: z.string() }),
    ['form', 'paper', ...touches],
    recorders,
  ),
  'discussion.hangBack': command(discussionId.extend({ materialId: z.string() }), z.object({}), touches, recorders),
  /** 补正说明: after the signed scan hangs there, nothing else may be added. */
  'discussion.addAddendum': command(
    discussionId.extend(addendumSchema.omit({ by: true }).shape).extend({ day: daySchema }),
    z.object({}),
    touches,
    recorders,
  ),
}
