import type { Choices } from './choices.ts'
import type { ComputationWarning, Step } from './computation.ts'
import type { DiscretionTable } from './discretionTable.ts'
import { exact, exactText, percent, percentText, times, type Exact } from './exactYuan.ts'
import type { ExactRange } from './legalRange.ts'
import { signed, sumFactors } from './sumFactors.ts'

/** An amount before it is adjusted and rounded, and how it came about. */
export interface RawFine {
  readonly amount: Exact
  readonly pct: string
  readonly steps: readonly Step[]
  readonly warnings: readonly ComputationWarning[]
}

const all = percent(100)

/**
 * Model A 权重累加 (law.md §4): S = min(100, start % + Σ options), fine = S × legal maximum. Without
 * a start of its own the table begins at the legal minimum, which is the same as minimum ÷ maximum
 * and never has to be divided.
 */
export function weightedFine(table: DiscretionTable, choices: Choices, range: ExactRange & { max: Exact }): RawFine {
  const { max } = range
  const { sum, shares, steps, warnings } = sumFactors(table, choices)
  const start = startOf(table, range)
  const reached = start.amount + times(max, sum)
  const isCapped = reached > max
  const amount = isCapped ? max : reached < 0n ? 0n : reached
  const share = isCapped ? all : start.share + sum
  const pct = percentText(share < 0n ? 0n : share)
  const added = [percentText(start.share), ...shares.map(signed)].join('')
  const per = table.mode === 'perUnit' ? `每${table.unit}` : ''
  return {
    amount,
    pct,
    steps: [
      { title: '裁量起点', words: start.words },
      ...steps,
      {
        title: '裁量百分值',
        words: `${added}＝${percentText(start.share + sum)}${isCapped ? '，超过100%，按100%计' : ''}`,
      },
      { title: '计算', words: `${per}${exactText(max)}元×${pct}＝${exactText(amount)}元` },
    ],
    warnings: isCapped ? [...warnings, { code: 'capped', detail: '' }] : warnings,
  }
}

function startOf(table: DiscretionTable, { min, max }: ExactRange & { max: Exact }) {
  if (table.startPct !== null) {
    const share = exact(table.startPct) / 100n
    return { share, amount: times(max, share), words: `裁量表规定的起点${percentText(share)}` }
  }
  const amount = min ?? 0n
  const share = (amount * all) / max
  return { share, amount, words: `${exactText(amount)}元÷${exactText(max)}元＝${percentText(share)}` }
}

/** 按单位计罚: the fine for one unit, as often as there are units. */
export function timesUnits(table: DiscretionTable, raw: RawFine, units: number): RawFine {
  const amount = times(raw.amount, exact(units))
  const words = `${exactText(raw.amount)}元/${table.unit}×${exactText(exact(units))}${table.unit}＝${exactText(amount)}元`
  return { ...raw, amount, steps: [...raw.steps, { title: '按单位计罚', words }] }
}
