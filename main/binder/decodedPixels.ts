import openJpeg from '@cornerstonejs/codec-openjpeg'
import decodeHeic from 'heic-decode'

/** Pixels in rows from the top, 8 bits a channel, turned as they are to be seen. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  readonly data: Uint8Array
}

/** Four bytes a pixel must fit beside all else into the helper process. */
const largestPixels = 120_000_000
const jp2Box = Buffer.from('\0\0\0\x0cjP  \r\n\x87\n', 'latin1')
const codestream = Buffer.from([0xff, 0x4f, 0xff, 0x51])

/** Which of the decoders here reads these bytes; null for what sharp reads by itself. */
export function decoderOf(bytes: Uint8Array): 'heic' | 'jp2' | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12))
  if (head.equals(jp2Box) || head.subarray(0, 4).equals(codestream)) return 'jp2'
  const brand = head.toString('latin1', 4, 12)
  return /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand) ? 'heic' : null
}

/**
 * The picture of a HEIC (ISO/IEC 23008-12) or JPEG 2000 file (ISO/IEC 15444-1); of several, the first.
 * HEIC comes turned as the file says: its EXIF orientation must not be applied again.
 *
 * @throws Error when it cannot be read; one with `pixel limit` in its message when it is too large.
 */
export async function decodedPixels(bytes: Uint8Array, decoder: 'heic' | 'jp2'): Promise<Pixels> {
  return decoder === 'heic' ? heicPixels(bytes) : jp2Pixels(bytes)
}

async function heicPixels(bytes: Uint8Array): Promise<Pixels> {
  const images = await decodeHeic.all({ buffer: bytes })
  try {
    const [first] = images
    if (first === undefined) throw new Error('no picture')
    refuseTooLarge(first)
    const { width, height, data } = await first.decode()
    return { width, height, channels: 4, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  } finally {
    images.dispose()
  }
}

async function jp2Pixels(bytes: Uint8Array): Promise<Pixels> {
  const { J2KDecoder } = await openJpeg({ print: () => {}, printErr: () => {} })
  const decoder = new J2KDecoder()
  try {
    const stream = codestreamOf(bytes)
    decoder.getEncodedBuffer(stream.length).set(stream)
    decoder.readHeader()
    refuseTooLarge(decoder.getFrameInfo())
    decoder.decode()
    const { width, height, bitsPerSample, componentCount, isSigned } = decoder.getFrameInfo()
    if (![1, 3, 4].includes(componentCount) || isSigned || bitsPerSample > 16) throw new Error('unusual samples')
    const data = eightBits(decoder.getDecodedBuffer(), bitsPerSample)
    if (data.length !== width * height * componentCount) throw new Error('picture cut off')
    // as: just checked
    return { width, height, channels: componentCount as 1 | 3 | 4, data }
  } finally {
    decoder.delete()
  }
}

/** The codestream inside the boxes of a JP2 file (ISO/IEC 15444-1 annex I), or the bytes themselves. */
function codestreamOf(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!Buffer.from(bytes.subarray(0, 12)).equals(jp2Box)) return bytes
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = view.getUint32(at)
    if (view.getUint32(at + 4) === 0x6a703263) return bytes.subarray(at + (length === 1 ? 16 : 8))
    if (length < 8) break
    at += length
  }
  throw new Error('no codestream')
}

/** Copied out of the decoder's memory, which goes away with it; more than 8 bits (little endian) are cut to the upper ones. */
function eightBits(samples: Uint8Array, bits: number): Uint8Array {
  if (bits === 8) return Uint8Array.from(samples)
  if (bits < 8) return samples.map((value) => Math.round((value * 255) / (2 ** bits - 1)))
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength)
  return Uint8Array.from({ length: samples.length / 2 }, (_, i) => view.getUint16(i * 2, true) >> (bits - 8))
}

function refuseTooLarge({ width, height }: { width: number; height: number }): void {
  if (width * height > largestPixels) throw new Error(`${width}x${height} exceeds the pixel limit`)
}
