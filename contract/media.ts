import * as z from 'zod'

import { archiveEntrySchema } from '#domain/media/archiveEntry.ts'
import { officePreviewSchema } from '#domain/media/officePreview.ts'
import { photoSheetSchema } from '#domain/media/photoSheet.ts'
import { pictureFactsSchema } from '#domain/media/pictureFacts.ts'
import { quadSchema } from '#domain/media/quad.ts'
import { volumeSchema } from '#domain/material/material.ts'

import { intakeOutcomeSchema } from './material.ts'
import { command, query } from './operation.ts'

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const
const touches = ['case', 'media', 'photoSheet', 'workbench'] as const
const ofMaterial = z.object({ materialId: z.string() })
const nothing = z.object({})

/** A photograph of a case with what its camera wrote into it. */
export const casePhotoSchema = z.object({
  materialId: z.string(),
  version: z.int().positive(),
  title: z.string(),
  fileName: z.string(),
  facts: pictureFactsSchema,
})
export type CasePhoto = z.infer<typeof casePhotoSchema>

/** Corners of a photographed sheet as a machine sees them; `none` gives the whole picture. */
export const cornerProposalSchema = z.object({ verdict: z.enum(['found', 'unsure', 'none']), corners: quadSchema })

/** Photographs and their evidence sheets, 阅览件, straightened pages, archives, Office text. */
export const mediaOperations = {
  'media.photos': query(z.object({ caseId: z.string() }), z.array(casePhotoSchema)),
  'photoSheet.list': query(z.object({ caseId: z.string() }), z.array(photoSheetSchema)),
  'photoSheet.save': command(
    photoSheetSchema.omit({ id: true, materialId: true }).extend({ sheetId: z.string().nullable() }),
    z.object({ sheetId: z.string() }),
    touches,
    writers,
  ),
  /** Makes the paper; printed again before it is signed, it gets a new version. */
  'photoSheet.print': command(z.object({ sheetId: z.string() }), ofMaterial, touches, writers),
  'photoSheet.hangBack': command(z.object({ sheetId: z.string(), materialId: z.string() }), nothing, touches, writers),
  /** Puts a PDF or picture beside an original that has no pages of its own. */
  'material.setViewCopy': command(
    z.object({ materialId: z.string(), token: z.string() }),
    intakeOutcomeSchema,
    touches,
    writers,
  ),
  /** Takes the 阅览件 away by a new version; the older versions keep it. */
  'material.removeViewCopy': command(ofMaterial, nothing, touches, writers),
  'media.corners': query(ofMaterial, cornerProposalSchema),
  /** `turn` in degrees clockwise, after the corners; the result stands beside the original as 阅览件. */
  'media.straighten': command(
    z.object({ materialId: z.string(), corners: quadSchema, turn: z.number().min(-180).max(180) }),
    nothing,
    touches,
    writers,
  ),
  'media.archive': query(ofMaterial, z.array(archiveEntrySchema)),
  'media.unpack': command(
    z.object({
      materialId: z.string(),
      entries: z.array(z.int().nonnegative()).min(1),
      volume: volumeSchema,
      kind: z.string(),
    }),
    z.array(intakeOutcomeSchema),
    touches,
    writers,
  ),
  'media.preview': query(z.object({ materialId: z.string(), version: z.int().positive() }), officePreviewSchema),
}
