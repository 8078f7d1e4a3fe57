import { printedNumber } from '#domain/dossier/sealPlan.ts'
import type { Manifest, ManifestItem, Segment } from '#domain/proof/manifest.ts'

import { hashRange, type ByteSource } from './byteSource.ts'
import { byteRangeText, Refusal, type AffectedItem } from './refusal.ts'

/** Hooks of a long check: progress in its own unit, and the abort signal. */
export interface CheckHooks {
  progress(done: number, total: number): void
  readonly signal: AbortSignal
}

/**
 * Hashes every byte run of the manifest again and names the page and item of each that changed.
 *
 * @param manifestStart offset of the object that holds the manifest, where the segments must end
 * @throws Refusal `segmentsNotContiguous`, `segmentPagesWrong`, `segmentChanged`
 */
export async function checkSegments(
  source: ByteSource,
  manifest: Manifest,
  manifestStart: number,
  hooks: CheckHooks,
): Promise<void> {
  if (!areContiguous(manifest.segments, manifestStart)) throw new Refusal('segmentsNotContiguous')
  if (!arePagesWhole(manifest)) throw new Refusal('segmentPagesWrong')
  const changed: AffectedItem[] = []
  for (const segment of manifest.segments) {
    hooks.signal.throwIfAborted()
    const end = segment.offset + segment.length
    if ((await hashRange(source, segment.offset, end)) !== segment.sha256) changed.push(affectedBy(manifest, segment))
    hooks.progress(end, manifestStart)
  }
  if (changed.length > 0) throw new Refusal('segmentChanged', changed)
}

function areContiguous(segments: readonly Segment[], end: number): boolean {
  let at = 0
  for (const segment of segments) {
    if (segment.offset !== at) return false
    at += segment.length
  }
  return at === end
}

/** Every page of the file has one segment, which names the item whose range holds the page. */
function arePagesWhole(manifest: Manifest): boolean {
  const items = itemByPdfPage(manifest)
  const pages = manifest.segments.filter((segment) => segment.kind === 'page')
  const seen = new Set(pages.map((segment) => segment.pdfPage))
  const isEachOnce = pages.length === manifest.pdfPages && seen.size === pages.length
  return (
    isEachOnce &&
    pages.every(({ pdfPage, item }) => isPageOf(manifest, pdfPage) && item === (items.get(pdfPage)?.no ?? null)) &&
    manifest.segments.every((segment) => segment.kind === 'page' || isFrameOf(manifest, segment))
  )
}

/** A frame may belong to an item whose pages share it (fonts of one source), never to a page. */
function isFrameOf(manifest: Manifest, { item, pdfPage }: Segment): boolean {
  return pdfPage === null && (item === null || item <= manifest.items.length)
}

function isPageOf(manifest: Manifest, pdfPage: number | null): pdfPage is number {
  return pdfPage !== null && pdfPage <= manifest.pdfPages
}

/** Walks segments, not ranges: a range of a hostile manifest may be as long as it likes. */
function itemByPdfPage(manifest: Manifest): Map<number | null, ManifestItem> {
  const found = new Map<number | null, ManifestItem>()
  let next = 0
  const pages = manifest.segments
    .flatMap(({ pdfPage }) => (pdfPage === null ? [] : [pdfPage]))
    .toSorted((a, b) => a - b)
  for (const page of pages) {
    while ((manifest.items[next]?.pdfLast ?? Infinity) < page) next++
    const item = manifest.items[next]
    if (item !== undefined && item.pdfFirst <= page) found.set(page, item)
  }
  return found
}

function affectedBy(manifest: Manifest, segment: Segment): AffectedItem {
  const bytes = byteRangeText(segment.offset, segment.offset + segment.length)
  const item = manifest.items.find(({ no }) => no === segment.item)
  if (segment.kind === 'page' && item === undefined) {
    return { no: null, title: 'unnumberedPage', page: '', detail: `pdf ${segment.pdfPage} ${bytes}` }
  }
  if (item === undefined) return { no: null, title: 'sharedObjects', page: '', detail: bytes }
  return { no: item.no, title: item.title, page: numberOf(item, segment.pdfPage), detail: bytes }
}

/** The printed number of a page; empty for objects of a whole item, and when the item's numbers skip some. */
function numberOf(item: ManifestItem, pdfPage: number | null): string {
  const isGapFree = item.lastNumber - item.firstNumber === item.pdfLast - item.pdfFirst
  return isGapFree && pdfPage !== null ? printedNumber(item, pdfPage - item.pdfFirst) : ''
}
