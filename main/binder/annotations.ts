import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFObject, type PDFPageLeaf } from 'pdf-lib'

import { boxAt, type Box } from './pageGeometry.ts'
import { pdfNumber } from './pdfText.ts'

/** Flags Hidden and NoView (ISO 32000-1 §12.5.3): the annotation is not to be seen. */
const unseenFlags = 0b100010
/** Kinds that a reader draws by itself when they bring no appearance. */
const drawnByReaders = [
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Ink',
]

/** An annotation's appearance as part of the page: the form and the matrix that puts it in place. */
export interface FlatAppearance {
  form: PDFRef
  matrix: string
}

/** The annotations of a page; anything that is not one is passed over. */
export function annotationsOf(page: PDFPageLeaf): PDFDict[] {
  const list = page.lookup(PDFName.of('Annots'))
  if (!(list instanceof PDFArray)) return []
  return list.asArray().flatMap((entry) => {
    const annotation: PDFObject | undefined = entry instanceof PDFRef ? page.context.lookup(entry) : entry
    return annotation instanceof PDFDict ? [annotation] : []
  })
}

/**
 * What the visible annotations of a foreign page look like, in drawing order: stamps, e-seals,
 * filled-in fields, marks. Links and pop-ups have no looks; the annotations themselves are dropped.
 */
export function flatAppearances(page: PDFPageLeaf): FlatAppearance[] {
  return annotationsOf(page)
    .filter((annotation) => isSeen(annotation))
    .flatMap((annotation) => {
      const form = appearanceRef(annotation)
      const rect = boxAt(annotation, 'Rect')
      if (form === null || rect === null) return []
      const stream = page.context.lookup(form)
      if (!(stream instanceof PDFRawStream)) return []
      // Some writers leave it out; `Do` then draws nothing.
      stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
      const matrix = placement(stream.dict, rect)
      return matrix === null ? [] : [{ form, matrix }]
    })
}

/** Whether a reader would draw an annotation here for which the file brings no appearance. */
export function hasUndrawnAnnotation(page: PDFPageLeaf): boolean {
  return annotationsOf(page).some((annotation) => {
    if (!isSeen(annotation) || appearanceRef(annotation) !== null) return false
    const subtype = nameAt(annotation, 'Subtype')
    return drawnByReaders.includes(subtype) || (subtype === 'Widget' && annotation.has(PDFName.of('V')))
  })
}

function isSeen(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'))
  if (flags instanceof PDFNumber && (flags.asNumber() & unseenFlags) !== 0) return false
  return !['Link', 'Popup'].includes(nameAt(annotation, 'Subtype'))
}

function appearanceRef(annotation: PDFDict): PDFRef | null {
  const appearances = annotation.lookup(PDFName.of('AP'))
  if (!(appearances instanceof PDFDict)) return null
  const normal = appearances.get(PDFName.of('N'))
  const states = appearances.lookup(PDFName.of('N'))
  if (states instanceof PDFRawStream) return normal instanceof PDFRef ? normal : null
  if (!(states instanceof PDFDict)) return null
  const chosen = states.get(PDFName.of(nameAt(annotation, 'AS') || 'Off'))
  return chosen instanceof PDFRef ? chosen : null
}

/** The matrix of ISO 32000-1 §12.5.5: the transformed bounding box of the form is fitted into `rect`. */
function placement(form: PDFDict, rect: Box): string | null {
  const box = boxAt(form, 'BBox')
  if (box === null) return null
  const [a, b, c, d, e, f] = matrixOf(form)
  const corners = [
    [box.left, box.bottom],
    [box.left, box.top],
    [box.right, box.bottom],
    [box.right, box.top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const left = Math.min(...corners.map(([x]) => x))
  const bottom = Math.min(...corners.map(([, y]) => y))
  const width = Math.max(...corners.map(([x]) => x)) - left
  const height = Math.max(...corners.map(([, y]) => y)) - bottom
  if (!(width > 0 && height > 0)) return null
  const sx = (rect.right - rect.left) / width
  const sy = (rect.top - rect.bottom) / height
  return [sx, 0, 0, sy, rect.left - left * sx, rect.bottom - bottom * sy].map(pdfNumber).join(' ')
}

function matrixOf(form: PDFDict): [number, number, number, number, number, number] {
  const value = form.lookup(PDFName.of('Matrix'))
  const numbers =
    value instanceof PDFArray ? value.asArray().map((n) => (n instanceof PDFNumber ? n.asNumber() : Number.NaN)) : []
  const [a, b, c, d, e, f] = numbers
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) {
    return [1, 0, 0, 1, 0, 0]
  }
  return [a, b, c, d, e, f].some(Number.isNaN) ? [1, 0, 0, 1, 0, 0] : [a, b, c, d, e, f]
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ''
}
