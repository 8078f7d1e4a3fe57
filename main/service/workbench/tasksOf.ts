import type { Task } from '#contract/workbench.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'

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
  const waiting = [...toExamine(file), ...returned(file)].map((one) => ({ ...base, ...one }))
  return [...sheets, ...rounds, ...waiting, ...archive]
}

/** A round that did not agree waits for the officer: each of its points wants an answer, then 送审 again. */
function returned(file: CaseFile): Pick<Task, 'kind' | 'detail' | 'since'>[] {
  const last = file.rounds.at(-1)
  if (last === undefined || last.concludedOn === null || last.opinion === null || last.opinion === 'agree') return []
  const { no, concludedOn } = last
  if (file.decisions.some((decision) => decision.decidedOn >= concludedOn)) return []
  return [{ kind: 'returned', detail: `${no}`, since: concludedOn }]
}

/** Steps after which nobody waits for a 案件审查 any more. */
const pastExamination: readonly MilestoneKind[] = [
  'examined',
  'noticeServed',
  'closed',
  'withdrawn',
  'terminated',
  'transferred',
]

/**
 * Between the end of the investigation and the notice the case waits for its 案件审查 (令30号38); one
 * that was returned waits for the investigators. Afterwards it is no work any more but a gap.
 */
function toExamine(file: CaseFile): Pick<Task, 'kind' | 'detail' | 'since'>[] {
  const investigated = firstDayOf(file, 'investigated')
  const hasMoved = file.notices.length > 0 || file.rounds.length > 0 || file.decisions.length > 0
  if (investigated === null || hasMoved) return []
  if (pastExamination.some((kind) => firstDayOf(file, kind) !== null)) return []
  const last = file.examinations.at(-1)
  if (last === undefined) return [{ kind: 'toExamine', detail: '', since: investigated }]
  return last.opinion === 'agree' ? [] : [{ kind: 'examinationReturned', detail: '', since: last.examinedOn }]
}
