import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

import { jpegFrame } from './jpegFrame.ts'
import type { DrawnPage } from './pdfium.ts'
import { pictureSource } from './pictureSource.ts'

/** Pixels as a PDF image. `entries` are the members of its dictionary; `orientation` as EXIF counts (1–8). */
export interface Picture {
  /** Pixels as shown, after orientation. */
  width: number
  height: number
  orientation: number
  entries: string
  data: Uint8Array
}

/** Lossless data up to this size is kept; a larger picture is a photograph and goes as JPEG. */
const losslessLimitBytes = 3 * 1024 * 1024
const jpegQuality = 90
/** A side of a JPEG holds no more (ITU-T T.81 §B.2.2, less what libjpeg keeps); screenshots of long chats do. */
const jpegLimitPixels = 65_500

/**
 * A picture for a page: a JPEG as it is (its bytes are not touched), anything else decoded.
 * `isLenient` draws what can be read of a damaged file. @throws Error when nothing can be read.
 */
export async function pictureOf(bytes: Uint8Array, page: number, isLenient: boolean): Promise<Picture> {
  const frame = isJpeg(bytes) && !isLenient ? jpegFrame(bytes) : null
  if (frame?.isPlain === true && (frame.components === 1 || frame.components === 3)) return jpegPicture(bytes, frame)
  return decodedPicture(await pictureSource(bytes, page, isLenient ? 'none' : 'error'))
}

/** A page that pdfium drew, as JPEG. */
export async function drawnPicture(drawn: DrawnPage): Promise<Picture> {
  const { width, height } = drawn
  const image = sharp(drawn.rgba, { raw: { width, height, channels: 4 } }).removeAlpha()
  const data = await image.jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' }).toBuffer()
  return {
    width,
    height,
    orientation: 1,
    data,
    entries: imageEntries({ width, height, color: 'RGB', bits: 8 }, 'DCTDecode'),
  }
}

/** Whether the bytes begin as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

async function jpegPicture(
  bytes: Uint8Array,
  frame: { width: number; height: number; components: number },
): Promise<Picture> {
  const { orientation = 1 } = await sharp(bytes).metadata()
  const { width, height } = frame
  const color = frame.components === 1 ? 'Gray' : 'RGB'
  const isTurned = orientation >= 5
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    orientation,
    entries: imageEntries({ width, height, color, bits: 8 }, 'DCTDecode'),
    data: bytes,
  }
}

async function decodedPicture(source: Sharp): Promise<Picture> {
  const { space } = await source.metadata()
  const isGray = space === 'b-w' || space === 'grey16'
  const { data, info } = await source
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace(isGray ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const color = channels === 1 ? 'Gray' : 'RGB'
  const packed = channels === 1 ? packedBilevel(data, width, height) : null
  const lossless = deflateSync(packed ?? data)
  if (lossless.length <= losslessLimitBytes || Math.max(width, height) > jpegLimitPixels) {
    const entries = imageEntries({ width, height, color, bits: packed === null ? 8 : 1 }, 'FlateDecode')
    return { width, height, orientation: 1, entries, data: lossless }
  }
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return {
    width,
    height,
    orientation: 1,
    entries: imageEntries({ width, height, color, bits: 8 }, 'DCTDecode'),
    data: jpeg,
  }
}

/** One bit per pixel when there is nothing but black and white (a fax or text scan), else null. */
function packedBilevel(gray: Uint8Array, width: number, height: number): Uint8Array | null {
  if (gray.some((value) => value !== 0 && value !== 255)) return null
  const stride = Math.ceil(width / 8)
  const packed = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + (x >> 3)
      if (gray[y * width + x] === 255) packed[at] = (packed[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return packed
}

function imageEntries(
  image: { width: number; height: number; color: 'Gray' | 'RGB'; bits: number },
  filter: string,
): string {
  return (
    `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} ` +
    `/ColorSpace /Device${image.color} /BitsPerComponent ${image.bits} /Filter /${filter}`
  )
}
