import sharp from 'sharp'

import { WorkerRefusal } from '#main/worker/refusal.ts'

import { decoderOf, type Pixels } from './decodedPixels.ts'
import { hasPdfHeader, sniffedBytes } from './mediaType.ts'
import { withPdfium } from './pdfium.ts'
import { pictureSource } from './pictureSource.ts'

const drawnDpi = 200

/**
 * The pixels (three channels, upright) of a photographed page: a picture, or a PDF of one page.
 * With `maximum` no side is longer than so many pixels.
 *
 * @throws WorkerRefusal `severalPages`; Error when it cannot be read.
 */
export async function sheetPixels(bytes: Uint8Array, maximum: number | null): Promise<Pixels> {
  const source = hasPdfHeader(bytes.subarray(0, sniffedBytes)) ? await drawnPage(bytes) : await onlyPicture(bytes)
  const upright = source.autoOrient().flatten({ background: 'white' }).toColourspace('srgb')
  const scaled =
    maximum === null
      ? upright
      : upright.resize({ width: maximum, height: maximum, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await scaled.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 3 }
}

async function onlyPicture(bytes: Uint8Array) {
  const pages = decoderOf(bytes) === null ? (await sharp(bytes, { failOn: 'none' }).metadata()).pages : 1
  if ((pages ?? 1) > 1) throw new WorkerRefusal('severalPages', String(pages))
  return pictureSource(bytes, 0, 'none')
}

async function drawnPage(bytes: Uint8Array) {
  const drawn = await withPdfium(bytes, (document) => {
    if (document.pageCount !== 1) throw new WorkerRefusal('severalPages', String(document.pageCount))
    return document.draw(0, drawnDpi)
  })
  if (drawn === null) throw new WorkerRefusal('damaged', '')
  const { rgba, width, height } = drawn
  return sharp(rgba, { raw: { width, height, channels: 4 } })
}
