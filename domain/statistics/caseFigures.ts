import { caseTitle } from '#domain/case/case.ts'
import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { Day } from '#domain/day.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { opensDecision } from '#domain/review/review.ts'

import { countFigure, type Basis, type Figure, type FigureKey } from './figure.ts'

/** A decision of the year with its case. */
export interface YearDecision {
  readonly file: CaseFile
  readonly decision: Decision
}

/** Whether a day lies in a year. */
export function isInYear(day: Day | null, year: number): boolean {
  return day !== null && day.startsWith(`${year}-`)
}

/** The decisions on signed paper that were made in a year; a draft is none, printed or not. */
export function decisionsOfYear(files: readonly CaseFile[], year: number, outcome: Decision['outcome']) {
  return files
    .flatMap((file) => file.decisions.map((decision): YearDecision => ({ file, decision })))
    .filter(({ decision }) => decision.outcome === outcome && isInYear(decision.decidedOn, year))
    .filter(({ file, decision }) => decision.origin === 'paper' || isProof(file, decision.materialId))
    .toSorted((one, other) => one.decision.decidedOn.localeCompare(other.decision.decidedOn))
}

/** What a decision adds to a figure. */
export function basisOfDecision({ file, decision }: YearDecision, amount: number, note = ''): Basis {
  const label = caseTitle(file.case, true)
  const { docNo, decidedOn } = decision
  return { caseId: file.case.id, entryId: null, label, docNo, day: decidedOn, amount, note }
}

/** Decisions and fines of a year: what was decided, not what was paid (law.md §8.3). */
export function decisionFigures(files: readonly CaseFile[], year: number): Figure[] {
  const penalties = decisionsOfYear(files, year, 'penalty')
  const fines = penalties.map((one) => basisOfDecision(one, one.decision.fine ?? 0))
  const total = fines.reduce((sum, one) => sum + one.amount, 0)
  return [
    countFigure(
      'decisions',
      penalties.map((one) => basisOfDecision(one, 1)),
    ),
    { ...countFigure('fines', fines), value: total, counted: total },
    countFigure(
      'noPenalties',
      decisionsOfYear(files, year, 'noPenalty').map((one) => basisOfDecision(one, 1)),
    ),
  ]
}

/** Cases whose review ended with consent in the year: cases, not rounds. */
export function reviewFigure(files: readonly CaseFile[], year: number): Figure {
  const basis = files.flatMap((file) => {
    const round = file.rounds.findLast((one) => opensDecision(one) && isInYear(one.concludedOn, year))
    return round === undefined ? [] : [basisOfCase(file, round.concludedOn, '')]
  })
  return countFigure('reviews', basis)
}

/** Cases that took a step in the year. */
export function stepFigure(files: readonly CaseFile[], year: number, key: FigureKey, kind: MilestoneKind): Figure {
  const basis = files.flatMap((file) => {
    const step = file.case.milestones.find((one) => one.kind === kind && isInYear(one.day, year))
    return step === undefined ? [] : [basisOfCase(file, step.day, step.note)]
  })
  return countFigure(key, basis)
}

function basisOfCase(file: CaseFile, day: Day | null, note: string): Basis {
  const docNo = file.decisions.map((decision) => decision.docNo).find((no) => no !== '') ?? file.case.filingNo
  const label = caseTitle(file.case, file.decisions.length > 0)
  return { caseId: file.case.id, entryId: null, label, docNo, day, amount: 1, note }
}
