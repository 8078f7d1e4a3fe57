import openJpeg from '@cornerstonejs/codec-openjpeg'
import type { Sharp } from 'sharp'

/** A picture as a JPEG 2000 codestream; with `boxes` as a JP2 file (ISO 15444-1 annex I). */
export async function sampleJp2(picture: Sharp, boxes: boolean): Promise<Buffer> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  const { J2KEncoder } = await openJpeg({ print: () => {}, printErr: () => {} })
  const encoder = new J2KEncoder()
  const frame = { width: info.width, height: info.height, bitsPerSample: 8, componentCount: 3, isSigned: false }
  encoder.getDecodedBuffer(frame).set(data)
  encoder.encode()
  const stream = Buffer.from(encoder.getEncodedBuffer())
  encoder.delete()
  const signature = Buffer.from('\0\0\0\x0cjP  \r\n\x87\n', 'latin1')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(stream.length + 8)
  head.write('jp2c', 4)
  return boxes ? Buffer.concat([signature, head, stream]) : stream
}
