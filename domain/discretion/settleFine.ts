import { amountInWords } from '#domain/text/amountInWords.ts'

import type { Choices } from './choices.ts'
import type { ComputationWarning, Step } from './computation.ts'
import type { DiscretionTable } from './discretionTable.ts'
import { ceilYuan, exact, exactText, floorYuan, least, most, percent, times, type Exact } from './exactYuan.ts'
import type { ExactRange } from './legalRange.ts'

/** The amount in whole yuan, and how it was adjusted, held within the range and rounded. */
export interface Settled {
  readonly result: number
  readonly steps: readonly Step[]
  readonly warnings: readonly ComputationWarning[]
}

const kindWords = { heavier: '从重', lighter: '从轻', mitigate: '减轻' } as const
const directionWords = { down: '舍去零头', up: '进位', nearest: '四舍五入' } as const
const unitWords = { 1: '元', 100: '百元', 1000: '千元', 10_000: '万元' } as const

/** The lowest amount that the choices allow: only 减轻 with a legal ground leaves the statutory minimum behind. */
export function floorOf({ adjust }: Choices, { min }: ExactRange): Exact {
  return isMitigated(adjust) ? 0n : (min ?? 0n)
}

/** Whether a legal ground to go below the range is named (行政处罚法32). */
export function isMitigated(adjust: Choices['adjust']): boolean {
  return adjust.kind === 'mitigate' && adjust.ground.trim() !== ''
}

/** How far an adjustment may go, exact; null where the law gives no maximum to take a share of. */
export function adjustLimit(table: DiscretionTable, choices: Choices, range: ExactRange): Exact | null {
  const { heavierMaxPct, lighterMaxPct, mitigateMaxPct } = table.adjust
  const pct = { none: 0, heavier: heavierMaxPct, lighter: lighterMaxPct, mitigate: mitigateMaxPct }[choices.adjust.kind]
  return range.max === null ? null : times(range.max, percent(pct))
}

/** Adjusts within the limits of the table, holds the amount within the range, rounds it. */
export function settleFine(table: DiscretionTable, choices: Choices, range: ExactRange, amount: Exact): Settled {
  const adjusted = adjust(table, choices, range, amount)
  const held = holdWithin(adjusted.amount, floorOf(choices, range), range)
  const rounded = roundWithin(table, choices, range, held.amount)
  return {
    result: rounded.result,
    steps: [
      ...adjusted.steps,
      ...held.steps,
      ...rounded.steps,
      { title: '计算结果', words: resultWords(rounded.result) },
    ],
    warnings: [...adjusted.warnings, ...held.warnings],
  }
}

/** `240,000元，大写贰拾肆万元整`. */
export function resultWords(result: number): string {
  const capitals = result < 1e12 ? `，大写${amountInWords(result)}` : ''
  return `${exactText(exact(result))}元${capitals}`
}

interface Part {
  readonly amount: Exact
  readonly steps: readonly Step[]
  readonly warnings: readonly ComputationWarning[]
}

function adjust(table: DiscretionTable, choices: Choices, range: ExactRange, amount: Exact): Part {
  const { kind, amount: typed, reason } = choices.adjust
  if (kind === 'none') return { amount, steps: [], warnings: [] }
  const limit = adjustLimit(table, choices, range) ?? 0n
  const wanted = exact(typed)
  const taken = least(wanted, limit)
  const after = kind === 'heavier' ? amount + taken : most(amount - taken, 0n)
  const sign = kind === 'heavier' ? '＋' : '－'
  const words = `${exactText(amount)}元${sign}${exactText(taken)}元＝${exactText(after)}元（上限${exactText(limit)}元）`
  const why = [reason, choices.adjust.ground].map((one) => one.trim()).filter((one) => one !== '')
  return {
    amount: after,
    steps: [{ title: kindWords[kind], words: why.length === 0 ? words : `${words}；${why.join('；')}` }],
    warnings: [
      ...(wanted > limit ? [{ code: 'adjustOverLimit' as const, detail: exactText(limit) }] : []),
      ...(reason.trim() === '' ? [{ code: 'adjustWithoutReason' as const, detail: kindWords[kind] }] : []),
      ...(kind === 'mitigate' && !isMitigated(choices.adjust) ? [{ code: 'groundMissing' as const, detail: '' }] : []),
    ],
  }
}

function holdWithin(amount: Exact, floor: Exact, { max }: ExactRange): Part {
  if (amount < floor) {
    const words = `${exactText(amount)}元低于法定最低罚款，按${exactText(floor)}元`
    const warnings = [{ code: 'raisedToMin' as const, detail: exactText(floor) }]
    return { amount: floor, steps: [{ title: '限值核对', words }], warnings }
  }
  if (max !== null && amount > max) {
    const words = `${exactText(amount)}元高于法定最高罚款，按${exactText(max)}元`
    const warnings = [{ code: 'loweredToMax' as const, detail: exactText(max) }]
    return { amount: max, steps: [{ title: '限值核对', words }], warnings }
  }
  return { amount, steps: [{ title: '限值核对', words: '未超出法定幅度' }], warnings: [] }
}

/** Rounds by the table; rounding never leaves the range. */
function roundWithin(table: DiscretionTable, choices: Choices, range: ExactRange, amount: Exact) {
  const { unit, direction } = table.rounding
  const size = exact(unit)
  const down = (amount / size) * size
  const rest = amount - down
  const goesUp = direction === 'up' ? rest > 0n : direction === 'nearest' && rest * 2n >= size
  const rounded = Number((goesUp ? down + size : down) / exact(1))
  const lowest = ceilYuan(floorOf(choices, range))
  const highest = range.max === null ? rounded : floorYuan(range.max)
  const result = Math.max(Math.min(rounded, highest), lowest)
  if (exact(result) === amount) return { result, steps: [] }
  const held = result === rounded ? '' : '，不超出法定幅度'
  const words = `${exactText(amount)}元按${unitWords[unit]}${directionWords[direction]}${held}，为${exactText(exact(result))}元`
  return { result, steps: [{ title: '取整', words }] }
}
