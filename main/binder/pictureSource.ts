import sharp, { type Sharp } from 'sharp'

import { decodedPixels, decoderOf } from './decodedPixels.ts'

/**
 * A page (from 0) of a picture of any kind, ready to be turned, scaled or written.
 *
 * `failOn` as in sharp; HEIC and JPEG 2000 have one page and are either read whole or refused.
 * @throws Error when it cannot be read.
 */
export async function pictureSource(bytes: Uint8Array, page: number, failOn: 'error' | 'none'): Promise<Sharp> {
  const decoder = decoderOf(bytes)
  if (decoder === null) return sharp(bytes, { page, failOn })
  const { data, width, height, channels } = await decodedPixels(bytes, decoder)
  return sharp(data, { raw: { width, height, channels } })
}
