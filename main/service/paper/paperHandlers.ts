import { stat } from 'node:fs/promises'

import type { paperOperations } from '#contract/paper.ts'
import { fail, ok } from '#domain/result.ts'
import { storageError } from '#store/storageError.ts'

import type { Call, Handlers } from '#service/call.ts'
import { record } from '#service/record.ts'
import { settleArrivals } from '#service/watch/settleArrivals.ts'
import { lookInTurn, watchStatus } from '#service/watch/watchScans.ts'
import { saveWatch } from '#service/watch/watchSetting.ts'

import { hangFile } from './hangFile.ts'
import { hangSheets } from './hangSheets.ts'
import { fileSides, listInbox, setSidesAside } from './inbox.ts'
import { movePapers } from './movePaper.ts'
import { paperHistory } from './paperHistory.ts'
import { paperRows } from './paperRows.ts'
import { splitArrival } from './splitArrival.ts'
import { undoHang } from './undoHang.ts'

/** What was printed and where it is; scans that came back. */
export const paperHandlers: Handlers<keyof typeof paperOperations> = {
  'paper.list': (call, input) => ok(paperRows(call, input)),
  'paper.history': (call, { paperId }) => paperHistory(call, paperId),
  'paper.move': movePapers,
  'paper.hangBack': hangFile,
  'paper.undoHang': undoHang,
  'inbox.list': (call) => ok(listInbox(call)),
  'inbox.hang': async (call, input) => {
    const hung = await hangSheets(call, input)
    return hung.ok ? ok({}) : hung
  },
  'inbox.file': fileSides,
  'inbox.split': splitArrival,
  'inbox.setAside': async (call, input) => {
    const set = setSidesAside(call, input)
    // What is taken back, or what no longer doubles a page, may complete a document.
    if (set.ok) await settleArrivals(call)
    return set
  },
  'watch.save': saveFolder,
  'watch.look': async (call) => {
    await lookInTurn(call.runtime, call.signal)
    return ok(watchStatus(call.runtime, call.desk))
  },
}

/** A folder is watched in the name of who chose it; one that is not there is refused at once. */
async function saveFolder(call: Call, setting: { directory: string; movesTaken: boolean }) {
  if (setting.directory !== '') {
    const problem = await folderProblem(setting.directory)
    if (problem !== null) return fail(problem)
  }
  const saved = { ...setting, staffNo: call.account.staffNo }
  return record(call, { caseId: null, action: 'watch.save', subject: 'desk', payload: { ...saved } }, () => {
    saveWatch(call.desk, saved)
    return ok(watchStatus(call.runtime, call.desk))
  })
}

async function folderProblem(directory: string) {
  try {
    const found = await stat(directory)
    return found.isDirectory() ? null : ({ kind: 'fileUnreadable', path: directory, reason: 'notAFolder' } as const)
  } catch (error) {
    return storageError(error, directory)
  }
}
