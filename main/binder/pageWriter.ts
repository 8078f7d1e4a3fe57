import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFRawStream, decodePDFRawStream, type PDFObject, type PDFPageLeaf } from 'pdf-lib'

import { flatAppearances, type FlatAppearance } from './annotations.ts'
import { cleanResources, cleanStreamEntries } from './cleanDict.ts'
import { stampContent, stampFontEntry, type Stamp } from './numberStamp.ts'
import type { ObjectSink } from './objectSink.ts'
import { geometryOf, pdfBox, type PageGeometry } from './pageGeometry.ts'
import { pdfNumber, pdfRef } from './pdfText.ts'
import type { SourceCopy } from './sourceCopy.ts'

/** Where a page goes: its object number, its parent, the printed number if it has one. */
export interface PageTarget {
  number: number
  parent: number
  /** Null for cover, catalogue and closing note, which carry no number. */
  stamp: Stamp | null
  /** Object numbers of the annotations that are ours: catalogue links, the signature field. */
  annotations: readonly number[]
}

/** A page of a source as far as it is taken over. */
export interface ForeignPage {
  geometry: PageGeometry
  resources: PDFDict
  contents: PDFRawStream[]
  group: PDFDict | null
  appearances: FlatAppearance[]
  /** All that its objects hang on, for `SourceCopy`. */
  roots: PDFObject[]
}

/** Reads what is taken over of a page; everything else of it stays behind. @throws Error when it cannot be read. */
export function foreignPage(page: PDFPageLeaf): ForeignPage {
  const resources = cleanResources(page.Resources(), page.context)
  const contents = contentStreams(page)
  const group = page.lookup(PDFName.of('Group'))
  const appearances = flatAppearances(page)
  const roots = [resources, ...contents.flatMap(filterValues), ...appearances.map(({ form }) => form)]
  if (group instanceof PDFDict) roots.push(group)
  return {
    geometry: geometryOf(page),
    resources,
    contents,
    group: group instanceof PDFDict ? group : null,
    appearances,
    roots,
  }
}

/**
 * Writes a foreign page. Its content becomes a form of its own, because unbalanced `q`/`Q` in it
 * would otherwise move the stamp; its bytes are passed on as they are.
 */
export function writeForeignPage(sink: ObjectSink, page: ForeignPage, copy: SourceCopy, target: PageTarget): void {
  const { geometry, resources, appearances } = page
  const form = page.contents.length === 0 ? null : sink.allocate()
  const drawing = [
    ...(form === null ? [] : ['q /YjPage Do Q']),
    ...appearances.map(({ matrix }, i) => `q ${matrix} cm /YjSeen${i} Do Q`),
  ]
  const xObjects = [
    ...(form === null ? [] : [`/YjPage ${pdfRef(form)}`]),
    ...appearances.map((appearance, i) => `/YjSeen${i} ${copy.text(appearance.form)}`),
  ]
  writePage(sink, target, {
    geometry,
    drawing: drawing.join('\n'),
    resources: pageResources(resources, copy, { XObject: xObjects.join(' '), Font: stampFontEntry(target.stamp) }),
    group: page.group === null ? '' : copy.text(page.group),
  })
  if (form === null) return
  const { filter, data } = contentData(page.contents, copy)
  const box = pdfBox(geometry.media)
  sink.stream(form, `/Type /XObject /Subtype /Form /BBox ${box} /Resources ${copy.text(resources)}${filter}`, data)
}

/** What `writePage` draws. */
export interface PageBody {
  geometry: PageGeometry
  drawing: string
  /** The members of the resource dictionary. */
  resources: string
  group: string
}

/** Writes a page object and its content with the number stamp on top. */
export function writePage(sink: ObjectSink, target: PageTarget, body: PageBody): void {
  const { geometry, group } = body
  const content = sink.allocate()
  const entries = [
    `/Type /Page /Parent ${pdfRef(target.parent)} /MediaBox ${pdfBox(geometry.media)} /CropBox ${pdfBox(geometry.visible)}`,
    geometry.rotate === 0 ? '' : `/Rotate ${geometry.rotate}`,
    geometry.userUnit === 1 ? '' : `/UserUnit ${pdfNumber(geometry.userUnit)}`,
    group === '' ? '' : `/Group ${group}`,
    `/Resources << ${body.resources} >> /Contents ${pdfRef(content)}`,
    target.annotations.length === 0 ? '' : `/Annots [${target.annotations.map(pdfRef).join(' ')}]`,
  ]
  sink.object(target.number, `<< ${entries.filter((entry) => entry !== '').join(' ')} >>`)
  const stamp = target.stamp === null ? '' : stampContent(target.stamp, geometry)
  sink.stream(content, '', Buffer.from(`${body.drawing}\n${stamp}`, 'latin1'))
}

/**
 * The page's own resources with ours among them: forms without resources of their own (PDF 1.1)
 * fall back on those of the page.
 */
function pageResources(resources: PDFDict, copy: SourceCopy, ours: Record<'XObject' | 'Font', string>): string {
  const kept = resources.entries().filter(([key]) => !Object.hasOwn(ours, key.decodeText()))
  const merged = Object.entries(ours).map(([category, entries]) => {
    const theirs = resources.lookup(PDFName.of(category))
    const foreign =
      theirs instanceof PDFDict ? theirs.entries().filter(([key]) => !key.decodeText().startsWith('Yj')) : []
    return `/${category} << ${copy.entriesText(foreign)} ${entries} >>`
  })
  return `${copy.entriesText(kept)} ${merged.join(' ')}`.trim()
}

function contentStreams(page: PDFPageLeaf): PDFRawStream[] {
  const contents = page.lookup(PDFName.of('Contents'))
  if (contents === undefined) return []
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => page.context.lookup(part)) : [contents]
  return parts.map((part) => {
    if (!(part instanceof PDFRawStream)) throw new Error('page content is not a stream')
    return part
  })
}

const filterKeys = ['Filter', 'DecodeParms']

function filterValues(stream: PDFRawStream): PDFObject[] {
  return filterEntries(stream).map(([, value]) => value)
}

function filterEntries(stream: PDFRawStream): [PDFName, PDFObject][] {
  return cleanStreamEntries(stream).filter(([key]) => filterKeys.includes(key.decodeText()))
}

function contentData(streams: readonly PDFRawStream[], copy: SourceCopy): { filter: string; data: Uint8Array } {
  const [only] = streams
  if (only !== undefined && streams.length === 1) {
    return { filter: ` ${copy.entriesText(filterEntries(only))}`, data: only.contents }
  }
  const decoded = streams.flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from('\n')])
  return { filter: ' /Filter /FlateDecode', data: deflateSync(Buffer.concat(decoded)) }
}
