import type { PDFPageLeaf } from 'pdf-lib'

import type { Binding } from './binding.ts'
import type { LoadedPdf } from './loadPdf.ts'
import { nextPage } from './nextPage.ts'
import type { PageLabel } from './pageLabels.ts'
import { foreignPage, writeForeignPage } from './pageWriter.ts'
import { SourceCopy } from './sourceCopy.ts'

/** How the pages of a source are bound. */
export interface ForeignPlan {
  /** `no` of the item; null for our own front matter and closing note. */
  item: number | null
  labelOf(index: number): PageLabel
  /** Writes the annotations of a page that are ours, answers their object numbers. */
  annotationsOf(page: PDFPageLeaf, index: number): number[]
}

/** Binds all pages of a source: first what they share, then each page's own objects together. */
export async function bindForeign(
  binding: Binding,
  source: Pick<LoadedPdf, 'pages' | 'document'>,
  plan: ForeignPlan,
): Promise<void> {
  const { sink } = binding
  const pages = source.pages.map(foreignPage)
  const copy = new SourceCopy(source.document.context, sink)
  pages.forEach((page, i) => copy.claim(i, page.roots))
  sink.beginSegment({ kind: 'frame', pdfPage: null, item: plan.item })
  await copy.writeShared()
  for (const [index, page] of pages.entries()) {
    const target = nextPage(binding, plan.item, plan.labelOf(index))
    const original = source.pages[index]
    const annotations = original === undefined ? [] : plan.annotationsOf(original, index)
    writeForeignPage(sink, page, copy, { ...target, annotations })
    copy.writeOwn(index, page.roots)
    await sink.flush()
  }
}
