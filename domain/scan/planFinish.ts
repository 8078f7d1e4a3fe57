import type { ScanPage } from '#domain/material/material.ts'

import { labelsIn, labelsOf, pagesOf, rangesOf } from './documents.ts'
import type { CutDocument, DocumentStart, Sheet } from './scan.ts'

/** One document of a finished splitting. */
export interface FinishedDocument {
  readonly start: DocumentStart
  readonly pages: readonly ScanPage[]
  readonly labels: readonly string[]
  /** As it was cut the last time; null for a new one. */
  readonly before: CutDocument | null
  /** Whether its pages have to be cut: a new document, or one whose pages are others now. */
  readonly isCut: boolean
}

/** What 完成拆分 has to do. */
export interface FinishPlan {
  readonly documents: readonly FinishedDocument[]
  /** Documents of the last time that are none any more. */
  readonly gone: readonly CutDocument[]
  readonly unassigned: number
}

/** Compares the splitting with what was cut the last time; unchanged documents stay as they are. */
export function planFinish(sheets: readonly Sheet[], before: readonly CutDocument[]): FinishPlan {
  const ranges = rangesOf(sheets)
  const labels = labelsOf(sheets)
  const documents = ranges.documents.map((document): FinishedDocument => {
    const known = before.find(({ start }) => start.id === document.start.id) ?? null
    const pages = pagesOf(document, sheets)
    return {
      start: document.start,
      pages,
      labels: labelsIn(document, labels),
      before: known,
      isCut: known === null || !isSamePages(known.pages, pages),
    }
  })
  const left = new Set(documents.map(({ start }) => start.id))
  return {
    documents,
    gone: before.filter(({ start }) => !left.has(start.id)),
    unassigned: ranges.unassigned.length,
  }
}

function isSamePages(one: readonly ScanPage[], other: readonly ScanPage[]): boolean {
  const isSame = (page: ScanPage, twin: ScanPage | undefined) =>
    page.sha256 === twin?.sha256 && page.page === twin.page && page.turn === twin.turn
  return one.length === other.length && one.every((page, index) => isSame(page, other[index]))
}
