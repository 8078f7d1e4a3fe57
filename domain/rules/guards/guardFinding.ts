import type { GuardFinding, Verdict } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

/** One thing a guard has to say, before it is put into words. */
export interface GuardStatement {
  verdict: Verdict
  /** Key of a sentence of the guard in the rule pack. */
  sentence: string
  values?: Readonly<Record<string, string | number>>
  /** Ids of materials, rounds, notices … that it rests on. */
  evidence?: readonly string[]
}

/** Puts what a guard found into the words and the source of the rule pack. */
export function guardFinding(pack: RulePack, code: string, statement: GuardStatement): GuardFinding {
  return joinStatements(pack, code, [statement])
}

/**
 * One finding from several statements (one per party): the worst verdict wins, and only the
 * statements of that verdict speak.
 */
export function joinStatements(pack: RulePack, code: string, statements: readonly GuardStatement[]): GuardFinding {
  const rule = guardRule(pack, code)
  const verdict = worst(statements)
  const speaking = statements.filter((statement) => statement.verdict === verdict)
  return {
    code,
    verdict,
    severity: rule.severity,
    message: speaking
      .map((statement) => fillTemplate(sentence(pack, code, statement.sentence), statement.values ?? {}))
      .join('\n'),
    source: rule.source,
    evidence: [...new Set(speaking.flatMap((statement) => statement.evidence ?? []))],
  }
}

/** A word of a guard that depends on a code, such as the name of an event. */
export function guardWord(pack: RulePack, code: string, key: string): string {
  return sentence(pack, code, key)
}

/** Nothing that was said is no pass: a check that looked at nobody could not be made. */
function worst(statements: readonly GuardStatement[]): Verdict {
  if (statements.length === 0) return 'unknown'
  if (statements.some((statement) => statement.verdict === 'fail')) return 'fail'
  return statements.some((statement) => statement.verdict === 'unknown') ? 'unknown' : 'pass'
}

function guardRule(pack: RulePack, code: string) {
  const rule = pack.guards.find((candidate) => candidate.code === code)
  if (rule === undefined) throw new Error(`the rule pack has no guard ${code}`)
  return rule
}

function sentence(pack: RulePack, code: string, key: string): string {
  const found = guardRule(pack, code).sentences[key]
  if (found === undefined) throw new Error(`guard ${code} has no sentence ${key}`)
  return found
}
