import type { Choices } from './choices.ts'
import type { DiscretionTable } from './discretionTable.ts'
import { ceilYuan, exact, exactText, floorYuan, half, percent, times, type Exact } from './exactYuan.ts'
import type { ExactRange } from './legalRange.ts'
import type { RawFine } from './weightedFine.ts'

type Grade = NonNullable<Choices['grade']>

/** Where the fine may lie by its grade, whole yuan; `point` where the table gives one amount. */
export interface Band {
  readonly from: number
  readonly to: number | null
  readonly point: Exact | null
  readonly words: string
}

const gradeWords = { lighter: '从轻', normal: '一般', heavier: '从重' } as const

/**
 * Model B 幅度罚款 (law.md §4): with both ends 从重 is at least the middle, 从轻 below it, 一般 the
 * middle itself. With a maximum only: 从轻 20 %, 一般 50 % of it, 从重 above. With a minimum only:
 * 一般 twice, 从重 five times of it, 从轻 from it to below twice.
 */
export function bandFine(range: ExactRange, grade: Grade): Band {
  const { min, max } = range
  if (min !== null && max !== null) return bothEnds(min, max, grade)
  if (max !== null) return onlyMax(max, grade)
  return onlyMin(min ?? 0n, grade)
}

function bothEnds(min: Exact, max: Exact, grade: Grade): Band {
  const middle = half(min + max)
  const how = `中值：（${exactText(min)}元＋${exactText(max)}元）÷2＝${exactText(middle)}元`
  if (grade === 'normal') return pointAt(middle, `${how}；一般按中值`)
  if (grade === 'heavier') {
    return { from: ceilYuan(middle), to: floorYuan(max), point: null, words: `${how}；从重不低于中值` }
  }
  return { from: ceilYuan(min), to: below(middle, min), point: null, words: `${how}；从轻低于中值` }
}

function onlyMax(max: Exact, grade: Grade): Band {
  if (grade === 'lighter') return pointAt(times(max, percent(20)), `从轻：${exactText(max)}元×20%`)
  const middle = half(max)
  if (grade === 'normal') return pointAt(middle, `一般：${exactText(max)}元×50%`)
  return { from: ceilYuan(middle), to: floorYuan(max), point: null, words: '从重：不低于法定最高罚款的50%' }
}

function onlyMin(min: Exact, grade: Grade): Band {
  const twice = times(min, exact(2))
  if (grade === 'heavier') return pointAt(times(min, exact(5)), `从重：${exactText(min)}元×5`)
  if (grade === 'normal') return pointAt(twice, `一般：${exactText(min)}元×2`)
  return { from: ceilYuan(min), to: below(twice, min), point: null, words: '从轻：低于法定最低罚款的2倍' }
}

function pointAt(point: Exact, words: string): Band {
  return { from: floorYuan(point), to: floorYuan(point), point, words: `${words}，即${exactText(point)}元` }
}

/** The last whole yuan below an amount, never below the minimum. */
function below(amount: Exact, min: Exact): number {
  return Math.max(ceilYuan(amount) - 1, ceilYuan(min))
}

/** The line of the sheet that names the grade and its part of the range. */
export function bandStep(band: Band, grade: Grade): RawFine['steps'][number] {
  const ends = band.to === null ? `${band.from}元以上` : `${band.from}元至${band.to}元`
  return {
    title: `裁量档次（${gradeWords[grade]}）`,
    words: band.point === null ? `${band.words}，即${ends}` : band.words,
  }
}

/** Whether a table of bands can say anything for these choices. */
export function needsGrade(table: DiscretionTable, choices: Choices): boolean {
  return table.mode === 'band' && choices.grade === null
}
