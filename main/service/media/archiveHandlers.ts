import type { ParsedInputOf } from '#contract/index.ts'
import type { IntakeOutcome } from '#contract/material.ts'
import type { AppError } from '#domain/errors.ts'
import { largestUnpackedBytes, type ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { takeFileIn } from '#service/material/takeFileIn.ts'
import { openFile } from '#service/openFile.ts'
import { withOriginal } from '#service/withOriginal.ts'

import { listEntries, unpackEntry, unpackTrouble } from './archiveErrands.ts'
import { findOriginal, openOriginal } from './openOriginal.ts'

/** What lies in a kept archive. */
export async function listArchive(call: Call, { materialId }: { materialId: string }): Promise<Result<ArchiveEntry[]>> {
  const found = findOriginal(call, materialId)
  if (!found.ok) return found
  return withOriginal(call, found.value.version, async (path) => {
    const listed = await listEntries(call, path)
    return listed.ok ? listed : fail(unpackTrouble(listed.error, found.value.version.fileName))
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
    const listed = await listEntries(call, path)
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

async function takeEntry(call: Call, wanted: Wanted): Promise<IntakeOutcome> {
  const { entry, caseId, volume, kind } = wanted
  if (entry.problem !== 'none') return refused(entry, unusable(entry.name, entry.problem))
  const unpacked = await unpackEntry(call, wanted)
  if (!unpacked.ok) return refused(entry, unpackTrouble(unpacked.error, entry.name))
  const file = openFile(call, caseId)
  if (!file.ok) return refused(entry, file.error)
  return takeFileIn(call, file.value, unpacked.value, { caseId, volume, kind })
}

function unusable(fileName: string, reason: string): AppError {
  return { kind: 'fileUnusable', fileName, reason: `unpack.${reason}` }
}

function refused(entry: ArchiveEntry, error: AppError): IntakeOutcome {
  return { fileName: entry.name, materialId: null, state: 'refused', reason: error.kind, error }
}
