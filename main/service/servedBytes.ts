import { open, stat } from 'node:fs/promises'

import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { readRange } from '#store/blobStore.ts'
import type { Desk } from '#store/desk.ts'

import type { ByteRange } from './applicationTypes.ts'

/** Bytes that can be read in pieces, for an answer to a GET. */
export interface ServedBytes {
  readonly mediaType: string
  readonly length: number
  read(range: ByteRange): Promise<Uint8Array>
}

/** A kept file, decrypted piece by piece. */
export function keptBytes(
  desk: Desk,
  { sha256, bytes, mediaType }: { sha256: Sha256Hex; bytes: number; mediaType: string },
): ServedBytes {
  return { mediaType, length: bytes, read: async ({ start, end }) => readRange(desk, sha256, start, end) }
}

/** Bytes that are in memory already, such as a small picture. */
export function memoryBytes(bytes: Uint8Array, mediaType: string): ServedBytes {
  return { mediaType, length: bytes.length, read: async ({ start, end }) => bytes.subarray(start, end) }
}

/** A file outside the desk; null when it is not there. */
export async function diskBytes(path: string, mediaType: string): Promise<ServedBytes | null> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) return null
  return { mediaType, length: found.size, read: (range) => readFileRange(path, range) }
}

async function readFileRange(path: string, { start, end }: ByteRange): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = new Uint8Array(end - start)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
