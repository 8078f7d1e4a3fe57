import { addDays, addMonths, type Day } from '#domain/day.ts'
import { addWorkingDays, isWorkingDay, isYearKnown, nextWorkingDay } from '#domain/rules/calendar.ts'
import type { DeadlineRule } from '#domain/rules/deadlineRule.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { say, sayDays, sayWeekday } from './say.ts'

/** The last day of a period and how it was reached. */
export interface ComputedDeadline {
  dueDay: Day
  certain: boolean
  steps: string[]
  fallacy: { day: Day; why: string } | null
}

/**
 * Computes one period from the day of its event; that day itself is not counted.
 *
 * Working days: 行政处罚法85, 行政复议法88, 行政强制法69. Months end on the corresponding day. A last
 * day that is a day off moves where the rule says so (行诉解释48).
 *
 * @throws RangeError for a rule that counts nothing (hours, rates, events).
 */
export function computeDeadline(rule: DeadlineRule, baseDay: Day, pack: RulePack): ComputedDeadline {
  const base = say(pack, 'base', { label: rule.baseLabel, day: baseDay })
  const counted = count(rule, baseDay, pack)
  return { ...counted, steps: [base, ...counted.steps] }
}

function count(rule: DeadlineRule, baseDay: Day, pack: RulePack): ComputedDeadline {
  switch (rule.unit) {
    case 'WD':
      return countWorkingDays(rule, baseDay, pack)
    case 'CD':
      return settle(rule, addDays(baseDay, rule.value), pack, say(pack, 'calendarDays', valuesOf(rule)))
    case 'MONTH':
      return settle(rule, addMonths(baseDay, rule.value), pack, say(pack, 'months', valuesOf(rule)))
    case 'YEAR_END': {
      const day = `${Number(baseDay.slice(0, 4)) + 1}-${rule.fixedDay}`
      return settle(rule, day, pack, say(pack, 'fixedDay', { ...valuesOf(rule), day: rule.fixedDay }))
    }
    default:
      throw new RangeError(`${rule.id} counts no days: ${rule.unit}`)
  }
}

function valuesOf(rule: DeadlineRule): Record<string, string | number> {
  return { value: rule.value, law: rule.source.law, article: rule.source.article }
}

function countWorkingDays(rule: DeadlineRule, baseDay: Day, pack: RulePack): ComputedDeadline {
  const end = addWorkingDays(pack.calendar, baseDay, rule.value)
  const steps = [
    say(pack, 'workingDays', valuesOf(rule)),
    ...(end.skipped.length > 0
      ? [say(pack, 'skipped', { count: end.skipped.length, days: sayDays(pack, end.skipped) })]
      : []),
    ...(end.workedWeekends.length > 0
      ? [say(pack, 'workedWeekends', { days: sayDays(pack, end.workedWeekends) })]
      : []),
    ...(end.certain ? [] : [uncertain(pack, [baseDay, end.day])]),
    say(pack, 'lastDay', { day: end.day, weekday: sayWeekday(pack, end.day) }),
  ]
  const wrong = addDays(baseDay, rule.value)
  const misleads = rule.calendarDaysFatal && wrong < end.day
  const fallacy = misleads ? { day: wrong, why: say(pack, 'fallacy', { day: wrong, due: end.day }) } : null
  return { dueDay: end.day, certain: end.certain, steps, fallacy }
}

/** Where the last day falls on a day off: moves it, or says why it stays. */
function settle(rule: DeadlineRule, last: Day, pack: RulePack, how: string): ComputedDeadline {
  const end = endOfPeriod(rule, last, pack)
  return { dueDay: end.day, certain: end.certain, steps: [how, ...end.steps], fallacy: null }
}

/** The last day after a possible move, with its sentences. Only a rule that moves depends on the calendar. */
function endOfPeriod(
  rule: Pick<DeadlineRule, 'movesOffHoliday' | 'unit' | 'value'>,
  last: Day,
  pack: RulePack,
): { day: Day; certain: boolean; steps: string[] } {
  const weekday = sayWeekday(pack, last)
  const lastDay = say(pack, 'lastDay', { day: last, weekday })
  if (isWorkingDay(pack.calendar, last)) {
    const known = !rule.movesOffHoliday || isYearKnown(pack.calendar, last)
    return { day: last, certain: known, steps: known ? [lastDay] : [uncertain(pack, [last]), lastDay] }
  }
  if (!rule.movesOffHoliday) return { day: last, certain: true, steps: [lastDay, say(pack, 'notMoved')] }
  const moved = nextWorkingDay(pack.calendar, last)
  const key = rule.unit === 'CD' ? 'moved' : 'movedMonth'
  const sentence = say(pack, key, { value: rule.value, from: last, weekday, day: moved.day })
  return {
    day: moved.day,
    certain: moved.certain,
    steps: moved.certain ? [sentence] : [sentence, uncertain(pack, [last, moved.day])],
  }
}

function uncertain(pack: RulePack, days: readonly Day[]): string {
  const years = [...new Set(days.filter((day) => !isYearKnown(pack.calendar, day)).map((day) => day.slice(0, 4)))]
  return say(pack, 'uncertain', { years: years.join(say(pack, 'listSeparator')) })
}
