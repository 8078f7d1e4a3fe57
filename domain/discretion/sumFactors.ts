import type { Choices } from './choices.ts'
import type { ComputationWarning, Step } from './computation.ts'
import type { DiscretionFactor, DiscretionOption, DiscretionTable } from './discretionTable.ts'
import { percent, percentText, type Exact } from './exactYuan.ts'

/** What the factors add up to, line by line. */
export interface FactorSum {
  readonly sum: Exact
  readonly shares: readonly Exact[]
  readonly steps: readonly Step[]
  readonly warnings: readonly ComputationWarning[]
}

/** Adds the chosen options; a factor that could not be established counts by its lowest option (law.md §4). */
export function sumFactors(table: DiscretionTable, choices: Choices): FactorSum {
  const lines = table.factors.map((factor) => lineOf(factor, choices))
  const shares = lines.map((one) => percent(one.option.pct))
  return {
    shares,
    sum: shares.reduce((total, one) => total + one, 0n),
    steps: lines.map((one) => ({ title: one.factor.label, words: wordsOf(one, table.mode !== 'band') })),
    warnings: lines.flatMap(warningsOf),
  }
}

interface Line {
  readonly factor: DiscretionFactor
  readonly option: DiscretionOption
  readonly isUnknown: boolean
  readonly note: string
  readonly hasEvidence: boolean
}

function lineOf(factor: DiscretionFactor, choices: Choices): Line {
  const choice = choices.factors.find((one) => one.factorId === factor.id)
  const chosen = factor.options.find((one) => one.id === choice?.optionId)
  return {
    factor,
    option: chosen ?? lowestOption(factor),
    isUnknown: chosen === undefined,
    note: choice?.note.trim() ?? '',
    hasEvidence: (choice?.evidence.length ?? 0) > 0,
  }
}

/** The option that adds least; the first of several. */
export function lowestOption({ options }: DiscretionFactor): DiscretionOption {
  return options.reduce((lowest, one) => (one.pct < lowest.pct ? one : lowest))
}

function wordsOf({ option, isUnknown, note }: Line, isAdded: boolean): string {
  const lowest = isAdded ? `，按最低档“${option.label}”取值` : ''
  const found = isUnknown ? `未能查明${lowest}` : option.label
  const said = note === '' ? '' : `（${note}）`
  return `${found}${said}${isAdded ? `，${signed(percent(option.pct))}` : ''}`
}

/** `＋2%`, `－5%`. */
export function signed(share: Exact): string {
  return share < 0n ? `－${percentText(-share)}` : `＋${percentText(share)}`
}

function warningsOf({ factor, isUnknown, hasEvidence }: Line): ComputationWarning[] {
  if (isUnknown) return [{ code: 'unknownFactor', detail: factor.label }]
  return hasEvidence ? [] : [{ code: 'noEvidence', detail: factor.label }]
}
