import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'

import sharp, { type Sharp } from 'sharp'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import * as z from 'zod'

import { withPdfium } from '#binder/pdfium.ts'
import { lineBoxSchema } from '#domain/search/pageText.ts'

import { linesOfBlocks } from './ocrLines.ts'

/** A page (from 1) of a PDF or picture. */
export const ocrInputSchema = z.object({ path: z.string(), mediaType: z.string(), page: z.int().positive() })

/** What was recognised; `confidence` 0 to 100 over all words. */
export const ocrAnswerSchema = z.object({
  text: z.string(),
  boxes: z.array(lineBoxSchema),
  confidence: z.int(),
})

const dpi = 300
/** A4 at 300 dpi; larger pictures are made smaller, small ones larger: the signs should be 20–40 pixels high. */
const longestSide = 3508
const shortestSide = 1200

let engine: Promise<Worker> | null = null

/**
 * Recognises the text of one page, offline: engine, model and language data come from the installed
 * packages. The process takes a lower priority, so that nobody who types notices.
 */
export async function ocr(input: z.infer<typeof ocrInputSchema>): Promise<z.infer<typeof ocrAnswerSchema>> {
  lowerPriority()
  const { png, width, height } = await pictureOf(input)
  engine ??= startEngine()
  const { data } = await (await engine).recognize(png, {}, { blocks: true, text: false })
  const lines = linesOfBlocks(data.blocks ?? [], { width, height })
  const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / Math.max(1, lines.length)
  return {
    text: lines.map((line) => line.text).join('\n'),
    boxes: lines.map((line) => line.box),
    confidence: Math.round(confidence),
  }
}

async function startEngine(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'))
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    // Without this it leaves an unpacked copy in the folder the program was started from.
    cacheMethod: 'none',
  })
  await worker.setParameters({
    user_defined_dpi: String(dpi),
    debug_file: '/dev/null',
    // Forms are read down their cells; Sauvola's threshold sees through stamps and shadows.
    tessedit_pageseg_mode: PSM.SINGLE_COLUMN,
    thresholding_method: '2',
  })
  return worker
}

async function pictureOf({ path, mediaType, page }: z.infer<typeof ocrInputSchema>) {
  if (mediaType !== 'application/pdf') return grey(sharp(path, { page: page - 1, limitInputPixels: 200e6 }).rotate())
  const drawn = await withPdfium(await readFile(path), (document) => document.draw(page - 1, dpi))
  if (drawn === null) throw new Error(`page ${page} cannot be drawn`)
  const { width, height, rgba } = drawn
  return grey(sharp(rgba, { raw: { width, height, channels: 4 } }))
}

async function grey(picture: Sharp): Promise<{ png: Buffer; width: number; height: number }> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const side = Math.max(info.width, info.height)
  const wanted = side > longestSide ? longestSide : side < shortestSide ? side * 2 : side
  if (wanted === side) return { png: data, width: info.width, height: info.height }
  const resized = await sharp(data)
    .resize({ width: Math.max(1, Math.round((info.width * wanted) / side)) })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return { png: resized.data, width: resized.info.width, height: resized.info.height }
}

function lowerPriority(): void {
  try {
    // The lowest of all would get nothing at all on a busy PC.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that forbids it recognises at the usual priority.
  }
}
