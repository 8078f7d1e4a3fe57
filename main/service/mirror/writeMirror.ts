import { mkdir, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { caseSheet, caseSheetName } from '#contract/text/caseSheet.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { mirrorFolders, planMirror, type MirrorFile } from '#domain/mirror/planMirror.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { sha256 } from '#main/sha256.ts'
import { exportBlob } from '#store/blobStore.ts'
import type { Desk } from '#store/desk.ts'
import { storageError } from '#store/storageError.ts'
import { listCaseFiles } from '#store/tables/caseFiles.ts'

import { readState, saveState } from './mirrorState.ts'
import { writeWhole } from './writeWhole.ts'

/** What a run of the mirror needs and whom it tells. */
export interface MirrorRun {
  readonly desk: Desk
  readonly pack: RulePack
  readonly directory: string
  /** Only these cases; null for all. */
  readonly caseIds: ReadonlySet<string> | null
  readonly signal: AbortSignal
  progress(done: number, total: number, title: string): void
}

/** What a run did. `damaged` are files whose kept bytes are not whole: they are missing in the folder. */
export interface MirrorOutcome {
  readonly cases: number
  readonly files: number
  readonly written: number
  readonly damaged: readonly string[]
}

/**
 * Writes cases as plain files under Chinese names, only what is not there yet, and takes away what
 * it wrote earlier under another name. Files of others in the folder are never touched; a run that
 * was stopped goes on where it was.
 *
 * Errors: `noPermission`, `diskFull`, `fileUnreadable` (the stick is gone), `cancelled`.
 */
export async function writeMirror(run: MirrorRun): Promise<Result<MirrorOutcome>> {
  const all = listCaseFiles(run.desk.ledger)
  const folders = mirrorFolders(all)
  const chosen = all.filter((file) => run.caseIds === null || run.caseIds.has(file.case.id))
  const damaged: string[] = []
  const total = { cases: chosen.length, files: 0, written: 0, damaged }
  try {
    await mkdir(run.directory, { recursive: true })
    const state = await readState(run.directory)
    for (const [index, file] of chosen.entries()) {
      run.progress(index, chosen.length, folders.get(file.case.id) ?? '')
      const before = state.cases[file.case.id] ?? {}
      const folder = folders.get(file.case.id) ?? file.case.id
      const isOfOthers = (path: string) =>
        Object.entries(state.cases).some(([id, files]) => id !== file.case.id && Object.hasOwn(files, path))
      const written = await writeCase(run, { file, folder, before, isOfOthers })
      if (!written.ok) return written
      state.cases[file.case.id] = written.value.present
      await saveState(run.directory, state)
      total.files += Object.keys(written.value.present).length
      total.written += written.value.written
      total.damaged.push(...written.value.damaged)
    }
    return ok(total)
  } catch (error) {
    return fail(storageError(error, run.directory))
  }
}

interface CaseRun {
  readonly file: CaseFile
  readonly folder: string
  readonly before: Readonly<Record<string, string>>
  /** Whether another case has its file there now: folders change their owner when numbers are corrected. */
  isOfOthers(path: string): boolean
}

interface CaseOutcome {
  readonly present: Record<string, string>
  written: number
  readonly damaged: string[]
}

async function writeCase(run: MirrorRun, { file, folder, before, isOfOthers }: CaseRun): Promise<Result<CaseOutcome>> {
  const plan = planMirror(file, folder, run.pack)
  const done: CaseOutcome = { present: {}, written: 0, damaged: [] }
  for (const one of plan) {
    if (await isThere(run.directory, one, before)) {
      done.present[one.path] = one.sha256
      continue
    }
    const path = join(run.directory, one.path)
    await mkdir(dirname(path), { recursive: true })
    const exported = await exportBlob(run.desk, one.sha256, path, run.signal)
    if (exported.ok) {
      done.present[one.path] = one.sha256
      done.written++
    } else if (exported.error.kind === 'damaged' || exported.error.kind === 'notFound') done.damaged.push(one.path)
    else return exported
  }
  await writeSheet(run.directory, `${folder}/${caseSheetName}`, { text: caseSheet(file, plan), before, done })
  await takeAway(
    run.directory,
    Object.keys(before).filter((path) => !Object.hasOwn(done.present, path) && !isOfOthers(path)),
  )
  return ok(done)
}

async function isThere(directory: string, file: MirrorFile, before: CaseRun['before']): Promise<boolean> {
  if (before[file.path] !== file.sha256) return false
  const found = await stat(join(directory, file.path)).catch(() => null)
  return found?.size === file.bytes
}

async function writeSheet(
  directory: string,
  name: string,
  { text, before, done }: { text: string; before: CaseRun['before']; done: CaseOutcome },
): Promise<void> {
  const path = join(directory, name)
  const hash = sha256(text)
  done.present[name] = hash
  if (before[name] === hash && (await stat(path).catch(() => null)) !== null) return
  await mkdir(dirname(path), { recursive: true })
  await writeWhole(path, text)
  done.written++
}

/** Removes what we wrote under a name that is no longer used, and the folders that became empty. */
async function takeAway(directory: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await rm(join(directory, path), { force: true })
    let folder = dirname(path)
    // rmdir refuses a folder that still holds something, ours or another's.
    while (folder !== '.' && (await isRemoved(join(directory, folder)))) folder = dirname(folder)
  }
}

async function isRemoved(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  )
}
