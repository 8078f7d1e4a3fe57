import * as z from 'zod'

import { clockText } from '#domain/media/photoSheet.ts'
import { lengthText, recordingFieldsSchema } from '#domain/media/recording.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { byteCount, grouped } from './words.ts'

/** 视听资料载体说明: the page that stands for a film or sound in the dossier. */
export const carrierPageData = z.object({
  caseTitle: z.string(),
  fields: recordingFieldsSchema.omit({ documentId: true }),
  /** 对应文书, by its title. */
  document: z.string(),
  fileName: z.string(),
  /** The format in words, e.g. `视频（MP4）`. */
  format: z.string(),
  bytes: z.int().nonnegative(),
  seconds: z.int().nonnegative().nullable(),
  sha256: sha256HexSchema,
  /** Where the bytes are, as a sentence. */
  explanation: z.string(),
})

export const carrierPage = defineTemplate(
  carrierPageData,
  ({ fields, bytes, seconds, sha256, ...page }) => ({
    ...page,
    title: fields.title,
    deviceNo: fields.deviceNo,
    recorder: fields.recorder,
    period: [fields.from, fields.to]
      .filter((time) => time !== '')
      .map(clockText)
      .join(' 至 '),
    place: fields.place,
    proves: fields.proves,
    storedAt: fields.storedAt,
    retention: fields.retention,
    bytes: byteCount(bytes),
    length: lengthText(seconds),
    sha256: grouped(sha256),
  }),
  () => 1,
)
