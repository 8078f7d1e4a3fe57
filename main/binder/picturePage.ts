import { stampFontEntry } from './numberStamp.ts'
import type { ObjectSink } from './objectSink.ts'
import type { Box, PageGeometry } from './pageGeometry.ts'
import { writePage, type PageTarget } from './pageWriter.ts'
import { pdfNumber, pdfRef } from './pdfText.ts'
import type { Picture } from './picture.ts'

/** A4 in points (210 × 297 mm). */
const a4 = { short: 595.276, long: 841.89 }
/** A photograph keeps 20 mm free, so that the page number has paper to stand on. */
const photoMargin = 56.7
/** A picture is not blown up beyond 96 dpi. */
const pointsPerPixel = 0.75

/** The A4 page on which a picture of this size goes, upright or lying. */
export function a4For(size: { width: number; height: number }): { width: number; height: number } {
  return size.width > size.height ? { width: a4.long, height: a4.short } : { width: a4.short, height: a4.long }
}

/** Writes a picture centred on an A4 page; a scan of a sheet (A4's shape within 3 %) fills it. */
export function writePicturePage(sink: ObjectSink, picture: Picture, target: PageTarget): void {
  const page = a4For(picture)
  const isSheet = Math.abs(picture.width / picture.height / (page.width / page.height) - 1) < 0.03
  const margin = isSheet ? 0 : photoMargin
  const fit = Math.min((page.width - 2 * margin) / picture.width, (page.height - 2 * margin) / picture.height)
  const scale = isSheet ? fit : Math.min(fit, pointsPerPixel)
  const width = picture.width * scale
  const height = picture.height * scale
  const left = (page.width - width) / 2
  const bottom = (page.height - height) / 2
  write(sink, { picture, page, box: { left, bottom, right: left + width, top: bottom + height } }, target)
}

/** Writes a picture that is a whole page of the given size in points. */
export function writeFullPage(
  sink: ObjectSink,
  picture: Picture,
  size: { width: number; height: number },
  target: PageTarget,
): void {
  write(sink, { picture, page: size, box: { left: 0, bottom: 0, right: size.width, top: size.height } }, target)
}

interface Placed {
  picture: Picture
  page: { width: number; height: number }
  box: Box
}

function write(sink: ObjectSink, { picture, page, box }: Placed, target: PageTarget): void {
  const image = sink.allocate()
  const whole: Box = { left: 0, bottom: 0, right: page.width, top: page.height }
  const geometry: PageGeometry = { media: whole, visible: whole, rotate: 0, userUnit: 1 }
  writePage(sink, target, {
    geometry,
    drawing: `q ${imageMatrix(picture.orientation, box)} cm /YjImage Do Q`,
    resources: `/XObject << /YjImage ${pdfRef(image)} >> /Font << ${stampFontEntry(target.stamp)} >>`,
    group: '',
  })
  sink.stream(image, picture.entries, picture.data)
}

/** The matrix that puts the unit square of an image into `box`, turned as EXIF says (Exif 2.32 §4.6.4). */
function imageMatrix(orientation: number, { left, bottom, right, top }: Box): string {
  const w = right - left
  const h = top - bottom
  const matrices: Record<number, number[]> = {
    2: [-w, 0, 0, h, right, bottom],
    3: [-w, 0, 0, -h, right, top],
    4: [w, 0, 0, -h, left, top],
    5: [0, -h, -w, 0, right, top],
    6: [0, -h, w, 0, left, top],
    7: [0, h, w, 0, left, bottom],
    8: [0, h, -w, 0, right, bottom],
  }
  return (matrices[orientation] ?? [w, 0, 0, h, left, bottom]).map(pdfNumber).join(' ')
}
