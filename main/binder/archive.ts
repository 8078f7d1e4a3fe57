import { open } from 'node:fs/promises'
import * as z from 'zod'

import type { ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { mediaTypeOf, sniffedBytes } from './mediaType.ts'
import { listRar, unpackRar } from './rarArchive.ts'
import { listZip, unpackZip } from './zipArchive.ts'

/** An archive to be looked into. */
export const listArchiveInputSchema = z.object({ path: z.string() })

/** The file with this `index` of the list, and where to write it; nothing may lie there. */
export const unpackInputSchema = z.object({ path: z.string(), index: z.int().nonnegative(), output: z.string() })

/** The files of a ZIP or RAR, told by its bytes. @throws WorkerRefusal `notAnArchive`, `damaged`, `encrypted`, `tooLarge`. */
export async function listArchive(path: string): Promise<ArchiveEntry[]> {
  return (await kindOf(path)) === 'rar' ? listRar(path) : listZip(path)
}

/** Takes one file out of an archive. @throws WorkerRefusal, see the two kinds. */
export async function unpack({ path, index, output }: z.output<typeof unpackInputSchema>): Promise<null> {
  await ((await kindOf(path)) === 'rar' ? unpackRar(path, index, output) : unpackZip(path, index, output))
  return null
}

async function kindOf(path: string): Promise<'zip' | 'rar'> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0)
    const mediaType = mediaTypeOf(buffer.subarray(0, bytesRead), '')
    if (mediaType === 'application/x-rar') return 'rar'
    // An empty ZIP has only its end record.
    const isEmptyZip = buffer.toString('latin1', 0, 4) === 'PK\x05\x06'
    if (mediaType === 'application/zip' || isEmptyZip) return 'zip'
    throw new WorkerRefusal('notAnArchive', mediaType)
  } finally {
    await file.close()
  }
}
