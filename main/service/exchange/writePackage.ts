import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { PackedFile } from '#domain/exchange/bureauTrip.ts'
import { planPieces, type Piece } from '#domain/exchange/planPieces.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { syncFolder } from '#store/files.ts'
import { errorCode, storageError } from '#store/storageError.ts'

/** A file that goes into a package: where its bytes come from, and what they must hash to. */
export interface PackedSource {
  readonly name: string
  readonly materialId: string | null
  readonly bytes: number
  readonly sha256: Sha256Hex
  read(from: number, to: number): Uint8Array
}

/** A package to be written: the stick, the folder's name on it, how big a piece may be. */
export interface PackageOrder {
  readonly directory: string
  readonly folder: string
  readonly sources: readonly PackedSource[]
  readonly pieceBytes?: number
  progress(done: number, total: number, detail: string): void
  readonly signal: AbortSignal
}

const blockBytes = 4 * 1_048_576

/**
 * Writes a package to a stick as a plain folder: first all of it under `<folder>.part`, each file
 * under `.part` until it is whole, then everything is read back and hashed, and only then the folder
 * gets its name. A stick that was pulled leaves nothing under the final name; the next run keeps
 * what is whole and goes on.
 *
 * Errors: `conflict stickGone` when the stick went away or fails · `diskFull` · `noPermission` · `cancelled`.
 */
export async function writePackage(order: PackageOrder): Promise<Result<{ folder: string; files: PackedFile[] }>> {
  const hidden = join(order.directory, `${order.folder}.part`)
  try {
    await stat(order.directory)
    await mkdir(hidden, { recursive: true })
    const files: PackedFile[] = []
    for (const [index, source] of order.sources.entries()) {
      order.progress(index, order.sources.length, source.name)
      if (order.signal.aborted) return fail({ kind: 'cancelled' })
      files.push(...(await writeSource(hidden, source, order.pieceBytes)))
    }
    for (const file of files) {
      if ((await hashOf(join(hidden, file.path))) !== file.sha256) return spoilt(hidden, file.path)
    }
    await clearStrangers(hidden, new Set(files.map((file) => file.path)))
    const folder = await freeFolder(join(order.directory, order.folder))
    await rename(hidden, folder)
    syncFolder(dirname(folder))
    return ok({ folder, files })
  } catch (error) {
    return failure(error, order.directory)
  }
}

/** A run that was stopped may have written papers that are not to be sent this time. */
async function clearStrangers(hidden: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(hidden)) {
    if (!wanted.has(name)) await rm(join(hidden, name), { recursive: true, force: true })
  }
}

async function writeSource(hidden: string, source: PackedSource, limit: number | undefined): Promise<PackedFile[]> {
  const pieces = planPieces(source.name, source.bytes, limit)
  const written: PackedFile[] = []
  for (const piece of pieces) {
    const sha256 = await writePiece(hidden, source, piece)
    written.push({ path: piece.path, materialId: source.materialId, bytes: piece.to - piece.from, sha256 })
  }
  return written
}

/** Writes one piece, unless a run before this one left it whole; what is whole is seen when it is read. */
async function writePiece(hidden: string, source: PackedSource, piece: Piece): Promise<Sha256Hex> {
  const path = join(hidden, piece.path)
  const isWhole = piece.from === 0 && piece.to === source.bytes
  const sha256 = isWhole ? source.sha256 : hashOfSource(source, piece)
  const kept = await stat(path).catch(() => null)
  if (kept?.size === piece.to - piece.from && (await hashOf(path)) === sha256) return sha256
  const handle = await open(`${path}.part`, 'w')
  try {
    for (let from = piece.from; from < piece.to; from += blockBytes) {
      await writeAll(handle, source.read(from, Math.min(piece.to, from + blockBytes)))
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.part`, path)
  return sha256
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten
}

function hashOfSource(source: PackedSource, piece: Piece): Sha256Hex {
  const hash = createHash('sha256')
  for (let from = piece.from; from < piece.to; from += blockBytes) {
    hash.update(source.read(from, Math.min(piece.to, from + blockBytes)))
  }
  return hash.digest('hex')
}

async function hashOf(path: string): Promise<Sha256Hex> {
  const hash = createHash('sha256')
  for await (const block of createReadStream(path)) hash.update(block)
  return hash.digest('hex')
}

/** A second package of the same case stands beside the first: ` (2)`. */
async function freeFolder(path: string): Promise<string> {
  for (let no = 1; ; no += 1) {
    const candidate = no === 1 ? path : `${path} (${no})`
    if ((await stat(candidate).catch(() => null)) === null) return candidate
  }
}

async function spoilt(hidden: string, path: string): Promise<Result<never>> {
  await rm(join(hidden, path), { force: true })
  return fail({ kind: 'conflict', what: 'stickSpoilt', detail: path })
}

// What a stick says that was pulled or is worn out; Windows and Linux have different words for it.
const goneCodes = ['ENOENT', 'EIO', 'ENODEV', 'ENXIO', 'EBADF', 'ENOTDIR', 'ESTALE', 'UNKNOWN', 'EBUSY']

function failure(error: unknown, directory: string): Result<never> {
  if (goneCodes.includes(errorCode(error))) return fail({ kind: 'conflict', what: 'stickGone', detail: directory })
  return fail(storageError(error, directory))
}

/** Writes a small text beside the files, as a source of its own. */
export function textSource(name: string, text: string): PackedSource {
  const bytes = Buffer.from(text, 'utf8')
  return bytesSource(name, bytes)
}

/** Bytes in memory as a file of a package. */
export function bytesSource(name: string, bytes: Buffer): PackedSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, materialId: null, bytes: bytes.length, sha256, read: (from, to) => bytes.subarray(from, to) }
}
