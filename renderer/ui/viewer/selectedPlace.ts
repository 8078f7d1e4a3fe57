import type { PageRect } from '#domain/review/review.ts'

import { shareOf, unturnRect } from './turnRect.ts'

/** Words selected on a page: what they say, on which page, and the rectangle round them. */
export interface SelectedPlace {
  readonly page: number
  readonly quote: string
  readonly rect: PageRect | null
}

/** What is selected of the document on screen; null when nothing is. Radicals that only look like characters are folded by NFKC. */
export function selectedPlace(): SelectedPlace | null {
  const selection = window.getSelection()
  const sheet = selection?.anchorNode?.parentElement?.closest('.textLayer')?.closest('[data-page]')
  if (selection === null || selection.rangeCount === 0 || !(sheet instanceof HTMLElement)) return null
  const quote = selection.toString().normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().slice(0, 200)
  if (quote === '') return null
  return { page: Number(sheet.dataset['page']), quote, rect: rectOf(selection.getRangeAt(0), sheet) }
}

/** Round the lines that lie on the sheet; a selection may run on to the next page. */
function rectOf(range: Range, sheet: HTMLElement): PageRect | null {
  const frame = sheet.getBoundingClientRect()
  const lines = [...range.getClientRects()].filter(
    ({ width, height, left, top, right, bottom }) =>
      // The text layer itself is among them where whole lines are selected.
      width > 0 &&
      height > 0 &&
      height < frame.height / 3 &&
      left >= frame.left - 1 &&
      top >= frame.top - 1 &&
      right <= frame.right + 1 &&
      bottom <= frame.bottom + 1,
  )
  if (lines.length === 0) return null
  const edge = (pick: (line: DOMRect) => number, most: (...all: number[]) => number) => most(...lines.map(pick))
  const first = { x: edge((line) => line.left, Math.min), y: edge((line) => line.top, Math.min) }
  const last = { x: edge((line) => line.right, Math.max), y: edge((line) => line.bottom, Math.max) }
  return unturnRect(shareOf(frame, first, last), Number(sheet.dataset['turned']))
}
