import { bandFine, bandStep, needsGrade } from './bandFine.ts'
import type { Choices } from './choices.ts'
import type { Computation, ComputationWarning, Step } from './computation.ts'
import type { DiscretionTable } from './discretionTable.ts'
import { ceilYuan, exact, floorYuan, times } from './exactYuan.ts'
import { legalRange, rangeStep, type ExactRange } from './legalRange.ts'
import { settleFine } from './settleFine.ts'
import { sumFactors } from './sumFactors.ts'
import { timesUnits, weightedFine } from './weightedFine.ts'

/** Computes a fine by a discretion table; never throws, what is missing is a warning and no result. */
export function computeDiscretion(table: DiscretionTable, choices: Choices): Computation {
  const single = legalRange(table, choices.measure)
  const isUncounted = table.mode === 'perUnit' && choices.measure === null
  if (single === null || isUncounted) return unfinished(null, [], [{ code: 'measureMissing', detail: table.unit }])
  const range = table.mode === 'perUnit' ? multiplied(single, choices.measure ?? 0) : single
  const { min, max } = wholeRange(range)
  // So many units that no number holds the fine: a slip of the keyboard, not a case.
  if (!Number.isSafeInteger(min ?? 0) || !Number.isSafeInteger(max ?? 0))
    return unfinished(null, [], [{ code: 'measureMissing', detail: table.unit }])
  const first = rangeStep(table, choices, single)
  if (needsGrade(table, choices)) return unfinished(range, [first], [{ code: 'gradeMissing', detail: '' }])
  if (table.mode === 'band') return computeBand(table, choices, range, first)
  if (single.max === null || single.max === 0n)
    return unfinished(range, [first], [{ code: 'measureMissing', detail: '' }])
  const one = weightedFine(table, choices, { ...single, max: single.max })
  const raw = table.mode === 'perUnit' ? timesUnits(table, one, choices.measure ?? 0) : one
  const settled = settleFine(table, choices, range, raw.amount)
  return {
    steps: [first, ...raw.steps, ...settled.steps],
    range: wholeRange(range),
    band: { from: settled.result, to: settled.result },
    result: settled.result,
    pct: raw.pct,
    warnings: [...raw.warnings, ...settled.warnings],
  }
}

function computeBand(table: DiscretionTable, choices: Choices, range: ExactRange, first: Step): Computation {
  const grade = choices.grade ?? 'normal'
  const band = bandFine(range, grade)
  const { steps: found, warnings } = sumFactors(table, choices)
  const lines = [first, ...found, bandStep(band, grade)]
  const { kind } = choices.adjust
  const noted = kind === 'none' ? [...warnings] : [...warnings, { code: 'adjustInBand' as const, detail: '' }]
  if (band.point === null) {
    const { from, to } = band
    return { steps: lines, range: wholeRange(range), band: { from, to }, result: null, pct: '', warnings: noted }
  }
  const plain = { ...choices, adjust: { ...choices.adjust, kind: 'none' as const } }
  const settled = settleFine(table, plain, range, band.point)
  return {
    steps: [...lines, ...settled.steps],
    range: wholeRange(range),
    band: { from: settled.result, to: settled.result },
    result: settled.result,
    pct: '',
    warnings: [...noted, ...settled.warnings],
  }
}

function multiplied({ min, max }: ExactRange, units: number): ExactRange {
  const count = exact(units)
  return { min: min === null ? null : times(min, count), max: max === null ? null : times(max, count) }
}

/** The range in whole yuan, rounded inwards: what lies in it lies in the lawful one. */
function wholeRange({ min, max }: ExactRange): Computation['range'] {
  return { min: min === null ? null : ceilYuan(min), max: max === null ? null : floorYuan(max) }
}

function unfinished(range: ExactRange | null, steps: Step[], warnings: ComputationWarning[]): Computation {
  const known = range === null ? { min: null, max: null } : wholeRange(range)
  return { steps, range: known, band: null, result: null, pct: '', warnings }
}
