import sharp from 'sharp'

import type { GateReport } from '#domain/material/material.ts'

import { decoderOf } from './decodedPixels.ts'
import { a4For } from './picturePage.ts'
import { pictureSource } from './pictureSource.ts'

/**
 * A picture: one A4 page each, several for a TIFF of several pages.
 *
 * Every page is decoded once, because a header says nothing of the data. A file that can only be
 * read in part is `rerendered`; HEIC and JPEG 2000, which no reader of PDFs need know, are `decoded`.
 */
export async function gatePicture(bytes: Uint8Array, mediaType: string): Promise<GateReport> {
  const strict = await pagesOf(bytes, 'error')
  const reason = decoderOf(bytes) === null ? '' : 'decoded'
  if (strict.ok) return { state: 'image', mediaType, reason, pages: strict.pages }
  if (strict.isTooLarge) return { state: 'unusable', mediaType, reason: 'tooLarge', pages: [] }
  const lenient = await pagesOf(bytes, 'none')
  if (lenient.ok) return { state: 'rerendered', mediaType, reason: 'damaged', pages: lenient.pages }
  return { state: 'unusable', mediaType, reason: 'damaged', pages: [] }
}

type Read = { ok: true; pages: GateReport['pages'] } | { ok: false; isTooLarge: boolean }

async function pagesOf(bytes: Uint8Array, failOn: 'error' | 'none'): Promise<Read> {
  try {
    if (decoderOf(bytes) !== null) {
      const { autoOrient } = await (await pictureSource(bytes, 0, failOn)).metadata()
      return { ok: true, pages: [a4For(autoOrient)] }
    }
    const { pages: count = 1, format } = await sharp(bytes, { failOn }).metadata()
    const pages: GateReport['pages'] = []
    // Other formats count the frames of an animation as pages; its first picture stands for it.
    for (let page = 0; page < (format === 'tiff' ? count : 1); page++) {
      const image = sharp(bytes, { failOn, page })
      const { autoOrient } = await image.metadata()
      await image.stats()
      pages.push(a4For(autoOrient))
    }
    return { ok: true, pages }
  } catch (error) {
    return { ok: false, isTooLarge: error instanceof Error && /pixel limit/i.test(error.message) }
  }
}
