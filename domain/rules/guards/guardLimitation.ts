import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import { addMonths, type Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { thresholdOn, thresholdRuleOn } from '#domain/rules/thresholds.ts'

import { guardFinding, type GuardStatement } from './guardFinding.ts'

/**
 * G9: the act was found in time. Two years (行政处罚法36); five where it harmed the environment and
 * ended on or after 2026-08-15 (法典1054). For older acts five years ask for harm to life and
 * health, which no fact of the file tells: then the answer is `unknown`, never a guess.
 */
export function guardLimitation(file: CaseFile, pack: RulePack): GuardFinding {
  return guardFinding(pack, 'G9', judge(file, pack))
}

function judge(file: CaseFile, pack: RulePack): GuardStatement {
  const { facts } = file.case
  if (facts.continuing) return { verdict: 'pass', sentence: 'continuing' }
  if (facts.actTo === null) return { verdict: 'unknown', sentence: 'unknownAct' }
  const found = foundOn(file)
  if (found === null) return { verdict: 'unknown', sentence: 'unknownFound' }
  return judgeDates(pack, facts.actTo, found, facts.harmful)
}

function judgeDates(pack: RulePack, act: Day, found: Day, harmful: boolean): GuardStatement {
  const ordinary = thresholdRuleOn(pack, 'limitation.ordinary', act)
  const harmYears = harmful ? thresholdOn(pack, 'limitation.harmful', act) : null
  const years = harmYears ?? ordinary?.value ?? 2
  if (found <= addMonths(act, years * 12)) return { verdict: 'pass', sentence: 'pass', values: { act, found, years } }
  const lifeYears = harmful ? thresholdOn(pack, 'limitation.lifeAndHealth', act) : null
  if (lifeYears !== null && found <= addMonths(act, lifeYears * 12)) {
    return { verdict: 'unknown', sentence: 'unknownHarm', values: { act, found } }
  }
  const { law, article } = ordinary?.source ?? { law: '', article: '' }
  return { verdict: 'fail', sentence: 'expired', values: { act, found, years, law, article } }
}

/** The first day on which the organ knew: lead, inspection or filing. */
function foundOn(file: CaseFile): Day | null {
  const days = (['leadReceived', 'inspected', 'filed'] as const)
    .map((kind) => firstDayOf(file, kind))
    .filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}
