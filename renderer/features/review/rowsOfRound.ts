import { carryOver } from '#domain/review/carryOver.ts'
import type { ReviewAnswer, ReviewRound, Reply } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'

/** What stands beside a row that must be answered again. */
export interface RowBefore {
  readonly roundNo: number
  readonly old: ReviewAnswer
  readonly why: 'replied' | 'pageChanged'
  readonly reply: Reply | null
}

/** A row of the checklist in the order of the desk; `no` is its number on the form. */
export interface RowOfRound {
  readonly row: ChecklistRow
  readonly no: number
  /** Null for a row that is new or was kept. */
  readonly before: RowBefore | null
  readonly isKept: boolean
}

/**
 * The rows of an open round: those to be answered first, then those that were kept from the round
 * before; in a first round simply all of them.
 */
export function rowsOfRound(
  checklist: readonly ChecklistRow[],
  round: ReviewRound,
  last: ReviewRound | undefined,
): RowOfRound[] {
  const carried = last === undefined ? null : carryOver(last, { now: round.snapshot, same: round.rescans })
  const kept = new Set([
    ...(carried?.kept ?? []).map((answer) => answer.row),
    ...round.answers.filter((answer) => answer.keptFrom !== null).map((answer) => answer.row),
  ])
  const rows = checklist.map((row, index): RowOfRound => {
    const reopened = carried?.reopened.find(({ old }) => old.row === row.code)
    const reply = last?.replies.find((one) => one.row === row.code) ?? null
    const isKept = kept.has(row.code)
    const before =
      reopened === undefined || last === undefined || isKept ? null : { ...reopened, roundNo: last.no, reply }
    return { row, no: index + 1, before, isKept }
  })
  return [...rows.filter((one) => !one.isKept), ...rows.filter((one) => one.isKept)]
}

/** The round before this one, by number. */
export function roundBefore(round: ReviewRound, rounds: readonly ReviewRound[]): ReviewRound | undefined {
  return rounds.find((one) => one.no === round.no - 1)
}
