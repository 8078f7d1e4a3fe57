import * as z from 'zod'

import { verdictSchema } from '#domain/guardFinding.ts'

import { absolutePathSchema } from './absolutePath.ts'
import { command, query } from './operation.ts'

/** One event as the screen shows it; `payload` is empty once its values were destroyed. */
export const trailEntrySchema = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  origin: z.string(),
  via: z.string(),
  hash: z.string(),
  payload: z.string(),
})
export type TrailEntry = z.infer<typeof trailEntrySchema>

/** What the check of the whole trail and all originals says. */
export const trailReportSchema = z.object({
  verdict: verdictSchema,
  /** Whether events were cut off at the end; unknown without an anchor from outside, and to be said beside a pass. */
  tail: verdictSchema,
  events: z.int(),
  cases: z.int(),
  blobs: z.int(),
  head: z.string(),
  problems: z.array(z.object({ what: z.string(), detail: z.string() })),
})

/** Unsaved typing that survives a crash; never a record. */
export const draftSchema = z.object({ key: z.string(), json: z.string(), savedAt: z.string() })

/** The trail (留痕), drafts, backup. */
export const trailOperations = {
  'trail.list': query(z.object({ caseId: z.string() }), z.array(trailEntrySchema)),
  /** `anchors`: tokens of files this desk sealed earlier; they show whether the trail was cut or rolled back since. */
  'trail.verify': query(z.object({ anchors: z.array(z.string()).default([]) }), trailReportSchema),
  'draft.get': query(z.object({ key: z.string() }), draftSchema.nullable()),
  /** Takes whatever is on the screen, faults and all; the command it becomes is checked. */
  'draft.save': {
    ...command(z.object({}), z.object({ savedAt: z.string() }), []),
    input: z.object({ key: z.string(), json: z.string() }),
  },
  'draft.remove': command(z.object({ key: z.string() }), z.object({}), []),
  'backup.run': command(
    z.object({ directory: absolutePathSchema }),
    z.object({ directory: z.string(), bytes: z.int() }),
    [],
    ['administrator', 'archivist'],
  ),
}
