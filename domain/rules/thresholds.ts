import type { Day } from '#domain/day.ts'

import { isInForce } from './dated.ts'
import type { RulePack, Threshold } from './rulePack.ts'

/** The line in force on the day that it tests, or `null` when there is none or the office has not set it. */
export function thresholdOn(pack: RulePack, code: string, day: Day): number | null {
  return thresholdRuleOn(pack, code, day)?.value ?? null
}

/** The entry behind `thresholdOn`, with its source. */
export function thresholdRuleOn(pack: RulePack, code: string, day: Day): Threshold | null {
  return pack.thresholds.find((rule) => rule.code === code && isInForce(rule, day)) ?? null
}
