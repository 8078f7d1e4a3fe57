import type { CaseFile } from '#domain/case/caseFile.ts'
import { addDays, daysBetween, type Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/rules/deadlineRule.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { ComputedDeadline } from './computeDeadline.ts'
import { excludedDays, exclusionsOf, filingDay, type Exclusion } from './exclusions.ts'
import { say, sayWeekday } from './say.ts'

/**
 * D13: 90 days from filing, then 30 approved by the person in charge, then 30 by collective
 * discussion, plus what is excluded (行政处罚法60, 令30号57). `null` before filing.
 *
 * The last day does not move off a holiday: strict against the organ itself.
 */
export function decisionPeriod(file: CaseFile, pack: RulePack): ComputedDeadline | null {
  const rule = pack.deadlines.find((candidate) => candidate.id === 'D13')
  const filedOn = filingDay(file)
  if (rule === undefined || filedOn === null) return null
  const plain = addDays(filedOn, rule.value)
  const { law, article } = rule.source
  const steps = [
    say(pack, 'base', { label: rule.baseLabel, day: filedOn }),
    say(pack, 'calendarDays', { value: rule.value, law, article }),
    say(pack, 'plain', { value: rule.value, day: plain }),
  ]
  const exclusions = exclusionsOf(file, pack, filedOn)
  const excluded = withExclusions(plain, exclusions, pack, steps)
  const dueDay = withExtensions(excluded, { file, rule, pack, steps, exclusions, plain })
  steps.push(say(pack, 'lastDay', { day: dueDay, weekday: sayWeekday(pack, dueDay) }))
  return { dueDay, certain: true, steps, fallacy: null }
}

function withExclusions(plain: Day, exclusions: readonly Exclusion[], pack: RulePack, steps: string[]): Day {
  const days = excludedDays(exclusions, plain)
  if (days === 0) return plain
  for (const { key, from, to } of exclusions) {
    if (from > addDays(plain, days)) continue
    const count = daysBetween(from, to) + 1
    steps.push(say(pack, 'exclusion', { what: say(pack, key), from, to, count, law: say(pack, 'exclusionLaw') }))
  }
  const day = addDays(plain, days)
  steps.push(say(pack, 'exclusionTotal', { count: days, day }))
  return day
}

interface Extending {
  file: CaseFile
  rule: DeadlineRule
  pack: RulePack
  steps: string[]
  exclusions: readonly Exclusion[]
  plain: Day
}

/** An extension counts when it was approved before the period ended; an exclusion inside the longer period counts too. */
function withExtensions(excluded: Day, { file, rule, pack, steps, exclusions, plain }: Extending): Day {
  let due = excluded
  let extended = 0
  for (const extension of rule.extensions) {
    const milestone = file.case.milestones.find((candidate) => candidate.kind === extension.milestone)
    if (milestone === undefined) break
    const values = { approver: extension.approver, day: milestone.day, value: extension.value }
    if (milestone.day > due) {
      steps.push(say(pack, 'extensionLate', values))
      break
    }
    extended += extension.value
    const end = addDays(plain, extended)
    due = addDays(end, excludedDays(exclusions, end))
    steps.push(say(pack, 'extension', { ...values, due }))
  }
  return due
}
