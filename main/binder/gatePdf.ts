import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, decodePDFRawStream, type PDFDocument, type PDFRawStream } from 'pdf-lib'

import type { GateReport } from '#domain/material/material.ts'
import { printedSecretMark } from '#domain/material/secretMark.ts'

import { hasUndrawnAnnotation } from './annotations.ts'
import { textsAfterCopy } from './copyCheck.ts'
import { loadPdf } from './loadPdf.ts'
import { shownSize } from './pageGeometry.ts'
import { foreignPage } from './pageWriter.ts'
import { PdfiumRefusal, withPdfium } from './pdfium.ts'

const mediaType = 'application/pdf'
/** Points by which the two engines may differ in the size of a page. */
const sizeTolerance = 1
/** One content stream unpacked; a map of a whole city has a tenth of it, and drawing takes several times as much. */
const largestContent = 128 * 1024 * 1024

type Pages = GateReport['pages']

/** What was found, and the mark of a state secret in the text of the first page. */
export interface GatedPdf {
  readonly report: GateReport
  readonly secretMark: string | null
}

/**
 * A PDF read by two engines. Only when both find the same pages are they taken over; when only
 * pdfium can read them they are drawn anew.
 */
export async function gatePdf(bytes: Uint8Array): Promise<GatedPdf> {
  const seen = await pagesByPdfium(bytes)
  if (!seen.ok) return { report: { state: 'unusable', mediaType, reason: seen.reason, pages: [] }, secretMark: null }
  return { report: await compareReaders(bytes, seen), secretMark: printedSecretMark(seen.texts[0] ?? '') }
}

async function compareReaders(bytes: Uint8Array, seen: Seen & { ok: true }): Promise<GateReport> {
  // A scan has no text that could differ, and is too big to be copied for nothing.
  const hasText = seen.texts.some((text) => text !== '')
  const parsed = await pagesByParser(bytes, hasText)
  const reason = parsed.ok ? difference(seen, parsed) : parsed.reason
  // 400 KB may unpack to gigabytes; found here, or one party's file keeps the whole case from being sealed.
  if (reason === 'tooLarge') return { state: 'unusable', mediaType, reason, pages: [] }
  if (reason === '') return { state: 'usable', mediaType, reason, pages: seen.pages }
  return { state: 'rerendered', mediaType, reason, pages: seen.pages }
}

type Seen = { ok: true; pages: Pages; texts: string[] } | { ok: false; reason: string }

async function pagesByPdfium(bytes: Uint8Array): Promise<Seen> {
  try {
    return await withPdfium(bytes, (document) => {
      const sizes = Array.from({ length: document.pageCount }, (_, i) => document.sizeOf(i))
      if (sizes.length === 0) return { ok: false, reason: 'noPages' }
      const pages = sizes.filter((size) => size !== null && size.width >= 1 && size.height >= 1) as Pages // nulls are out
      // A page that no engine can draw would be lost in silence.
      if (pages.length !== sizes.length) return { ok: false, reason: 'damaged' }
      return { ok: true, pages, texts: pages.map((_, i) => document.textOf(i)) }
    })
  } catch (error) {
    if (!(error instanceof PdfiumRefusal)) throw error
    return { ok: false, reason: error.isEncrypted ? 'encrypted' : 'damaged' }
  }
}

interface Parsed {
  ok: true
  pages: Pages
  /** The same sizes counted in points, for engines that heed the unit of user space. */
  scaled: Pages
  /** What a reader finds on each page once it was taken over. */
  texts: string[]
}

async function pagesByParser(bytes: Uint8Array, hasText: boolean): Promise<Parsed | { ok: false; reason: string }> {
  try {
    const loaded = await loadPdf(bytes)
    const { document, pages } = loaded
    const foreign = pages.map(foreignPage)
    for (const stream of foreign.flatMap(({ contents }) => contents)) checkReadable(stream)
    if (hasHiddenLayers(document)) return { ok: false, reason: 'hiddenLayers' }
    if (pages.some(hasUndrawnAnnotation)) return { ok: false, reason: 'annotationWithoutAppearance' }
    const geometries = foreign.map(({ geometry }) => geometry)
    return {
      ok: true,
      pages: geometries.map(shownSize),
      texts: hasText ? await textsAfterCopy(loaded, foreign) : [],
      scaled: geometries.map((geometry) => {
        const { width, height } = shownSize(geometry)
        return { width: width * geometry.userUnit, height: height * geometry.userUnit }
      }),
    }
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return { ok: false, reason: 'tooLarge' }
    // Whatever the parser stumbles over, its pages are not to be trusted.
    return { ok: false, reason: 'damaged' }
  }
}

function difference(seen: Seen & { ok: true }, parsed: Parsed): string {
  if (seen.pages.length !== parsed.pages.length) return 'pagesDiffer'
  const isSame = seen.pages.every((page, i) => isClose(page, parsed.pages[i]) || isClose(page, parsed.scaled[i]))
  if (!isSame) return 'pagesDiffer'
  return seen.texts.every((text, i) => words(parsed.texts[i]).includes(words(text))) ? '' : 'textDiffers'
}

/** Flattened annotations may add text to a page and form feeds may move; nothing may be missing. */
function words(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, '')
}

function isClose(a: Pages[number], b: Pages[number] | undefined): boolean {
  return (
    b !== undefined && Math.abs(a.width - b.width) <= sizeTolerance && Math.abs(a.height - b.height) <= sizeTolerance
  )
}

/** The parser reads over a damaged stream in silence; zlib does not. @throws Error for one that does not end well. */
function checkReadable(stream: PDFRawStream): void {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const names = filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter]
  if (names.length === 1 && names[0] === PDFName.of('FlateDecode'))
    inflateSync(stream.contents, { maxOutputLength: largestContent })
  else decodePDFRawStream(stream).decode()
}

/** Whether some layer is switched off: its switch stays behind, so its content would appear. */
function hasHiddenLayers(document: PDFDocument): boolean {
  const layers = document.catalog.lookup(PDFName.of('OCProperties'))
  const config = layers instanceof PDFDict ? layers.lookup(PDFName.of('D')) : undefined
  if (!(config instanceof PDFDict)) return false
  const off = config.lookup(PDFName.of('OFF'))
  const base = config.lookup(PDFName.of('BaseState'))
  return (off instanceof PDFArray && off.size() > 0) || (base !== undefined && base !== PDFName.of('ON'))
}
