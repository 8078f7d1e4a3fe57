import type { Day } from '#domain/day.ts'
import type { ReportRow } from '#domain/exchange/sheetReport.ts'
import type { Period } from '#domain/exchange/sheetRows.ts'
import { isWithin } from '#domain/exchange/sheetRows.ts'

import { duesOf, lastStep, standingOf, type EntryStanding } from './entryState.ts'
import { dayOfEntry, type NormativeEntry, type NormativeKind, type TopicCategory } from './normativeEntry.ts'
import type { NormativeStep, NormativeStepKind, StepVerdict } from './normativeStep.ts'

/** The words that a spreadsheet of a register wants; the codes are the domain's own. */
export interface RegisterWords {
  readonly verdict: Readonly<Record<StepVerdict, string>>
  readonly standing: Readonly<Record<EntryStanding, string>>
  readonly category: Readonly<Record<TopicCategory, string>>
}

/** What a row needs beside its line. */
interface Laying {
  readonly index: number
  readonly words: RegisterWords
  readonly today: Day
}

/** Lines of a register that stand and belong to a period (by their day, drafts among them), oldest first. */
export function linesOf(entries: readonly NormativeEntry[], kind: NormativeKind, period: Period): NormativeEntry[] {
  return entries
    .filter((entry) => entry.kind === kind && entry.struckReason === '')
    .filter((entry) => dayOfEntry(entry) === null || isWithin(dayOfEntry(entry), period))
    .toSorted((one, other) => (dayOfEntry(one) ?? '9999').localeCompare(dayOfEntry(other) ?? '9999'))
}

/** A row of the spreadsheet of a register, by the codes of its layout in `resources/sheets`. */
export function registerCells(entry: NormativeEntry, { index, words, today }: Laying): ReportRow {
  const base = {
    no: index + 1,
    title: entry.title,
    day: dayOfEntry(entry),
    standing: words.standing[standingOf(entry, today)],
  }
  if (entry.kind === 'topic') {
    const { minutesNo, minutesPlace } = entry
    return { ...base, category: words.category[entry.category], minutesNo, minutesPlace }
  }
  const cells = { ...base, docNo: entry.docNo, draftedBy: entry.draftedBy, ...stepCells(entry, words) }
  const due = duesOf(entry, today)
  const nextOf = (what: string) => due.find((one) => one.what === what)?.day ?? null
  if (entry.kind === 'decision') return { ...cells, evaluateBy: nextOf('evaluation') }
  const dates = { inForceUntil: entry.inForceUntil, evaluateBy: nextOf('evaluation'), cleanUpBy: nextOf('cleanUp') }
  return { ...cells, form: entry.form, ...dates }
}

function stepCells(entry: NormativeEntry, words: RegisterWords): ReportRow {
  const said = (kind: NormativeStepKind) => sentence(lastStep(entry, kind), words)
  return {
    reviewer: lastStep(entry, 'legalReview')?.by ?? '',
    review: said('legalReview'),
    discussed: said('discussion'),
    filed: said('filing'),
    evaluated: said('evaluation'),
    cleanedUp: said('cleanUp'),
  }
}

function sentence(step: NormativeStep | null, words: RegisterWords): string {
  if (step === null) return ''
  return [step.day, step.verdict === '' ? '' : words.verdict[step.verdict]].filter((text) => text !== '').join(' ')
}
