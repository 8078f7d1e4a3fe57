import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream, type PDFPageLeaf } from 'pdf-lib'

import { geometryOf, type PageGeometry } from './pageGeometry.ts'

/** The one JPEG that a scanned page consists of, and by how many degrees clockwise the page shows it. */
export interface PageJpeg {
  readonly data: Uint8Array
  readonly rotate: PageGeometry['rotate']
}

/** A copier's page draws one picture; anything longer draws something else too. */
const longestDrawing = 1000

/**
 * The JPEG of a page that shows nothing but this one picture, upright and over the whole page;
 * null for any other page, which must be drawn to be seen.
 */
export function pageJpeg(page: PDFPageLeaf): PageJpeg | null {
  try {
    const image = onlyImage(page)
    const geometry = geometryOf(page)
    if (image === null || !isPlainJpeg(image) || !fillsPage(drawingOf(page), geometry)) return null
    return { data: image.contents, rotate: geometry.rotate }
  } catch {
    // A page that cannot be read this way can still be drawn.
    return null
  }
}

function onlyImage(page: PDFPageLeaf): PDFRawStream | null {
  const resources = page.Resources()
  if (resources === undefined || page.Annots() !== undefined) return null
  const fonts = resources.lookup(PDFName.of('Font'))
  if (fonts instanceof PDFDict && fonts.keys().length > 0) return null
  const objects = resources.lookup(PDFName.of('XObject'))
  if (!(objects instanceof PDFDict) || objects.keys().length !== 1) return null
  const [key] = objects.keys()
  const image = key === undefined ? undefined : objects.lookup(key)
  return image instanceof PDFRawStream && image.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
    ? image
    : null
}

function isPlainJpeg({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  const odd = ['Decode', 'SMask', 'Mask'].some((name) => dict.lookup(PDFName.of(name)) !== undefined)
  return only === PDFName.of('DCTDecode') && !odd && colours(dict) !== 4
}

/** How many colours a pixel has; CMYK needs the colour management of a real reader. */
function colours(dict: PDFDict): number {
  const space = dict.lookup(PDFName.of('ColorSpace'))
  if (space === PDFName.of('DeviceCMYK')) return 4
  const profile = space instanceof PDFArray ? space.lookup(1) : undefined
  const count = profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of('N')) : undefined
  return count instanceof PDFNumber ? count.asNumber() : 3
}

function drawingOf(page: PDFPageLeaf): string {
  const contents = page.lookup(PDFName.of('Contents'))
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => page.context.lookup(part)) : [contents]
  const text = parts.map((part) =>
    part instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(part).decode()).toString('latin1') : '',
  )
  return text.join('\n')
}

/** Whether the drawing is one `cm` that spans the page upright and one `Do`. */
function fillsPage(drawing: string, { visible }: PageGeometry): boolean {
  if (drawing.length > longestDrawing || drawing.match(/\bDo\b/gu)?.length !== 1) return false
  const matrices = [...drawing.matchAll(/((?:[-+.\d]+\s+){6})cm\b/gu)]
  if (matrices.length !== 1) return false
  const [a = 0, b = 1, c = 1, d = 0] = (matrices[0]?.[1] ?? '').trim().split(/\s+/u).map(Number)
  const isNear = (size: number, wanted: number) => Math.abs(size - wanted) < 0.03 * wanted
  return b === 0 && c === 0 && isNear(a, visible.right - visible.left) && isNear(d, visible.top - visible.bottom)
}
