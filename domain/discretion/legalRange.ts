import type { Choices } from './choices.ts'
import type { Step } from './computation.ts'
import type { DiscretionTable } from './discretionTable.ts'
import { exact, exactText, most, times, type Exact } from './exactYuan.ts'

/** The statutory range of one fine, exact; with mode `perUnit` of one unit. */
export interface ExactRange {
  readonly min: Exact | null
  readonly max: Exact | null
}

const measureWords = { amount: '', investment: '项目总投资额', disposalCost: '处置费用' } as const

/** The range that the table lays down, or null while the sum it is a multiple of is not known. */
export function legalRange(table: DiscretionTable, measure: Choices['measure']): ExactRange | null {
  if (table.base === 'amount') return { min: whole(table.legalMin), max: whole(table.legalMax) }
  if (measure === null) return null
  const counted = countedMeasure(table, measure)
  const of = (factor: number | null) => (factor === null ? null : times(counted, exact(factor)))
  return { min: of(table.minTimes), max: of(table.maxTimes) }
}

function whole(amount: number | null): Exact | null {
  return amount === null ? null : exact(amount)
}

function countedMeasure(table: DiscretionTable, measure: number): Exact {
  return most(exact(measure), exact(table.measureFloor ?? 0))
}

/** 法定幅度, with the articles it stands in. */
export function rangeStep(table: DiscretionTable, choices: Choices, range: ExactRange): Step {
  const laws = table.laws.map(({ name, article }) => `《${name}》${article}`).join('、')
  const per = table.mode === 'perUnit' ? `每${table.unit}` : ''
  const how = table.base === 'amount' ? '' : measured(table, choices.measure ?? 0)
  return { title: '法定幅度', words: `${how}${per}${rangeWords(range)}（${laws}）` }
}

function measured(table: DiscretionTable, measure: number): string {
  const counted = countedMeasure(table, measure)
  const raised = counted > exact(measure) ? `，不足${exactText(counted)}元，按${exactText(counted)}元计` : ''
  const ends = [table.minTimes, table.maxTimes].map((one) => (one === null ? '' : timesWords(table, one)))
  return `${measureWords[table.base]}${exactText(exact(measure))}元${raised}，${ends.filter((one) => one !== '').join('至')}，即`
}

function timesWords(table: DiscretionTable, factor: number): string {
  return table.base === 'investment' ? `${exactText(exact(factor) * 100n)}%` : `${exactText(exact(factor))}倍`
}

function rangeWords({ min, max }: ExactRange): string {
  if (min !== null && max !== null) return `${exactText(min)}元以上${exactText(max)}元以下`
  if (max !== null) return `${exactText(max)}元以下`
  return min === null ? '未规定幅度' : `${exactText(min)}元以上`
}
