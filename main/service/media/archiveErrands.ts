import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod'

import type { AppError } from '#domain/errors.ts'
import { archiveEntrySchema, type ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

/** What lies in an archive on the disk. */
export function listEntries(call: Call, path: string): Promise<Result<ArchiveEntry[]>> {
  return runErrand(call, {
    helper: 'binder',
    op: 'listArchive',
    input: { path },
    output: z.array(archiveEntrySchema),
    timeoutMs: 60_000,
    step: 'unpack',
  })
}

/** Unpacks one file; each into a folder of its own below `folder`, so that two of one name both keep it. */
export async function unpackEntry(
  call: Call,
  { archive, folder, entry }: { archive: string; folder: string; entry: ArchiveEntry },
): Promise<Result<string>> {
  const own = join(folder, String(entry.index))
  await mkdir(own)
  const output = join(own, entry.name)
  const unpacked = await runErrand(call, {
    helper: 'binder',
    op: 'unpack',
    input: { path: archive, index: entry.index, output },
    output: z.null(),
    timeoutMs: 600_000,
    step: 'unpacking',
    where: own,
  })
  return unpacked.ok ? ok(output) : unpacked
}

/** What the unpacker refused, as a finding about the file. */
export function unpackTrouble(error: AppError, fileName: string): AppError {
  return error.kind === 'workRefused' ? { kind: 'fileUnusable', fileName, reason: `unpack.${error.reason}` } : error
}
