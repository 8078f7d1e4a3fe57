import { open, type FileHandle } from 'node:fs/promises'

/** The boxes of a film lie behind each other; more than this many at the top is no film. */
const mostBoxes = 64

/**
 * How long a recording lasts, in whole seconds; null where the file does not say it in a way that
 * is read here (MP4 and MOV: ISO 14496-12 §8.2.2, WAV). Only heads are read, never the whole file.
 */
export async function recordingLength(path: string): Promise<number | null> {
  const file = await open(path, 'r')
  try {
    const head = await bytesAt(file, 0, 12)
    if (head.toString('latin1', 0, 4) === 'RIFF') return await lengthOfWave(file)
    return head.toString('latin1', 4, 8) === 'ftyp' ? await lengthOfFilm(file) : null
  } finally {
    await file.close()
  }
}

async function lengthOfFilm(file: FileHandle): Promise<number | null> {
  const { size } = await file.stat()
  const moov = await boxIn(file, 'moov', { from: 0, to: size })
  const mvhd = moov && (await boxIn(file, 'mvhd', moov))
  if (!mvhd) return null
  const head = await bytesAt(file, mvhd.from, 32)
  if (head.length < 32) return null
  const isLong = head.readUInt8(0) === 1
  const timescale = head.readUInt32BE(isLong ? 20 : 12)
  const duration = isLong ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
  return timescale === 0 || duration === 0 ? null : Math.round(duration / timescale)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** The content of the first box of a type between two places, or null. */
async function boxIn(file: FileHandle, type: string, { from, to }: Span): Promise<Span | null> {
  let at = from
  for (let count = 0; count < mostBoxes && at + 8 <= to; count++) {
    const head = await bytesAt(file, at, 16)
    if (head.length < 8) return null
    const short = head.readUInt32BE(0)
    const isLong = short === 1 && head.length === 16
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
    if (length < 8) return null
    if (head.toString('latin1', 4, 8) === type) return { from: at + (isLong ? 16 : 8), to: Math.min(at + length, to) }
    at += length
  }
  return null
}

async function lengthOfWave(file: FileHandle): Promise<number | null> {
  const head = await bytesAt(file, 0, 44)
  if (head.length < 44 || head.toString('latin1', 12, 16) !== 'fmt ') return null
  const bytesPerSecond = head.readUInt32LE(28)
  const { size } = await file.stat()
  return bytesPerSecond === 0 ? null : Math.round((size - 44) / bytesPerSecond)
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
