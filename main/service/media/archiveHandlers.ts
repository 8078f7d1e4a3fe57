import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod'

import type { ParsedInputOf } from '#contract/index.ts'
import type { IntakeOutcome } from '#contract/material.ts'
import type { AppError } from '#domain/errors.ts'
import { archiveEntrySchema, largestUnpackedBytes, type ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { takeFileIn } from '#service/material/takeFileIn.ts'
import { openFile } from '#service/openFile.ts'
import { withOriginal } from '#service/withOriginal.ts'

import { findOriginal, openOriginal } from './openOriginal.ts'

/** What lies in a kept archive. */
export async function listArchive(call: Call, { materialId }: { materialId: string }): Promise<Result<ArchiveEntry[]>> {
  const found = findOriginal(call, materialId)
  if (!found.ok) return found
  return withOriginal(call, found.value.version, async (path) => {
    const listed = await entriesOf(call, path)
    return listed.ok ? listed : fail(inWords(listed.error, found.value.version.fileName))
  })
}

/**
 * Takes files out of a kept archive and into the case, each as if it had been put in alone. The
 * archive stays; a file that cannot be taken out leaves the others untouched.
 */
export async function unpackArchive(
  call: Call,
  input: ParsedInputOf<'media.unpack'>,
): Promise<Result<IntakeOutcome[]>> {
  const found = openOriginal(call, input.materialId)
  if (!found.ok) return found
  const { caseId } = found.value.material
  return withOriginal(call, found.value.version, async (path, folder) => {
    const listed = await entriesOf(call, path)
    if (!listed.ok) return listed
    const wanted = listed.value.filter((entry) => input.entries.includes(entry.index))
    const total = wanted.reduce((sum, entry) => sum + entry.bytes, 0)
    if (total > largestUnpackedBytes) return fail({ kind: 'conflict', what: 'archiveTooLarge', detail: String(total) })
    const outcomes: IntakeOutcome[] = []
    for (const [index, entry] of wanted.entries()) {
      call.progress({ step: 'unpacking', done: index, total: wanted.length, detail: entry.path })
      if (call.signal.aborted) break
      outcomes.push(
        await takeEntry(call, { archive: path, folder, entry, caseId, volume: input.volume, kind: input.kind }),
      )
    }
    return ok(outcomes)
  })
}

interface Wanted {
  readonly archive: string
  readonly folder: string
  readonly entry: ArchiveEntry
  readonly caseId: string
  readonly volume: '正' | '副'
  readonly kind: string
}

/** Each into a folder of its own: two files of one name both keep it. */
async function takeEntry(call: Call, wanted: Wanted): Promise<IntakeOutcome> {
  const { entry, archive, caseId, volume, kind } = wanted
  if (entry.problem !== 'none') return refused(entry, unusable(entry.name, entry.problem))
  const own = join(wanted.folder, String(entry.index))
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
  if (!unpacked.ok) return refused(entry, inWords(unpacked.error, entry.name))
  const file = openFile(call, caseId)
  if (!file.ok) return refused(entry, file.error)
  return takeFileIn(call, file.value, output, { caseId, volume, kind })
}

function entriesOf(call: Call, path: string): Promise<Result<ArchiveEntry[]>> {
  return runErrand(call, {
    helper: 'binder',
    op: 'listArchive',
    input: { path },
    output: z.array(archiveEntrySchema),
    timeoutMs: 60_000,
    step: 'unpack',
  })
}

/** What the unpacker refused, as a finding about the file. */
function inWords(error: AppError, fileName: string): AppError {
  return error.kind === 'workRefused' ? unusable(fileName, error.reason) : error
}

function unusable(fileName: string, reason: string): AppError {
  return { kind: 'fileUnusable', fileName, reason: `unpack.${reason}` }
}

function refused(entry: ArchiveEntry, error: AppError): IntakeOutcome {
  return { fileName: entry.name, materialId: null, state: 'refused', reason: error.kind, error }
}
