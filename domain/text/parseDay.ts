import { addDays, daySchema, type Day } from '#domain/day.ts'

import { parseChineseNumber } from './chineseNumber.ts'

/**
 * Reads a day as officers type or paste it: `2023-09-04`, `2023.9.4`, `2023/9/4`, `20230904`,
 * `2023年9月4日`, `二〇二三年九月四日`, `9.4` and `9月4日` (this year), `T` for today, `+7` and `-3`
 * from today. `null` for anything else, an impossible date among it.
 */
export function parseDay(text: string, today: Day): Day | null {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^[tT]$/.test(typed) || typed === '今天') return today
  if (/^[+-]\d{1,4}$/.test(typed)) return addDays(today, Number(typed))
  const [year, month, date] = parts(typed, today)
  if (year === null || month === null || date === null) return null
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return daySchema.safeParse(day).success ? day : null
}

type Parts = [number | null, number | null, number | null]

function parts(typed: string, today: Day): Parts {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  if (compact !== null) return [number(compact[1]), number(compact[2]), number(compact[3])]
  const full = /^([\d〇零○Oo一二三四五六七八九]{4})[年.\-/]([^年月日.\-/]{1,3})[月.\-/]([^年月日.\-/]{1,3})日?$/.exec(
    typed,
  )
  if (full !== null) return [number(full[1]), number(full[2]), number(full[3])]
  const short = /^([^年月日.\-/]{1,3})[月.\-/]([^年月日.\-/]{1,3})日?$/.exec(typed)
  if (short !== null) return [Number(today.slice(0, 4)), number(short[1]), number(short[2])]
  return [null, null, null]
}

function number(text: string | undefined): number | null {
  if (text === undefined) return null
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text)
}
