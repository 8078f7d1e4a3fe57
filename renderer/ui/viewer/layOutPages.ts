/** A page's size in points, as it is shown (turned). */
export interface ShownSize {
  readonly width: number
  readonly height: number
}

/** A row of one page, or of two side by side; CSS pixels from the top of the document. */
export interface PageRow {
  readonly top: number
  readonly height: number
  /** Its pages, from 0. */
  readonly pages: readonly number[]
}

/** Between two pages. CSS pixels. */
export const pageGap = 10

/** Lays pages out under each other, `columns` in a row, each `fit` CSS pixels wide; a row is as high as its highest page. */
export function layOutPages(sizes: readonly ShownSize[], fit: number, columns: 1 | 2): PageRow[] {
  const rows: PageRow[] = []
  let top = 0
  for (let first = 0; first < sizes.length; first += columns) {
    const pages = columns === 2 && first + 1 < sizes.length ? [first, first + 1] : [first]
    const height = Math.max(...pages.map((page) => heightOf(sizes[page], fit)))
    rows.push({ top, height, pages })
    top += height + pageGap
  }
  return rows
}

function heightOf(size: ShownSize | undefined, fit: number): number {
  return size === undefined ? 0 : (size.height / size.width) * fit
}
