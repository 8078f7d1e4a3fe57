import { basename, dirname, join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { unknownCause } from '#contract/text/exchange.ts'
import { newCaseOf } from '#domain/exchange/matchFolder.ts'
import { intakeFolderSchema } from '#domain/intake/intakeFolder.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { inTransaction } from '#store/transaction.ts'

import type { Call } from '#service/call.ts'
import { recordIntake } from '#service/intake/importFolder.ts'
import { guessKind } from '#service/material/guessKind.ts'
import { takeFileIn } from '#service/material/takeFileIn.ts'
import { openFile } from '#service/openFile.ts'

import { readCaseFolders, type CaseFolder } from './caseFolders.ts'
import { organToday } from './previewLedger.ts'

type Input = ParsedInputOf<'ledger.takeFolders'>
type Outcome = OutputOf<'ledger.takeFolders'>['folders'][number]

/** What taking these folders in would do. */
export async function previewFolders(
  call: Call,
  { directory }: ParsedInputOf<'ledger.previewFolders'>,
): Promise<Result<OutputOf<'ledger.previewFolders'>>> {
  const read = await readCaseFolders(call, directory)
  if (!read.ok) return read
  return ok({
    folders: read.value.map(({ name, said, files, bytes, unreadable, matches }) => ({
      name,
      files: files.length,
      bytes,
      unreadable: [...unreadable],
      matches: [...matches],
      state: stateOf(matches.length, newCaseOf(said).party),
    })),
  })
}

function stateOf(matches: number, party: string): 'matched' | 'unclear' | 'new' | 'unnamed' {
  if (matches > 0) return matches === 1 ? 'matched' : 'unclear'
  return party === '' ? 'unnamed' : 'new'
}

/**
 * Takes a folder of old cases in, file by file: each into the case that its folder belongs to, or
 * into a new one. Bytes that the case has are passed over, so an interrupted run is simply repeated.
 */
export async function takeFolders(call: Call, input: Input): Promise<Result<OutputOf<'ledger.takeFolders'>>> {
  const read = await readCaseFolders(call, input.directory)
  if (!read.ok) return read
  const folders: Outcome[] = []
  for (const [index, folder] of read.value.entries()) {
    call.progress({ step: 'importing', done: index, total: read.value.length, detail: folder.name })
    const caseId = caseFor(call, folder, input)
    if (!caseId.ok) return caseId
    folders.push(caseId.value === null ? left(folder) : await takeFolder(call, input.directory, folder, caseId.value))
    if (call.signal.aborted) return fail({ kind: 'cancelled' })
  }
  return ok({ folders })
}

function left({ name, unreadable }: CaseFolder): Outcome {
  return { name, caseId: null, isNew: false, taken: 0, known: 0, refused: [], unreadable: [...unreadable] }
}

/** The chosen case, the only match, or a new one; null when people have to decide. */
function caseFor(call: Call, folder: CaseFolder, input: Input): Result<{ caseId: string; isNew: boolean } | null> {
  const chosen = input.chosen.find((one) => one.name === folder.name)?.caseId ?? folder.matches[0]?.caseId
  const isChosen = input.chosen.some((one) => one.name === folder.name)
  if (chosen !== undefined && (isChosen || folder.matches.length === 1)) return ok({ caseId: chosen, isNew: false })
  const { party, cause } = newCaseOf(folder.said)
  if (folder.matches.length > 0 || !input.opensNew || party === '' || folder.files.length === 0) return ok(null)
  const described = intakeFolderSchema.parse({
    format: 'yijuan-intake',
    version: 1,
    case: { cause: cause || unknownCause, source: '其他', organ: organToday(call) },
    parties: [{ kind: 'organisation', name: party, code: '', address: '', representative: '', phone: '' }],
  })
  const made = inTransaction(call.desk.ledger, () =>
    recordIntake({ ...call, via: 'intake' }, described, [], 'intake.import'),
  )
  return made.ok ? ok({ caseId: made.value.caseId, isNew: true }) : made
}

async function takeFolder(
  call: Call,
  directory: string,
  folder: CaseFolder,
  to: { caseId: string; isNew: boolean },
): Promise<Outcome> {
  const outcome: Outcome = { ...left(folder), ...to }
  for (const path of folder.files) {
    if (call.signal.aborted) break
    call.progress({ step: 'copying', done: outcome.taken, total: folder.files.length, detail: path })
    const file = openFile(call, to.caseId)
    if (!file.ok) {
      outcome.refused.push({ file: path, error: file.error })
      break
    }
    const place = { caseId: to.caseId, ...kindOf(call, path) }
    const taken = await takeFileIn(call, file.value, join(directory, folder.name, path), place)
    if (taken.error !== null) outcome.refused.push({ file: path, error: taken.error })
    else if (taken.state === 'duplicate') outcome.known += 1
    else outcome.taken += 1
  }
  return outcome
}

/** What the file's name says, else its folder: 照片 are photo evidence. An empty kind is no guess. */
function kindOf(call: Call, path: string): { kind: string; volume: '正' | '副' } {
  const guess = guessKind(basename(path), call.pack)
  if (guess !== null) return guess
  const folders = dirname(path)
  if (/照片|图片|影像/u.test(folders)) return { kind: 'photoEvidence', volume: '正' }
  return guessKind(folders, call.pack) ?? { kind: '', volume: /副卷/u.test(folders) ? '副' : '正' }
}
