import { open, readFile, stat, type FileHandle } from 'node:fs/promises'
import * as z from 'zod'

import { gateReportSchema, type GateReport } from '#domain/material/material.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'
import { sha256 } from '#main/sha256.ts'

import { gatePdf } from './gatePdf.ts'
import { gatePicture } from './gatePicture.ts'
import { hasPdfHeader, mediaTypeOf, sniffedBytes } from './mediaType.ts'

/** The file to look at, and the name that the user knows it by: `path` may be a copy. */
export const gateInputSchema = z.object({ path: z.string(), fileName: z.string() })

/** A gate report with what was read: `sha256` is null for a file of which only the head was read. */
export const gateAnswerSchema = gateReportSchema.extend({
  sha256: sha256HexSchema.nullable(),
  bytes: z.int().nonnegative(),
  /** 密级★期限 as printed on the first page of a PDF with text; such a file may not be kept. */
  secretMark: z.string().nullable(),
})
export type GateAnswer = z.infer<typeof gateAnswerSchema>

/** Beyond this the engines would need more memory than the helper process may have. */
const readLimitBytes = 512 * 1024 * 1024
const pictureTypes = ['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/heic', 'image/jp2']

/**
 * Looks at a file from outside and says how its pages can be bound.
 *
 * Runs in the `binder` helper process: a file may crash or hang the engines, the caller's watchdog
 * ends that. Reasons: `empty`, `notPdf`, `damaged`, `encrypted`, `tooLarge`, `noPages`,
 * `pagesDiffer`, `textDiffers`, `hiddenLayers`, `annotationWithoutAppearance`, `mediaType`, `decoded`.
 *
 * @throws the system's own error when the file cannot be opened or read; an error for a folder, a
 * device or a pipe, which is not opened: that alone would wait for ever.
 */
export async function gate(path: string, fileName: string): Promise<GateAnswer> {
  const { bytes, head } = await headOf(path)
  const mediaType = mediaTypeOf(head, fileName)
  if (bytes === 0) return answer(unusable(mediaType, 'empty'), bytes, null)
  const isPicture = pictureTypes.includes(mediaType)
  const isPdf = mediaType === 'application/pdf'
  if (!isPicture && !isPdf)
    return answer({ state: 'placeholder', mediaType, reason: 'mediaType', pages: [] }, bytes, null)
  if (bytes > readLimitBytes) return answer(unusable(mediaType, 'tooLarge'), bytes, null)
  const content = await readFile(path)
  const { report, secretMark } = isPdf
    ? await gatePdf(content)
    : { report: await gatePicture(content, mediaType), secretMark: null }
  const isNamedPdf = isPdf && report.state === 'unusable' && !hasPdfHeader(head)
  const named = isNamedPdf ? { ...report, reason: 'notPdf' } : report
  return { ...answer(named, content.length, sha256(content)), secretMark }
}

function answer(report: GateReport, bytes: number, hash: string | null): GateAnswer {
  return { ...report, bytes, sha256: hash, secretMark: null }
}

function unusable(mediaType: string, reason: string): GateReport {
  return { state: 'unusable', mediaType, reason, pages: [] }
}

async function headOf(path: string): Promise<{ bytes: number; head: Uint8Array }> {
  if (!(await stat(path)).isFile()) throw new Error('not a file')
  const file: FileHandle = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0)
    return { bytes: size, head: buffer.subarray(0, bytesRead) }
  } finally {
    await file.close()
  }
}
