import { PDFArray, PDFName, PDFNumber, type PDFDict, type PDFPageLeaf } from 'pdf-lib'

import type { GateReport } from '#domain/material/material.ts'

import { pdfNumber } from './pdfText.ts'

/** A rectangle in default user space, left < right and bottom < top. */
export interface Box {
  left: number
  bottom: number
  right: number
  top: number
}

/** How a page is shown: its boxes, its rotation clockwise, and the size of its unit. */
export interface PageGeometry {
  media: Box
  /** What a reader sees: the crop box inside the media box. */
  visible: Box
  rotate: 0 | 90 | 180 | 270
  /** Points per unit of user space (ISO 32000-1 §14.11.2), 1 nearly always. */
  userUnit: number
}

/** The geometry of a page with what it inherits. @throws Error when its boxes cannot be read. */
export function geometryOf(page: PDFPageLeaf): PageGeometry {
  const media = boxOf(page.MediaBox())
  const crop = page.CropBox()
  const visible = crop === undefined ? media : intersection(boxOf(crop), media)
  const unit = page.lookup(PDFName.of('UserUnit'))
  return {
    media,
    visible: visible ?? media,
    rotate: rightAngle(page.Rotate()?.asNumber() ?? 0),
    userUnit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  }
}

/** The size a reader sees, in units of user space after rotation. */
export function shownSize({ visible, rotate }: PageGeometry): GateReport['pages'][number] {
  const width = visible.right - visible.left
  const height = visible.top - visible.bottom
  return rotate === 90 || rotate === 270 ? { width: height, height: width } : { width, height }
}

/**
 * The matrix that takes a system whose origin is the lower left corner as shown, x to the right
 * and y upwards as shown, in points, to the page's own user space.
 */
export function shownMatrix(geometry: PageGeometry): string {
  const { left, bottom, right, top } = geometry.visible
  const unit = 1 / geometry.userUnit
  const [a, b, c, d, e, f] = {
    0: [unit, 0, 0, unit, left, bottom],
    90: [0, unit, -unit, 0, right, bottom],
    180: [-unit, 0, 0, -unit, right, top],
    270: [0, -unit, unit, 0, left, top],
  }[geometry.rotate] as [number, number, number, number, number, number] // six by construction
  return [a, b, c, d, e, f].map(pdfNumber).join(' ')
}

/** A box as PDF writes it. */
export function pdfBox({ left, bottom, right, top }: Box): string {
  return `[${[left, bottom, right, top].map(pdfNumber).join(' ')}]`
}

/** Four numbers as a box, whichever corners they name. @throws Error for anything else or an empty box. */
export function boxOf(array: PDFArray): Box {
  const numbers = [0, 1, 2, 3].map((i) => array.lookup(i, PDFNumber).asNumber())
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers
  const box = { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) }
  if (!(box.right > box.left && box.top > box.bottom)) throw new Error('empty page box')
  return box
}

/** The box under a key of a dictionary, or null when there is none that can be read. */
export function boxAt(dict: PDFDict, key: string): Box | null {
  const value = dict.lookup(PDFName.of(key))
  if (!(value instanceof PDFArray)) return null
  try {
    return boxOf(value)
  } catch {
    return null
  }
}

function intersection(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
  return box.right > box.left && box.top > box.bottom ? box : null
}

function rightAngle(degrees: number): 0 | 90 | 180 | 270 {
  const turned = ((degrees % 360) + 360) % 360
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0
}
