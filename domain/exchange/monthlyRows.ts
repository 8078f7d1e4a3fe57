import type { CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import { stepsOf } from '#domain/case/stepsOf.ts'
import type { Day } from '#domain/day.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { opensDecision } from '#domain/review/review.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { isOnPaper } from './ledgerOfCase.ts'
import type { ReportRow } from './sheetReport.ts'
import type { Period } from './sheetRows.ts'

/** Something that a month counts: on which day, and how much it adds. */
interface Counted {
  readonly measure: string
  readonly day: Day
  readonly amount: number
}

const steps = {
  filed: 'filed',
  hearings: 'hearingHeld',
  withdrawn: 'withdrawn',
  transferred: 'transferred',
  reconsiderations: 'reconsiderationFiled',
  suits: 'suitFiled',
  paid: 'paid',
  closed: 'closed',
} as const satisfies Record<string, MilestoneKind>

const measures = [...Object.keys(steps), 'penalties', 'fines', 'noPenalties', 'reviews']

/**
 * Counts and amounts (yuan) of each month that the period touches, and of its year up to the end of
 * that month (`…ToDate`). Decisions count on signed paper only, as in the yearly figures.
 */
export function monthlyRows(files: readonly CaseFile[], period: Period, pack: RulePack): ReportRow[] {
  const counted = files.flatMap((file) => [...decisionsIn(file), ...reviewsIn(file), ...stepsIn(file, pack)])
  return monthsOf(period).map((month) => {
    const sums = measures.flatMap((measure) => {
      const own = counted.filter((one) => one.measure === measure)
      const inMonth = own.filter((one) => one.day.startsWith(month))
      const toDate = own.filter((one) => one.day >= `${month.slice(0, 4)}-01` && one.day.slice(0, 7) <= month)
      return [
        [measure, sumOf(inMonth)],
        [`${measure}ToDate`, sumOf(toDate)],
      ]
    })
    return { month, ...Object.fromEntries(sums) }
  })
}

/** `2023-01` to `2023-12`, both ends included. */
function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  let year = Number(from.slice(0, 4))
  let month = Number(from.slice(5, 7))
  for (let at = from.slice(0, 7); at <= to.slice(0, 7);) {
    months.push(at)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
    at = `${year}-${String(month).padStart(2, '0')}`
  }
  return months
}

function decisionsIn(file: CaseFile): Counted[] {
  return file.decisions.filter(isOnPaper).flatMap(({ outcome, decidedOn: day, fine }: Decision) =>
    outcome === 'noPenalty'
      ? [{ measure: 'noPenalties', day, amount: 1 }]
      : [
          { measure: 'penalties', day, amount: 1 },
          { measure: 'fines', day, amount: fine ?? 0 },
        ],
  )
}

/** Cases, not rounds: the last round that opened the way to the decision. */
function reviewsIn(file: CaseFile): Counted[] {
  const day = file.rounds.findLast(opensDecision)?.concludedOn
  return day === undefined || day === null ? [] : [{ measure: 'reviews', day, amount: 1 }]
}

function stepsIn(file: CaseFile, pack: RulePack): Counted[] {
  return Object.entries(steps).flatMap(([measure, kind]) => {
    const day = stepsOf(file, kind, pack)[0]?.day
    return day === undefined ? [] : [{ measure, day, amount: 1 }]
  })
}

function sumOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, one) => sum + one.amount, 0)
}
