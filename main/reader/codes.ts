import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import sharp from 'sharp'
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader'
import * as z from 'zod'

import { withPdfium } from '#binder/pdfium.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import type { ScanSide } from '#domain/paper/scanArrival.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { judgeBlank } from './blanks.ts'

/** A kept scan to be read for codes: its path, and what the gate says it is. */
export const codesInputSchema = z.object({ path: z.string().min(1), mediaType: z.string() })

/** What was found on one side. */
export type ReadSide = Omit<ScanSide, 'what'>

type ReaderInput = Parameters<typeof readBarcodes>[0]

/** A side as pixels, four bytes RGBA each. */
interface Drawn {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** Blank backs are judged at 75 dpi of an A4 sheet. */
const blankHeight = 877

/** At 200 dpi a module of our codes is four pixels wide; more only costs time. */
const dpi = 200

/**
 * Reads the code of every side of a scan: a PDF, a picture, a TIFF of several.
 *
 * Codes that are not ours (an invoice, a parcel) are passed over. @throws PdfiumRefusal or an error
 * of sharp when the file cannot be drawn.
 */
export async function codes(
  { path, mediaType }: z.output<typeof codesInputSchema>,
  hooks: Pick<WorkerHooks, 'progress' | 'signal'>,
): Promise<{ sides: ReadSide[] }> {
  await prepareReader()
  const bytes = await readFile(path)
  if (mediaType !== 'application/pdf') return { sides: await readPictures(bytes) }
  const sides: ReadSide[] = []
  await withPdfium(bytes, async (document) => {
    for (let index = 0; index < document.pageCount; index += 1) {
      hooks.signal.throwIfAborted()
      const page = document.draw(index, dpi)
      sides.push(page === null ? emptySide(index + 1) : await readSide(page, index + 1))
      hooks.progress('readingCodes', index + 1, document.pageCount)
    }
  })
  return { sides }
}

/** A picture, or each picture of a TIFF. */
async function readPictures(bytes: Uint8Array): Promise<ReadSide[]> {
  const { pages = 1 } = await sharp(bytes).metadata()
  const sides: ReadSide[] = []
  for (let index = 0; index < pages; index += 1) sides.push(await readSide(await drawnPicture(bytes, index), index + 1))
  return sides
}

function emptySide(page: number): ReadSide {
  return { page, reading: 'unreadable', code: '', turn: 0 }
}

async function readSide(drawn: Drawn, page: number): Promise<ReadSide> {
  const found = await readBarcodes(imageOf(drawn), {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    tryDownscale: true,
    maxNumberOfSymbols: 8,
    returnErrors: true,
  })
  const ours = found.find((one) => one.isValid && parseSheetCode(one.text) !== null)
  if (ours !== undefined) return { page, reading: 'code', code: ours.text, turn: turnOf(ours) }
  if (found.some((one) => !one.isValid)) return emptySide(page)
  const isBlank = found.length === 0 && (await isBlankSide(drawn))
  return { page, reading: isBlank ? 'blank' : 'none', code: '', turn: 0 }
}

async function isBlankSide({ width, height, rgba }: Drawn): Promise<boolean> {
  const { data, info } = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .resize({ width: blankHeight, height: blankHeight, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return judgeBlank({ width: info.width, height: info.height, rgb: data }) === 'blank'
}

/** How far the side must be turned clockwise to stand upright: our codes are printed upright. */
function turnOf({ position }: ReadResult): ReadSide['turn'] {
  const { topLeft, topRight } = position
  const angle = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI
  const turns = [0, 270, 180, 90] as const
  return turns[(Math.round(angle / 90) + 4) % 4] ?? 0
}

function imageOf({ width, height, rgba }: Drawn): ReaderInput {
  const data = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  // as: Node has no ImageData; the reader looks at these three members only.
  return { data, width, height } as ReaderInput
}

/** A photograph or picture scan, upright as EXIF says, no longer than an A4 sheet at 300 dpi. */
async function drawnPicture(bytes: Uint8Array, page: number): Promise<Drawn> {
  const { data, info } = await sharp(bytes, { page, limitInputPixels: 200e6 })
    .rotate()
    .flatten({ background: 'white' })
    .resize({ width: 3600, height: 3600, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgba: data }
}

let prepared: Promise<unknown> | null = null

/** The package would fetch its WASM from the network. */
function prepareReader(): Promise<unknown> {
  prepared ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).then((wasm) =>
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
  )
  return prepared
}
