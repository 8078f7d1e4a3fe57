import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { largestUnpackedBytes, type ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { fail, type Result } from '#domain/result.ts'
import { storageError } from '#store/storageError.ts'

import type { Call } from '#service/call.ts'
import { listEntries, unpackEntry, unpackTrouble } from '#service/media/archiveErrands.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { isSignedPdf } from './isSignedPdf.ts'

/** A file of a package: unpacked at `onDisk`, or not because of its `problem`. */
export interface PackedFile {
  readonly index: number
  readonly path: string
  readonly bytes: number
  readonly problem: string
  readonly onDisk: string
  readonly sha256: string
  readonly isSigned: boolean
}

/** Lends the files of a package (ZIP, RAR or a single PDF), unpacked into a folder that goes away afterwards. */
export async function withPackage<T>(
  call: Call,
  token: string,
  use: (files: readonly PackedFile[], fileName: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  try {
    if (await isPdf(path)) return await use([await looked(basename(path), 0, path)], basename(path))
  } catch (error) {
    return fail(storageError(error, path))
  }
  const listed = await listEntries(call, path)
  if (!listed.ok) return fail(unpackTrouble(listed.error, basename(path)))
  const total = listed.value.reduce((sum, entry) => sum + (entry.problem === 'none' ? entry.bytes : 0), 0)
  if (total > largestUnpackedBytes) return fail({ kind: 'conflict', what: 'archiveTooLarge', detail: String(total) })
  return withWorkFolder(call, async (folder) => {
    const files: PackedFile[] = []
    for (const [done, entry] of listed.value.entries()) {
      call.progress({ step: 'unpacking', done, total: listed.value.length, detail: entry.path })
      if (call.signal.aborted) return fail({ kind: 'cancelled' })
      files.push(await takeOut(call, path, folder, entry))
    }
    return use(files, basename(path))
  })
}

async function isPdf(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0)
    return buffer.toString('latin1') === '%PDF-'
  } finally {
    await file.close()
  }
}

/** An entry that leads outside is not followed. */
async function takeOut(call: Call, archive: string, folder: string, entry: ArchiveEntry): Promise<PackedFile> {
  const problem = entry.isMoved ? 'outside' : entry.problem
  if (problem !== 'none') return unusable(entry, problem)
  const done = await unpackEntry(call, { archive, folder, entry })
  if (!done.ok) return unusable(entry, done.error.kind === 'workRefused' ? done.error.reason : 'damaged')
  return looked(entry.path, entry.index, done.value)
}

function unusable({ index, path, bytes }: ArchiveEntry, problem: string): PackedFile {
  return { index, path, bytes, problem, onDisk: '', sha256: '', isSigned: false }
}

async function looked(path: string, index: number, onDisk: string): Promise<PackedFile> {
  const { size: bytes } = await stat(onDisk)
  const hash = createHash('sha256')
  await pipeline(createReadStream(onDisk), hash)
  return {
    index,
    path,
    bytes,
    problem: 'none',
    onDisk,
    sha256: hash.digest('hex'),
    isSigned: await isSignedPdf(onDisk),
  }
}
