import { addDays, dayOfWeek, type Day } from '#domain/day.ts'

import type { Calendar } from './calendarData.ts'

/** A day that counting arrived at. `certain` is false when a year on the way has no published calendar. */
export interface CountedDay {
  day: Day
  certain: boolean
  /** Days off that were passed over, in order. */
  skipped: Day[]
  /** Saturdays and Sundays that counted because people work on them (调休上班), in order. */
  workedWeekends: Day[]
}

interface CompiledCalendar {
  years: Set<string>
  holidays: Set<Day>
  workdays: Set<Day>
}

const compiled = new WeakMap<Calendar, CompiledCalendar>()

/** Whether the calendar of this day's year has been published. */
export function isYearKnown(calendar: Calendar, day: Day): boolean {
  return compile(calendar).years.has(day.slice(0, 4))
}

/** Whether people work on this day; Monday to Friday when its year has no published calendar. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const { holidays, workdays } = compile(calendar)
  if (workdays.has(day)) return true
  return !holidays.has(day) && !isWeekend(day)
}

/**
 * The `count`th working day after `day`; the start day is not counted (行政处罚法85).
 *
 * @throws RangeError when `count` is not a whole number of at least 0.
 */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): CountedDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  const counted: CountedDay = { day, certain: isYearKnown(calendar, day), skipped: [], workedWeekends: [] }
  for (let left = count; left > 0;) {
    counted.day = addDays(counted.day, 1)
    if (step(calendar, counted)) left -= 1
  }
  return counted
}

/** This day when people work on it, else the first working day after it. */
export function nextWorkingDay(calendar: Calendar, day: Day): CountedDay {
  const counted: CountedDay = { day, certain: true, skipped: [], workedWeekends: [] }
  while (!step(calendar, counted)) counted.day = addDays(counted.day, 1)
  return counted
}

/** Looks at one day and notes what it is; true when it counts. */
function step(calendar: Calendar, counted: CountedDay): boolean {
  counted.certain &&= isYearKnown(calendar, counted.day)
  if (!isWorkingDay(calendar, counted.day)) {
    counted.skipped.push(counted.day)
    return false
  }
  if (isWeekend(counted.day)) counted.workedWeekends.push(counted.day)
  return true
}

function isWeekend(day: Day): boolean {
  return dayOfWeek(day) === 0 || dayOfWeek(day) === 6
}

/** Sets instead of arrays, built once per calendar: a list of cases asks thousands of times. */
function compile(calendar: Calendar): CompiledCalendar {
  const known = compiled.get(calendar)
  if (known !== undefined) return known
  const made: CompiledCalendar = {
    years: new Set(calendar.years.map((entry) => String(entry.year))),
    holidays: new Set(calendar.years.flatMap((entry) => entry.holidays)),
    workdays: new Set(calendar.years.flatMap((entry) => entry.workdays)),
  }
  compiled.set(calendar, made)
  return made
}
