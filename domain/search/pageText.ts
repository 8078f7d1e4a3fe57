import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

/**
 * One line of a page: `[top, bottom, x0, x1, … xn]` in ten-thousandths of the page's height and
 * width as shown. The line's text has n UTF-16 units; unit i stands between x(i) and x(i+1).
 */
export const lineBoxSchema = z.array(z.int()).min(3)
export type LineBox = z.infer<typeof lineBoxSchema>

/**
 * Where a page's text comes from: its own text layer, recognition (OCR), an Office or text file.
 * `waiting` pages have no text yet, `blank` ones have none at all, `failed` ones could not be read.
 */
export const pageSources = ['waiting', 'layer', 'ocr', 'office', 'blank', 'failed'] as const

/** What one page of a file says; lines parted by line ends, one box each (none for Office files). */
export const readPageSchema = z.object({
  sha256: sha256HexSchema,
  page: z.int().positive(),
  source: z.enum(pageSources),
  text: z.string(),
  boxes: z.array(lineBoxSchema),
  /** 0 to 100 for recognised text. */
  confidence: z.int().nullable(),
  /** 密级★期限 as it was read on this page. */
  secretMark: z.string().nullable(),
  readAt: z.iso.datetime().nullable(),
})
export type ReadPage = z.infer<typeof readPageSchema>

/** A file whose text is wanted: by content, so that the same scan is never read twice. */
export const readFileSchema = z.object({
  sha256: sha256HexSchema,
  state: z.enum(['waiting', 'read', 'failed']),
  reason: z.string(),
  mediaType: z.string(),
  fileName: z.string(),
  pages: z.int().nonnegative(),
})
export type ReadFile = z.infer<typeof readFileSchema>

/** A rectangle on a page, in shares (0 to 1) of its width and height as shown. */
export const pageRectSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type PageRect = z.infer<typeof pageRectSchema>

const scale = 10_000

/** The rectangles of a range of a page's text (UTF-16 units), one for each line that it touches. */
export function rectsOfRange(page: Pick<ReadPage, 'text' | 'boxes'>, start: number, end: number): PageRect[] {
  const rects: PageRect[] = []
  let offset = 0
  for (const [index, line] of page.text.split('\n').entries()) {
    const box = page.boxes[index]
    const [from, to] = [Math.max(start, offset) - offset, Math.min(end, offset + line.length) - offset]
    if (box !== undefined && from < to) rects.push(rectOf(box, from, to))
    offset += line.length + 1
  }
  return rects
}

function rectOf([top = 0, bottom = 0, ...xs]: LineBox, from: number, to: number): PageRect {
  const [left, right] = [xs[from] ?? 0, xs[Math.min(to, xs.length - 1)] ?? 0]
  return { x: left / scale, y: top / scale, width: (right - left) / scale, height: (bottom - top) / scale }
}

/** Fewer signs than this are a page number or a stamp, not the text of a page. */
const fewestSigns = 16

/**
 * Whether a text layer says what the page says: enough letters, and not the nonsense that fonts
 * without a character map leave behind.
 */
export function isUsableText(text: string): boolean {
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const odd = text.match(/[\uFFFD\uE000-\uF8FF\u0000-\u0008]/gu)?.length ?? 0
  return signs >= fewestSigns && odd * 5 < signs
}
