/** The printed numbers of one document, front page first. */
export interface PageSpan {
  firstNumber: number
  lastNumber: number
}

/**
 * Numbers the pages of a volume through from 1 (form 64(三)); cover, catalogue and closing note
 * are not among `items`, because they carry no number.
 *
 * @throws RangeError for an item without a page: it cannot stand in a catalogue.
 */
export function pageNumbers(items: readonly { pageCount: number }[]): PageSpan[] {
  let next = 1
  return items.map(({ pageCount }) => {
    if (!Number.isInteger(pageCount) || pageCount < 1) throw new RangeError(`not a number of pages: ${pageCount}`)
    const firstNumber = next
    next += pageCount
    return { firstNumber, lastNumber: next - 1 }
  })
}
