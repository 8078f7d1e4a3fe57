import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import sharp from 'sharp'
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader'
import * as z from 'zod'

import { withPdfium } from '#binder/pdfium.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import type { ScanSide } from '#domain/paper/scanArrival.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { isBlankPage, type GreyPage } from './greyPage.ts'

/** A kept scan to be read for codes: its path, and what the gate says it is. */
export const codesInputSchema = z.object({ path: z.string().min(1), mediaType: z.string() })

/** What was found on one side. */
export type ReadSide = Omit<ScanSide, 'what'>

/** At 200 dpi a module of our codes is four pixels wide; more only costs time. */
const dpi = 200

/**
 * Reads the code of every side of a scan: PDF or one picture.
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
  if (mediaType !== 'application/pdf') return { sides: [await readSide(await greyPicture(bytes), 1)] }
  const sides: ReadSide[] = []
  await withPdfium(bytes, async (document) => {
    for (let index = 0; index < document.pageCount; index += 1) {
      hooks.signal.throwIfAborted()
      const page = document.draw(index, dpi)
      sides.push(page === null ? emptySide(index + 1) : await readSide(greyOf(page), index + 1))
      hooks.progress('readingCodes', index + 1, document.pageCount)
    }
  })
  return { sides }
}

function emptySide(page: number): ReadSide {
  return { page, reading: 'unreadable', code: '', turn: 0 }
}

async function readSide(grey: GreyPage, page: number): Promise<ReadSide> {
  const found = await readBarcodes(imageOf(grey), {
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
  return { page, reading: isBlankPage(grey) ? 'blank' : 'none', code: '', turn: 0 }
}

/** How far the side must be turned clockwise to stand upright: our codes are printed upright. */
function turnOf({ position }: ReadResult): ReadSide['turn'] {
  const { topLeft, topRight } = position
  const angle = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI
  const turns = [0, 270, 180, 90] as const
  return turns[(Math.round(angle / 90) + 4) % 4] ?? 0
}

/** The reader takes RGBA; of which it uses the brightness. */
function imageOf({ width, height, grey }: GreyPage): ImageData {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4) {
    data[at] = data[at + 1] = data[at + 2] = grey[i] ?? 255
    data[at + 3] = 255
  }
  // as: Node has no ImageData; the reader looks at these three members only.
  return { data, width, height } as ImageData
}

function greyOf({ width, height, rgba }: { width: number; height: number; rgba: Uint8Array }): GreyPage {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4) {
    grey[i] = ((rgba[at] ?? 255) * 77 + (rgba[at + 1] ?? 255) * 150 + (rgba[at + 2] ?? 255) * 29) >> 8
  }
  return { width, height, grey }
}

/** A photograph or picture scan, upright as EXIF says, no longer than an A4 sheet at 300 dpi. */
async function greyPicture(bytes: Uint8Array): Promise<GreyPage> {
  const { data, info } = await sharp(bytes, { limitInputPixels: 200e6 })
    .rotate()
    .flatten({ background: 'white' })
    .resize({ width: 3600, height: 3600, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, grey: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}

let prepared: Promise<unknown> | null = null

/** The package would fetch its WASM from the network. */
function prepareReader(): Promise<unknown> {
  prepared ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).then((wasm) =>
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
  )
  return prepared
}
