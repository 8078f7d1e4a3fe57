import { open, type FileHandle } from 'node:fs/promises'

const chunkBytes = 1 << 20
/** A signed range is written as a few numbers; it may lie across two chunks. */
const overlap = 256
const range = /\/ByteRange\s{0,8}\[\s{0,8}0\s{1,20}(\d{1,15})\s{1,20}(\d{1,15})\s{1,20}(\d{1,15})\s{0,20}\]/g

/**
 * Whether a PDF carries a signature: a range of bytes around a gap that holds more than zeros.
 * Whose it is and whether it is valid is not asked: the file is kept as it came, so both can be.
 */
export async function isSignedPdf(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = await readText(file, 0, 8)
    if (!head.startsWith('%PDF-')) return false
    for (let at = 0; at < size; at += chunkBytes) {
      const text = await readText(file, at, chunkBytes + overlap)
      for (const [, before, after, rest] of text.matchAll(range)) {
        const gap = { from: Number(before), to: Number(after), end: Number(after) + Number(rest) }
        if (gap.to > gap.from && gap.end <= size && (await isFilled(file, gap.from))) return true
      }
    }
    return false
  } finally {
    await file.close()
  }
}

async function isFilled(file: FileHandle, at: number): Promise<boolean> {
  const start = await readText(file, at, 65)
  return /^<[0-9A-Fa-f]{16}/.test(start) && !/^<0+$/.test(start)
}

async function readText(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString('latin1', 0, bytesRead)
}
