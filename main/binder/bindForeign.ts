import type { PDFPageLeaf } from 'pdf-lib'

import type { Binding, ClaimedSource } from './binding.ts'
import type { LoadedPdf } from './loadPdf.ts'
import { nextPage } from './nextPage.ts'
import type { ObjectSink } from './objectSink.ts'
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
export async function bindForeign(binding: Binding, source: LoadedPdf, plan: ForeignPlan): Promise<void> {
  const claimed = await claimSource(binding.sink, source, plan.item)
  for (const index of source.pages.keys()) await bindClaimed(binding, claimed, index, plan)
}

/** Writes what the pages of a source share, as a segment of `item`. */
export async function claimSource(sink: ObjectSink, source: LoadedPdf, item: number | null): Promise<ClaimedSource> {
  const pages = source.pages.map((original) => ({ original, foreign: foreignPage(original) }))
  const copy = new SourceCopy(source.document.context, sink)
  pages.forEach(({ foreign }, i) => copy.claim(i, foreign.roots))
  sink.beginSegment({ kind: 'frame', pdfPage: null, item })
  await copy.writeShared()
  return { pages, copy }
}

/** Writes one page of a claimed source with its own objects, as a segment of its own. */
export async function bindClaimed(
  binding: Binding,
  { pages, copy }: ClaimedSource,
  index: number,
  plan: ForeignPlan,
): Promise<void> {
  const page = pages[index]
  if (page === undefined) throw new RangeError(`source has no page ${index}`)
  const target = nextPage(binding, plan.item, plan.labelOf(index))
  const annotations = plan.annotationsOf(page.original, index)
  writeForeignPage(binding.sink, page.foreign, copy, { ...target, annotations })
  copy.writeOwn(index, page.foreign.roots)
  await binding.sink.flush()
}
