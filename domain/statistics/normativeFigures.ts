import { dayOfEntry, type NormativeEntry } from '#domain/normative/normativeEntry.ts'
import { standingSteps } from '#domain/normative/entryState.ts'
import type { NormativeStepKind } from '#domain/normative/normativeStep.ts'

import { countFigure, type Basis, type Figure } from './figure.ts'

/** What the registers of documents, decisions and topics add to the figures of a year; struck lines count nowhere. */
export function normativeFigures(all: readonly NormativeEntry[], year: number): Figure[] {
  const entries = all.filter((entry) => entry.struckReason === '')
  const ofYear = (kind: NormativeEntry['kind']) =>
    entries.flatMap((entry) => {
      const day = dayOfEntry(entry)
      return entry.kind === kind && isOf(day, year) ? [basisOf(entry, day)] : []
    })
  const cleaned = entries
    .filter((entry) => entry.kind === 'document')
    .flatMap((one) => stepsOf(one, 'cleanUp', year).slice(-1))
  return [
    countFigure('normativeDocuments', ofYear('document')),
    countFigure(
      'normativeReviews',
      entries.flatMap((entry) => stepsOf(entry, 'legalReview', year)),
    ),
    countFigure('normativeCleanUps', cleaned),
    countFigure('majorDecisions', ofYear('decision')),
    countFigure('majorTopics', ofYear('topic')),
  ]
}

function stepsOf(entry: NormativeEntry, kind: NormativeStepKind, year: number): Basis[] {
  return standingSteps(entry)
    .filter((step) => step.kind === kind && isOf(step.day, year))
    .map((step) => basisOf(entry, step.day))
}

function isOf(day: string | null, year: number): day is string {
  return day !== null && Number(day.slice(0, 4)) === year
}

function basisOf(entry: NormativeEntry, day: string): Basis {
  const docNo = entry.kind === 'topic' ? entry.minutesNo : entry.docNo
  return { caseId: null, entryId: entry.id, label: entry.title, docNo, day, amount: 1, note: '' }
}
