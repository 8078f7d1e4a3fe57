import { open, readFile } from 'node:fs/promises'

import sharp, { type Sharp } from 'sharp'
import * as z from 'zod'

import { loadPdf } from '#binder/loadPdf.ts'
import { pageJpeg, type PageJpeg } from '#binder/pageJpeg.ts'
import { withPdfium, type PdfiumDocument } from '#binder/pdfium.ts'
import { blankVerdictSchema } from '#domain/scan/scan.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { judgeBlank, type SeenSide } from './blanks.ts'

/** The scan, which of its sides (from 0, `to` not included), and the file into which their small pictures go. */
export const thumbnailsInputSchema = z.object({
  path: z.string(),
  output: z.string(),
  from: z.int().nonnegative(),
  to: z.int().positive(),
})

/** Where the picture of each of these sides (JPEG) lies in the output, and whether the side is blank; length 0: none could be made. */
export const thumbnailsAnswerSchema = z.object({
  sides: z.array(
    z.object({
      offset: z.int().nonnegative(),
      length: z.int().nonnegative(),
      blank: blankVerdictSchema,
    }),
  ),
})
type Answer = z.infer<typeof thumbnailsAnswerSchema>

/** Pixels: wide enough to judge a side (75 dpi of an A4 sheet), and to show it small. */
const seenWidth = 620
const shownBox = { width: 208, height: 294 }
const drawnDpi = 75
const jpegQuality = 62
/** Decoding runs in threads of its own; so many keep them busy. */
const atOnce = 6

/**
 * Makes the small pictures of sides of a PDF and says which are blank, in one pass.
 *
 * A copier's page is one JPEG, of which the decoder makes a quarter of the size at once; any other
 * page is drawn. A page that cannot be seen gets no picture and is judged `unknown`.
 */
export async function thumbnails(input: z.infer<typeof thumbnailsInputSchema>, hooks: WorkerHooks): Promise<Answer> {
  const bytes = await readFile(input.path)
  const pages = await jpegsOf(bytes)
  const range = Array.from({ length: input.to - input.from }, (_, i) => input.from + i)
  const isScan = range.every((index) => (pages[index] ?? null) !== null)
  const use = (document: PdfiumDocument | null) => writeSides({ pages, document, range }, input.output, hooks)
  return { sides: isScan ? await use(null) : await withPdfium(bytes, use) }
}

interface Sides {
  readonly pages: readonly (PageJpeg | null)[]
  readonly document: PdfiumDocument | null
  readonly range: readonly number[]
}

async function writeSides({ pages, document, range }: Sides, output: string, hooks: WorkerHooks) {
  const sides: Answer['sides'] = []
  const file = await open(output, 'w', 0o600)
  try {
    let offset = 0
    for (let at = 0; at < range.length; at += atOnce) {
      hooks.signal.throwIfAborted()
      const some = range.slice(at, at + atOnce)
      for (const { shown, blank } of await Promise.all(some.map((i) => sideOf(pages[i] ?? null, document, i)))) {
        if (shown.length > 0) await file.write(shown, 0, shown.length, offset)
        sides.push({ offset, length: shown.length, blank })
        offset += shown.length
      }
      hooks.progress('thumbnails', sides.length, range.length)
    }
    return sides
  } finally {
    await file.close()
  }
}

/** The JPEG of every page; an empty list when only the other engine can read the file. */
async function jpegsOf(bytes: Uint8Array): Promise<(PageJpeg | null)[]> {
  try {
    return (await loadPdf(bytes)).pages.map(pageJpeg)
  } catch {
    return []
  }
}

async function sideOf(jpeg: PageJpeg | null, document: PdfiumDocument | null, index: number) {
  try {
    const { side, rotate } = jpeg === null ? drawnSide(document, index) : await scannedSide(jpeg)
    const { width, height } = side
    const image: Sharp = sharp(side.rgb, { raw: { width, height, channels: 3 } })
    const turned = image.rotate(rotate).resize({ ...shownBox, fit: 'inside' })
    return { shown: await turned.jpeg({ quality: jpegQuality }).toBuffer(), blank: judgeBlank(side) }
  } catch {
    // One side that no decoder reads must not keep the others from being shown.
    return { shown: Buffer.alloc(0), blank: 'unknown' as const }
  }
}

async function scannedSide({ data, rotate }: PageJpeg): Promise<{ side: SeenSide; rotate: number }> {
  const { data: rgb, info } = await sharp(data, { failOn: 'none', autoOrient: false })
    .resize({ width: seenWidth, withoutEnlargement: true, kernel: 'linear' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) return { side: { ...info, rgb: threeOfOne(rgb) }, rotate }
  return { side: { width: info.width, height: info.height, rgb }, rotate }
}

function threeOfOne(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3)
  for (const [index, value] of grey.entries()) rgb.fill(value, 3 * index, 3 * index + 3)
  return rgb
}

function drawnSide(document: PdfiumDocument | null, index: number): { side: SeenSide; rotate: number } {
  const drawn = document?.draw(index, drawnDpi)
  if (!drawn) throw new Error(`page ${index + 1} cannot be drawn`)
  const rgb = new Uint8Array(drawn.width * drawn.height * 3)
  for (let pixel = 0; pixel < drawn.width * drawn.height; pixel++)
    rgb.set(drawn.rgba.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel)
  return { side: { width: drawn.width, height: drawn.height, rgb }, rotate: 0 }
}
