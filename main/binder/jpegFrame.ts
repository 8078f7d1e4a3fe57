/** What the frame header of a JPEG says; `isPlain` when a PDF reader must be able to decode it. */
export interface JpegFrame {
  width: number
  height: number
  components: number
  /** Baseline, extended or progressive Huffman coding with 8 bits (DCTDecode, ISO 32000-1 §7.4.8). */
  isPlain: boolean
}

/** Reads the frame header (ITU-T T.81 §B.2.2), or null when there is none. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 10 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrameMarker(marker)) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
        isPlain: marker <= 0xc2 && view.getUint8(at + 4) === 8,
      }
    }
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += hasNoLength ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
