import * as z from 'zod'

import type { Material } from '#domain/material/material.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** One state of a document as it was saved in WPS or Word; kept, so that nothing typed is lost. */
export const draftVersionSchema = z.object({
  no: z.int().positive(),
  sha256: sha256HexSchema,
  bytes: z.int().nonnegative(),
  savedAt: z.iso.datetime(),
})
export type DraftVersion = z.infer<typeof draftVersionSchema>

/**
 * A document being written outside (文书草稿): which file is watched and what was kept of it.
 *
 * `materialId` is the material that it becomes, `formCode` the code in its footer. editing: the file lies at `path` and is watched ·
 * finished: 收回定稿, no longer watched. `trouble`: what the last look at the file met; `none`, or
 * `missing` (deleted or renamed), `unreadable` (held by another program), `damaged` (no whole DOCX).
 */
export const formDraftSchema = z.object({
  materialId: z.string(),
  caseId: z.string(),
  code: z.string(),
  formCode: z.string(),
  path: z.string(),
  state: z.enum(['editing', 'finished']),
  trouble: z.enum(['none', 'missing', 'unreadable', 'damaged']),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  versions: z.array(draftVersionSchema),
})
export type FormDraft = z.infer<typeof formDraftSchema>

/** Whether the text may still change: once it is signed, another text is another document. */
export function mayBeRewritten({ paperState }: Pick<Material, 'paperState'>): boolean {
  return paperState === 'generated' || paperState === 'printed'
}
