import { createHash, randomInt, type Hash } from 'node:crypto'
import { stat, type FileHandle } from 'node:fs/promises'

import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { readBatch, removeChunks, writeChunks } from './blobChunks.ts'
import type { Writable } from './database.ts'
import { run, sql } from './sql.ts'
import { errorCode } from './storageError.ts'
import { atomically } from './transaction.ts'

/** How a long piece of work tells where it is (bytes), and how it is stopped. */
export interface StoreHooks {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** A file on its way in; nothing of it is visible before `publish`. */
export interface Import {
  /** Random and used once; the SHA-256 is known only at the end. */
  readonly blobId: number
  readonly hash: Hash
  bytes: number
  chunks: number
}

/** Begins an import under a number of its own. */
export function beginImport(): Import {
  return { blobId: randomInt(2 ** 47), hash: createHash('sha256'), bytes: 0, chunks: 0 }
}

/** Size and time of a file, and the reason why it cannot be taken in; null for a plain file. */
export async function look(path: string): Promise<{ size: number; mtimeMs: number; refused: string | null }> {
  const found = await stat(path)
  const refused = found.isFile() ? null : found.isDirectory() ? 'folder' : 'notAFile'
  return { size: found.size, mtimeMs: found.mtimeMs, refused }
}

/** Copies a file chunk by chunk. Stops at one that grows while it is read; otherwise a log file would never end. */
export async function copyIn(
  materials: Writable,
  file: FileHandle,
  work: Import,
  hooks: StoreHooks & { size: number },
): Promise<void> {
  while (work.bytes <= hooks.size && !hooks.signal?.aborted) {
    const batch = await readBatch(file, work.bytes)
    if (batch.length === 0) return
    writeChunks(materials, work.blobId, work.chunks, batch)
    for (const data of batch) {
      work.hash.update(data)
      work.bytes += data.length
    }
    work.chunks += batch.length
    hooks.onProgress?.(work.bytes, hooks.size)
  }
}

/** Makes the blob visible, unless the same bytes are here already. */
export function publish(
  materials: Writable,
  { hash, blobId, bytes, chunks }: Import,
): { sha256: Sha256Hex; bytes: number; isNew: boolean } {
  const sha256 = hash.digest('hex')
  return atomically(materials, () => {
    const isNew = run(
      materials,
      sql`insert into blob (sha256, blobId, bytes, chunks) values (${sha256}, ${blobId}, ${bytes}, ${chunks}) on conflict do nothing`,
    )
    if (isNew === 0) removeChunks(materials, blobId)
    return { sha256, bytes, isNew: isNew === 1 }
  })
}

/** Takes back what an import has written. */
export function discard(materials: Writable, blobId: number): void {
  try {
    removeChunks(materials, blobId)
  } catch (error) {
    // On a full disk even removing needs room for the log; the next opening collects the chunks.
    if (!errorCode(error).startsWith('SQLITE_FULL')) throw error
  }
}
