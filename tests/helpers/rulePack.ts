import type { DeadlineRule } from '#domain/rules/deadlineRule.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { loadRulePack } from '#service/rulePack/loadRulePack.ts'

/** The rule pack that ships, read once per test file. */
export const rulePack: RulePack = loadRulePack()

/** One deadline rule by its number. */
export function deadlineRule(id: string): DeadlineRule {
  const rule = rulePack.deadlines.find((candidate) => candidate.id === id)
  if (rule === undefined) throw new Error(`no deadline rule ${id}`)
  return rule
}
