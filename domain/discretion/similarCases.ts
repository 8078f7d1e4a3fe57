import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'

import { articleKey, articleLikeness } from './articleKey.ts'
import { currentCalculations, type Calculation } from './calculation.ts'

/** One decided case under the same article. `circumstances`: the options its calculation chose. */
export interface SimilarCase {
  readonly caseId: string
  readonly title: string
  readonly docNo: string
  readonly decidedOn: Day
  readonly article: string
  readonly circumstances: readonly string[]
  readonly legalMin: number | null
  readonly legalMax: number | null
  readonly fine: number
  readonly likeness: number
}

/** Similar cases of this desk (类案), the likest first, and the median of their fines. */
export interface SimilarCases {
  readonly cases: readonly SimilarCase[]
  readonly median: number | null
}

/** What the present case is compared by. */
export interface ComparedCase {
  readonly caseId: string
  readonly article: string
  readonly cause: string
}

/**
 * Decided cases with a fine under the same article. Likeness: the same item 3, only the same article
 * 2, the same 案由 1; then the newer first. What is chosen in the present case comes in by `rankSimilar`.
 */
export function similarCases(files: readonly CaseFile[], present: ComparedCase): SimilarCases {
  const wanted = articleKey(present.article)
  const cases = files
    .filter((file) => file.case.id !== present.caseId)
    .flatMap((file) => fined(file, present, wanted))
    .toSorted(likestFirst)
  return { cases, median: medianOf(cases.map((one) => one.fine)) }
}

function fined(file: CaseFile, present: ComparedCase, wanted: ReturnType<typeof articleKey>): SimilarCase[] {
  const { facts, cause } = file.case
  return file.decisions.flatMap((decision) => {
    if (decision.outcome !== 'penalty' || decision.fine === null) return []
    const article = decision.article || facts.penaltyArticle
    const near = articleLikeness(wanted, articleKey(article))
    if (near === 0) return []
    const calculation = currentCalculations(file.calculations).find((one) => decision.partyIds.includes(one.partyId))
    const circumstances = calculation === undefined ? [] : circumstancesOf(calculation)
    return [
      {
        article,
        circumstances,
        caseId: file.case.id,
        title: caseTitle(file.case, true),
        docNo: decision.docNo || file.case.filingNo,
        decidedOn: decision.decidedOn,
        legalMin: calculation?.computation.range.min ?? facts.legalMin,
        legalMax: calculation?.computation.range.max ?? facts.legalMax,
        fine: decision.fine,
        likeness: near + Number(cause === present.cause),
      },
    ]
  })
}

/** The same cases with up to 2 more for the share of circumstances in common with the present one. */
export function rankSimilar<T extends Rankable>(cases: readonly T[], circumstances: readonly string[]): T[] {
  return cases
    .map((one) => ({ ...one, likeness: one.likeness + 2 * shareInCommon(circumstances, one.circumstances) }))
    .toSorted(likestFirst)
}

type Rankable = Pick<SimilarCase, 'likeness' | 'decidedOn' | 'circumstances'>

function likestFirst(one: Rankable, other: Rankable): number {
  return other.likeness - one.likeness || other.decidedOn.localeCompare(one.decidedOn)
}

/** The circumstances a calculation rests on, as `持续时间：三个月以上不足六个月`; open factors are left out. */
export function circumstancesOf({ table, choices }: Pick<Calculation, 'table' | 'choices'>): string[] {
  return table.factors.flatMap((factor) => {
    const chosen = choices.factors.find((one) => one.factorId === factor.id)?.optionId
    const option = factor.options.find((one) => one.id === chosen)
    return option === undefined ? [] : [`${factor.label}：${option.label}`]
  })
}

function shareInCommon(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  return one.filter((each) => other.includes(each)).length / Math.max(one.length, other.length)
}

/** The middle one, or the mean of the two in the middle in whole yuan; null of nothing. */
export function medianOf(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? upper
  return Math.round((lower + upper) / 2)
}
