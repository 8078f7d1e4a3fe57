import type { Task, workbenchOperations } from '#contract/workbench.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import { ok } from '#domain/result.ts'

import { listAllDeadlines } from '#service/case/allDeadlines.ts'
import { today, type Handlers } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

/** The workbench: what is due, what waits for whom. */
export const workbenchHandlers: Handlers<keyof typeof workbenchOperations> = {
  'workbench.get': (call) => {
    const files = allFiles(call).filter((file) => file.case.archivedOn === null)
    const tasks = files.flatMap(tasksOf)
    const count = (...kinds: string[]) => tasks.filter((task) => kinds.includes(task.kind)).length
    return ok({
      today: today(call),
      // What was missed and is not done yet must not fall off the desk; the nearest first puts it on top.
      deadlines: listAllDeadlines(call).filter((deadline) => deadline.state !== 'met' && deadline.doneOn === null),
      tasks,
      counts: {
        open: files.length,
        toSign: count('toPrint', 'toSign', 'toHangBack'),
        inReview: count('toReview'),
        toArchive: count('toArchive'),
      },
    })
  },
}

const sheetTasks = { generated: 'toPrint', printed: 'toSign', signed: 'toHangBack' } as const

function tasksOf(file: CaseFile): Task[] {
  const base = { caseId: file.case.id, caseTitle: caseTitle(file.case, file.decisions.length > 0) }
  const sheets = file.materials.flatMap((material): Task[] => {
    const state = material.paperState
    if (material.withdrawnReason !== '' || state === 'scanned' || state === 'received') return []
    return [
      { ...base, kind: sheetTasks[state], detail: material.title, since: material.versions.at(-1)?.addedAt ?? '' },
    ]
  })
  const rounds = file.rounds
    .filter((round) => round.concludedOn === null || (round.signedMaterialId === null && round.origin === 'live'))
    .map((round) => ({
      ...base,
      kind: round.concludedOn === null ? 'toReview' : 'toHangBack',
      detail: `${round.no}`,
      since: round.submittedOn,
    }))
  const closed = firstDayOf(file, 'closed')
  const archive = closed === null ? [] : [{ ...base, kind: 'toArchive', detail: '', since: closed }]
  return [...sheets, ...rounds, ...archive]
}
