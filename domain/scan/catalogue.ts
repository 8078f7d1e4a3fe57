import { labelSpan } from '#domain/material/pageLabels.ts'
import type { Volume } from '#domain/material/material.ts'

import { labelsIn, labelsOf, rangesOf } from './documents.ts'
import type { Sheet } from './scan.ts'

/** One line of the catalogue that the splitting makes: the same that the paper catalogue says. */
export interface CatalogueLine {
  readonly documentId: string
  readonly volume: Volume
  readonly title: string
  readonly pages: number
  /** First and last stamped number; '' when the desk numbers the pages. */
  readonly span: string
}

/** The catalogue of a scan as it is split now, in the order of the paper. */
export function catalogueOf(sheets: readonly Sheet[]): CatalogueLine[] {
  const labels = labelsOf(sheets)
  return rangesOf(sheets).documents.map((document) => ({
    documentId: document.start.id,
    volume: document.start.volume,
    title: document.start.title,
    pages: document.sides.length,
    span: labelSpan(labelsIn(document, labels)),
  }))
}
