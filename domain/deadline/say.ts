import { dayOfWeek, type Day } from '#domain/day.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

/** A sentence of the deadline engine, in the words of the rule pack. */
export function say(pack: RulePack, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = pack.sentences[key]
  if (template === undefined) throw new Error(`the rule pack has no sentence ${key}`)
  return fillTemplate(template, values)
}

/** 周一 … 周日 */
export function sayWeekday(pack: RulePack, day: Day): string {
  return say(pack, `weekday${dayOfWeek(day)}`)
}

/** Days in one line. */
export function sayDays(pack: RulePack, days: readonly Day[]): string {
  return days.join(say(pack, 'listSeparator'))
}
