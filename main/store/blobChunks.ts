import type { FileHandle } from 'node:fs/promises'

import * as z from 'zod'

import type { Readable, Writable } from './database.ts'
import { allRows, insertRow, run, sql } from './sql.ts'
import { atomically } from './transaction.ts'

/** Bytes of one chunk; the last one of a blob is shorter. Part of the format of `materials.db`. */
export const chunkBytes = 1_048_576

// One transaction per 16 MiB keeps the write-ahead log at 17 MB instead of the size of the file.
const chunksPerCommit = 16

const chunkRow = z.object({ data: z.instanceof(Uint8Array) })

/** Reads up to 16 chunks of a file from a byte on; an empty list at its end. */
export async function readBatch(file: FileHandle, from: number): Promise<Uint8Array[]> {
  const batch: Uint8Array[] = []
  while (batch.length < chunksPerCommit) {
    const chunk = await readFileChunk(file, from + batch.length * chunkBytes)
    if (chunk.length > 0) batch.push(chunk)
    if (chunk.length < chunkBytes) break
  }
  return batch
}

/** Adds chunks from number `first` on, in one transaction. */
export function writeChunks(materials: Writable, blobId: number, first: number, batch: readonly Uint8Array[]): void {
  atomically(materials, () => {
    for (const [i, data] of batch.entries()) insertRow(materials, 'chunk', { blobId, no: first + i, data })
  })
}

/** The chunks `first` to `last` in order; both numbers count from 0. */
export function readChunks(materials: Readable, blobId: number, first: number, last: number): Uint8Array[] {
  return allRows(
    materials,
    chunkRow,
    sql`select data from chunk where blobId = ${blobId} and no between ${first} and ${last} order by no`,
  ).map(({ data }) => data)
}

/** Removes all chunks of one import and gives their pages back. */
export function removeChunks(materials: Writable, blobId: number): void {
  if (run(materials, sql`delete from chunk where blobId = ${blobId}`) > 0) materials.pragma('incremental_vacuum')
}

// A read may give less than was asked for, on network drives for instance.
async function readFileChunk(file: FileHandle, from: number): Promise<Uint8Array> {
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let filled = 0
  while (filled < chunkBytes) {
    const { bytesRead } = await file.read(chunk, filled, chunkBytes - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return chunk.subarray(0, filled)
}
