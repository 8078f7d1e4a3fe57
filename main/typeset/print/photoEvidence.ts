import * as z from 'zod'

import { clockText, photoCaptionSchema } from '#domain/media/photoSheet.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { sheetQrs } from './sheetQrs.ts'

const photoSchema = z.object({
  caption: photoCaptionSchema,
  /** The original in the file: its name and hash. */
  fileName: z.string(),
  sha256: sha256HexSchema,
})

/**
 * 现场照片（图片、影像资料）证据 of the 2024 set, two photographs to a page; the n-th photograph is
 * the n-th picture of the request.
 */
export const photoEvidenceData = z.object({
  organ: z.string(),
  caseTitle: z.string(),
  title: z.string(),
  photos: z.array(photoSchema).min(1),
  /** False leaves the places empty, for prints to be glued in. */
  hasPictures: z.boolean().default(true),
  formCode: formCodeSchema,
})

/** How much of a hash is enough to tell the originals of one case apart. */
const shortHash = 16

export const photoEvidence = defineTemplate(
  photoEvidenceData,
  ({ photos, ...form }, sheets) => ({
    ...form,
    sheetCodes: sheetQrs(form.formCode, sheets),
    photos: photos.map(({ caption, fileName, sha256 }, index) => ({
      no: `照片${index + 1}`,
      proves: caption.proves,
      takenAt: clockText(caption.takenAt),
      place: caption.place,
      photographer: caption.photographer,
      cardNo: caption.cardNo,
      fileName,
      hash: sha256.slice(0, shortHash),
    })),
  }),
  (model) => (Array.isArray(model['photos']) ? Math.ceil(model['photos'].length / 2) : null),
)
