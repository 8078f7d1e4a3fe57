import { PDFiumLibrary } from '@hyzyla/pdfium'

import { TypesetError } from './typesetError.ts'

let library: Promise<PDFiumLibrary> | undefined

/** The text of each page, as another engine (pdfium) reads it from the finished PDF. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    return [...document.pages()].map((page) => page.getText())
  } finally {
    document.destroy()
  }
}

/**
 * Throws unless every string of the data stands on the pages, as often as the data has it.
 *
 * This is the guard against a compiler that prints old data, a template that forgets a field and a
 * cell that loses its end. A string may run on from one page to the next.
 */
export function assertPrinted(pages: readonly string[], strings: readonly string[]): void {
  const texts = pages.map(comparable)
  const wanted = new Map<string, { count: number; original: string }>()
  for (const original of strings) {
    const text = comparable(original)
    if (text !== '') wanted.set(text, { count: (wanted.get(text)?.count ?? 0) + 1, original })
  }
  for (const [text, { count, original }] of wanted) {
    if (!isPrinted(texts, text, count)) throw new TypesetError('readBack', original)
  }
}

/**
 * What is compared: no white space (line ends fall anywhere), compatibility forms and radicals
 * folded (a glyph shared by ⼀ and 一 may be read back as either), no hyphens (pdfium reads one at
 * the end of a line as a control character) and nothing without ink.
 */
function comparable(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}\uFFFE\p{Variation_Selector}-]/gu, '')
}

/** Whether the text stands on the pages `count` times; what is not whole on one may run over its end. */
function isPrinted(pages: readonly string[], text: string, count: number): boolean {
  const pieces = pages.map((page) => page.split(text))
  const whole = pieces.reduce((sum, page) => sum + page.length - 1, 0)
  if (whole >= count) return true
  const rest = pieces.map((page) => page.join('\n'))
  return whole + rest.filter((_, index) => runsOn(rest.slice(index), text)).length >= count
}

/** Whether the text starts on the first of these pages and goes on over the next ones. */
function runsOn([page, next, ...later]: readonly string[], text: string): boolean {
  if (page === undefined || next === undefined) return false
  const taken = longest(text.length, (length) => page.includes(text.slice(0, length)))
  if (taken === 0) return false
  const left = longest(text.length - 1, (length) => next.includes(text.slice(text.length - length)))
  return taken + left >= text.length || runsOn([next, ...later], text.slice(taken))
}

/** The greatest length up to `most` that fits, where every shorter one fits as well. */
function longest(most: number, fits: (length: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}
