import * as z from 'zod'

/** How far the words of the cover are moved on the pre-printed 卷皮, in millimetres to the right and down. */
export const coverOffsetSchema = z.object({ x: z.number().min(-30).max(30), y: z.number().min(-30).max(30) })
export type CoverOffset = z.infer<typeof coverOffsetSchema>

/** One document to be printed: its pages from 1, in the order in which they are wanted, and how many copies. */
export interface BasketPart {
  readonly pages: readonly number[]
  readonly copies: number
}

/** One side of a sheet that goes through the printer; null is an empty back. */
export type BasketSide = { readonly part: number; readonly page: number } | null

/**
 * The sides of a print job in their order: the copies of a document follow each other.
 *
 * Printed on both sides, every copy of every document starts on a front: an empty back fills the
 * last sheet of the one before. Nothing follows the last page.
 */
export function layOutSides(parts: readonly BasketPart[], duplex: boolean): BasketSide[] {
  const sides: BasketSide[] = []
  for (const [part, { pages, copies }] of parts.entries()) {
    for (let copy = 0; copy < copies; copy += 1) {
      if (duplex && sides.length % 2 === 1) sides.push(null)
      for (const page of pages) sides.push({ part, page })
    }
  }
  return sides
}

/**
 * The pages that somebody typed, such as `1-3、5` or `7`; all pages for an empty text. Null for
 * anything else, or for a page that the document does not have.
 */
export function parsePages(text: string, count: number): number[] | null {
  const plain = text.replaceAll(/\s/gu, '')
  if (plain === '') return Array.from({ length: count }, (_, index) => index + 1)
  const pages: number[] = []
  for (const piece of plain.split(/[,，、;；]/u)) {
    const [, first = '', last = first] = /^(\d{1,4})(?:[-－—–~～至](\d{1,4}))?$/u.exec(piece) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === '' || from < 1 || to > count || from > to) return null
    for (let page = from; page <= to; page += 1) pages.push(page)
  }
  return pages
}
