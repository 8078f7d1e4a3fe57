import { createHash, randomBytes } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'

import * as z from 'zod'

import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import { chunkBytes, readChunks } from './blobChunks.ts'
import { beginImport, copyIn, discard, look, publish, type StoreHooks } from './blobImport.ts'
import type { Writable } from './database.ts'
import type { Desk } from './desk.ts'
import { moveFile } from './files.ts'
import { lackOfRoom } from './room.ts'
import { allRows, oneRow, sql } from './sql.ts'
import { errorCode, storageError } from './storageError.ts'

const blobRow = z.object({ sha256: z.string(), blobId: z.int(), bytes: z.int(), chunks: z.int() })
type BlobRow = z.infer<typeof blobRow>

/** The bytes of one original. */
export interface Blob {
  readonly sha256: Sha256Hex
  readonly bytes: number
}

/**
 * Takes a file in: streamed, hashed while it is written, kept once however often it comes.
 *
 * The blob exists from the last small row on; whatever stops it before leaves only chunks that
 * the next opening collects. Errors: `fileUnreadable` (`missing`, `folder`, `notAFile`,
 * `changedWhileReading`) · `noPermission` · `diskFull` (looked at first, and met on the way) ·
 * `cancelled`.
 */
export async function storeFile(
  desk: Desk,
  path: string,
  hooks: StoreHooks = {},
): Promise<Result<Blob & { isNew: boolean }>> {
  const { materials } = desk
  const work = beginImport()
  let file: FileHandle | null = null
  try {
    const { size, mtimeMs, refused } = await look(path)
    if (refused !== null) return fail({ kind: 'fileUnreadable', path, reason: refused })
    const full = await lackOfRoom(desk.directory, size)
    if (full !== null) return full
    file = await open(path, 'r')
    await copyIn(materials, file, work, { ...hooks, size })
    const after = await file.stat()
    const isSame = after.size === size && after.mtimeMs === mtimeMs && work.bytes === size
    if (isSame && !hooks.signal?.aborted) return ok(publish(materials, work))
    discard(materials, work.blobId)
    return hooks.signal?.aborted
      ? fail({ kind: 'cancelled' })
      : fail({ kind: 'fileUnreadable', path, reason: 'changedWhileReading' })
  } catch (error) {
    discard(materials, work.blobId)
    return fail(storageError(error, errorCode(error).startsWith('SQLITE') ? materials.name : path))
  } finally {
    await file?.close()
  }
}

/** The size of a blob, or null when these bytes are not here. */
export function findBlob(desk: Desk, sha256: Sha256Hex): Blob | null {
  const row = findRow(desk.materials, sha256)
  return row && { sha256, bytes: row.bytes }
}

/** Every blob of the desk by SHA-256. */
export function listBlobs(desk: Desk): Blob[] {
  const rows = allRows(desk.materials, blobRow, sql`select * from blob order by sha256`)
  return rows.map(({ sha256, bytes }) => ({ sha256, bytes }))
}

/**
 * Bytes `start` (from 0) up to, not including, `end` of a blob; fewer at its end.
 *
 * @throws for a blob that is not here, and SQLITE_CORRUPT for a damaged page.
 */
export function readRange(desk: Desk, sha256: Sha256Hex, start: number, end: number): Uint8Array {
  const row = findRow(desk.materials, sha256)
  if (row === null) throw new Error(`no blob ${sha256}`)
  const last = Math.min(end, row.bytes)
  if (start < 0 || start >= last) return new Uint8Array(0)
  const first = Math.floor(start / chunkBytes)
  const chunks = readChunks(desk.materials, row.blobId, first, Math.floor((last - 1) / chunkBytes))
  const offset = first * chunkBytes
  return Uint8Array.from(Buffer.concat(chunks).subarray(start - offset, last - offset))
}

/**
 * Writes a blob to a file, hashed on the way; the file gets its name only when it is whole and right.
 *
 * Errors: `notFound` · `damaged` · `noPermission` · `diskFull` · `cancelled`.
 */
export async function exportBlob(
  desk: Desk,
  sha256: Sha256Hex,
  path: string,
  signal?: AbortSignal,
): Promise<Result<Blob>> {
  const row = findRow(desk.materials, sha256)
  if (row === null) return fail({ kind: 'notFound', what: 'blob', id: sha256 })
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const hash = await writeOut(desk.materials, row, temporary, signal)
    if (signal?.aborted) return fail({ kind: 'cancelled' })
    if (hash !== sha256) return fail({ kind: 'damaged', what: `blob ${sha256}`, detail: 'hash' })
    moveFile(temporary, path)
    return ok({ sha256, bytes: row.bytes })
  } catch (error) {
    return fail(storageError(error, errorCode(error).startsWith('SQLITE') ? `blob ${sha256}` : path))
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Reads a blob anew and says whether it still has its hash; `null` when it was aborted. */
export async function verifyBlob(
  materials: Writable,
  sha256: Sha256Hex,
  signal?: AbortSignal,
): Promise<'intact' | 'damaged' | 'missing' | null> {
  const row = findRow(materials, sha256)
  if (row === null) return 'missing'
  const hash = createHash('sha256')
  try {
    for await (const chunk of chunksOf(materials, row)) {
      if (signal?.aborted) return null
      hash.update(chunk)
    }
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_CORRUPT')) return 'damaged'
    throw error
  }
  return hash.digest('hex') === sha256 ? 'intact' : 'damaged'
}

async function writeOut(materials: Writable, row: BlobRow, path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  try {
    for await (const chunk of chunksOf(materials, row)) {
      if (signal?.aborted) break
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

// Between two chunks others get their turn: a gigabyte must not stop the window.
async function* chunksOf(materials: Writable, row: BlobRow): AsyncGenerator<Uint8Array> {
  for (let no = 0; no < row.chunks; no++) {
    yield* readChunks(materials, row.blobId, no, no)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function findRow(materials: Writable, sha256: Sha256Hex): BlobRow | null {
  return oneRow(materials, blobRow, sql`select * from blob where sha256 = ${sha256}`)
}
