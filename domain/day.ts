import * as z from 'zod'

/** No paper of a case is older, nor anybody's birthday; GB 11643 has an example of 1880. */
const earliestDay = '1800-01-01'

/**
 * A calendar day in Asia/Shanghai as `YYYY-MM-DD`.
 *
 * Days carry no time zone of their own: the office, the court and the law all count days in
 * China, whatever the clock of the PC says. A year with a digit missing (0026) is no day: it would
 * let every period have ended long ago.
 */
export const daySchema = z.iso.date().refine((day) => day >= earliestDay, 'tooEarly')
export type Day = z.infer<typeof daySchema>

const millisecondsPerDay = 86_400_000
const shanghaiOffset = 8 * 3_600_000

/** The day `count` days after (or before, when negative). */
export function addDays(day: Day, count: number): Day {
  return fromEpochDay(toEpochDay(day) + count)
}

/** The same date `count` months later; 31 January + 1 month is the last day of February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, lastDate))
  return first.toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from)
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The day in Shanghai at an instant given as ISO 8601. */
export function dayOfInstant(instant: string): Day {
  return new Date(Date.parse(instant) + shanghaiOffset).toISOString().slice(0, 10)
}

/** `2023年11月27日`, as official documents write it. */
export function chineseDay(day: Day): string {
  const [year, month, date] = parts(day)
  return `${year}年${month}月${date}日`
}

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function toEpochDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay
}

function fromEpochDay(epochDay: number): Day {
  return new Date(epochDay * millisecondsPerDay).toISOString().slice(0, 10)
}
