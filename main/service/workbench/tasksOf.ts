import type { Task } from '#contract/workbench.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'

const sheetTasks = { generated: 'toPrint', printed: 'toSign', signed: 'toHangBack' } as const

/** What of a case waits for somebody: papers under way, rounds without an answer, a file to be closed. */
export function tasksOf(file: CaseFile): Task[] {
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
