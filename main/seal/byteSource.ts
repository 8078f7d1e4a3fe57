import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'

import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { Refusal } from './refusal.ts'

const chunkBytes = 1 << 18

/** A file read at random offsets; lengths are checked against its size before anything is allocated. */
export interface ByteSource {
  readonly size: number
  /** @throws Refusal `structureUnreadable` for a range that is not inside the file. */
  read(offset: number, length: number): Promise<Buffer>
  /** Fills the buffer from `offset`; the caller keeps inside the file. */
  fill(buffer: Buffer, offset: number): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a file for verifying; its size is taken once.
 *
 * Trap: opening a named pipe waits until somebody writes into it, so the kind is asked first.
 */
export async function openByteSource(path: string): Promise<ByteSource> {
  if (!(await stat(path)).isFile()) throw new Refusal('fileUnreadable', [], 'not a file')
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  return {
    size,
    read: async (offset, length) => {
      assertInside(offset, length, size)
      const buffer = Buffer.allocUnsafe(length)
      await fill(handle, buffer, offset)
      return buffer
    },
    fill: (buffer, offset) => fill(handle, buffer, offset),
    close: () => handle.close(),
  }
}

function assertInside(offset: number, length: number, size: number): void {
  const isRange = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0
  if (!isRange || offset + length > size) throw new Refusal('structureUnreadable', [], 'a range outside the file')
}

async function fill(handle: FileHandle, buffer: Buffer, offset: number): Promise<void> {
  let done = 0
  while (done < buffer.length) {
    const { bytesRead } = await handle.read(buffer, done, buffer.length - done, offset + done)
    if (bytesRead === 0) throw new Refusal('fileUnreadable', [], 'the file became shorter while it was read')
    done += bytesRead
  }
}

/** Hands the bytes of a range over in pieces of at most 256 KiB; a piece is only valid until the next. */
export async function forEachChunk(
  source: ByteSource,
  range: { start: number; end: number },
  visit: (chunk: Buffer, offset: number) => void,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(chunkBytes, range.end - range.start)))
  for (let at = range.start; at < range.end; at += chunkBytes) {
    const chunk = buffer.subarray(0, Math.min(chunkBytes, range.end - at))
    await source.fill(chunk, at)
    visit(chunk, at)
  }
}

/** SHA-256 of one range. */
export async function hashRange(source: ByteSource, start: number, end: number): Promise<Sha256Hex> {
  const hash = createHash('sha256')
  await forEachChunk(source, { start, end }, (chunk) => hash.update(chunk))
  return hash.digest('hex')
}

/**
 * SHA-256 of the whole file and of the file without its gap, in one reading.
 *
 * `gap` is the hex string of `/Contents` with its brackets, `sealedEnd` where the sealed bytes
 * end; null when there is no gap to be found.
 */
export async function hashAround(
  source: ByteSource,
  gap: { start: number; end: number; sealedEnd: number } | null,
  hooks: { progress(done: number, total: number): void; readonly signal: AbortSignal },
): Promise<{ whole: Sha256Hex; covered: Sha256Hex | null }> {
  const whole = createHash('sha256')
  const covered = createHash('sha256')
  await forEachChunk(source, { start: 0, end: source.size }, (chunk, offset) => {
    whole.update(chunk)
    if (gap !== null) {
      covered.update(chunk.subarray(0, clamp(gap.start - offset, chunk.length)))
      covered.update(chunk.subarray(clamp(gap.end - offset, chunk.length), clamp(gap.sealedEnd - offset, chunk.length)))
    }
    hooks.signal.throwIfAborted()
    hooks.progress(offset + chunk.length, source.size)
  })
  return { whole: whole.digest('hex'), covered: gap === null ? null : covered.digest('hex') }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
