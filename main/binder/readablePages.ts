import { readFile } from 'node:fs/promises'
import * as z from 'zod'

import { jpegFrame } from './jpegFrame.ts'
import { hasPdfHeader } from './mediaType.ts'
import { drawnPicture, pictureOf, type Picture } from './picture.ts'
import { writeFullPage, writePicturePage } from './picturePage.ts'
import { withPdfium } from './pdfium.ts'
import { writePlainFile, type PlainFile } from './plainFile.ts'

/** The file to be read, how many pictures it holds when it is one, and where the PDF goes. */
export const readableInputSchema = z.object({ path: z.string(), pictures: z.int().nonnegative(), output: z.string() })

/** How many pages could be read (0: nothing was written), and whether the file breaks off. */
export const readableAnswerSchema = z.object({ pages: z.int().nonnegative(), lost: z.boolean() })
type Readable = z.infer<typeof readableAnswerSchema>

/** Resolution of pages that have to be drawn, as in binding. */
const drawnDpi = 200
/** A stamp or a logo is no page: sides of a scanned sheet have more pixels, at 72 dpi already. */
const leastSheetPixels = 400

/**
 * Makes a PDF of whatever pages of a file can be read, for a scan that cannot be cut as it is: a
 * picture, a PDF that only one engine reads, one that breaks off in the middle.
 *
 * A JPEG keeps its bytes; only what must be drawn is drawn.
 */
export async function readablePages(input: z.infer<typeof readableInputSchema>): Promise<Readable> {
  const bytes = await readFile(input.path)
  if (input.pictures > 0) return picturePages(bytes, input)
  if (!hasPdfHeader(bytes.subarray(0, 4096))) return { pages: 0, lost: false }
  return (await drawnPages(bytes, input.output)) ?? rescuedPages(bytes, input.output)
}

async function picturePages(bytes: Uint8Array, { pictures, output }: { pictures: number; output: string }) {
  await writePlainFile(output, pictures, async (file) => {
    for (let i = 0; i < pictures; i++) await putSheet(file, await pictureOf(bytes, i, false), i)
  })
  return { pages: pictures, lost: false }
}

/** All pages as pdfium draws them; null when it does not find every one. */
async function drawnPages(bytes: Uint8Array, output: string): Promise<Readable | null> {
  try {
    return await withPdfium(bytes, async (document) => {
      const sizes = Array.from({ length: document.pageCount }, (_, i) => document.sizeOf(i))
      if (sizes.length === 0 || sizes.includes(null)) return null
      await writePlainFile(output, sizes.length, async (file) => {
        for (const [i, size] of sizes.entries()) {
          const drawn = document.draw(i, drawnDpi)
          if (size === null || drawn === null) throw new Error(`page ${i + 1} cannot be drawn`)
          writeFullPage(file.sink, await drawnPicture(drawn), size, targetOf(file, i))
          await file.sink.flush()
        }
      })
      return { pages: sizes.length, lost: false }
    })
  } catch {
    // Whatever the engine stumbles over, what is left of the sheets is looked for in the bytes themselves.
    return null
  }
}

/** The sheets of a copier's PDF that breaks off: every JPEG that came through whole. */
async function rescuedPages(bytes: Buffer, output: string): Promise<Readable> {
  const sheets = wholeJpegs(bytes)
  if (sheets.length === 0) return { pages: 0, lost: true }
  await writePlainFile(output, sheets.length, async (file) => {
    for (const [i, jpeg] of sheets.entries()) await putSheet(file, await pictureOf(jpeg, 0, true), i)
  })
  return { pages: sheets.length, lost: true }
}

function wholeJpegs(bytes: Buffer): Buffer[] {
  const sheets: Buffer[] = []
  const start = Buffer.from([0xff, 0xd8, 0xff])
  for (let at = bytes.indexOf(start); at !== -1;) {
    const end = bytes.indexOf('endstream', at)
    if (end === -1) break
    const jpeg = trimmed(bytes.subarray(at, end))
    if (jpeg !== null && isSheet(jpeg)) sheets.push(jpeg)
    at = bytes.indexOf(start, end)
  }
  return sheets
}

/** Up to the end marker of the JPEG; null when it has none. */
function trimmed(jpeg: Buffer): Buffer | null {
  const end = jpeg.lastIndexOf(Buffer.from([0xff, 0xd9]))
  return end === -1 || jpeg.length - end > 8 ? null : jpeg.subarray(0, end + 2)
}

function isSheet(jpeg: Buffer): boolean {
  const frame = jpegFrame(jpeg)
  return frame !== null && Math.min(frame.width, frame.height) >= leastSheetPixels
}

async function putSheet(file: PlainFile, picture: Picture, index: number): Promise<void> {
  writePicturePage(file.sink, picture, targetOf(file, index))
  await file.sink.flush()
}

function targetOf({ tree }: PlainFile, index: number) {
  return { number: tree.pages[index] ?? 0, parent: tree.parentOf(index), stamp: null, annotations: [] }
}
