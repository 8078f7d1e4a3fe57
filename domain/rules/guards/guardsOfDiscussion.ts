import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { joinStatements, type GuardStatement } from './guardFinding.ts'
import { voterStatements } from './guardSeparation.ts'

type Table = Pick<
  Discussion,
  'presider' | 'recorder' | 'attendees' | 'absent' | 'observers' | 'recusals' | 'statements'
>

/**
 * Whether this discussion may be held so (form 37 §三(五), 评查细则18).
 *
 * Investigators may attend, report and keep the record, never vote; who is recused neither sits nor
 * speaks; only who was there speaks.
 */
export function guardsOfDiscussion(file: CaseFile, discussion: Table, pack: RulePack): GuardFinding[] {
  const statements: GuardStatement[] = [
    { verdict: 'pass', sentence: 'discussionPass' },
    ...voterStatements(file, discussion),
    ...recusedStatements(discussion),
    ...speakerStatements(discussion),
  ]
  return [joinStatements(pack, 'G3', statements)]
}

function recusedStatements({ recusals, presider, attendees, statements }: Table): GuardStatement[] {
  const active = new Set([presider.name, ...attendees.map((one) => one.name), ...statements.map((one) => one.speaker)])
  return recusals
    .filter((recusal) => active.has(recusal.name))
    .map((recusal) => ({ verdict: 'fail', sentence: 'recused', values: { name: recusal.name } }))
}

function speakerStatements({ presider, attendees, observers, absent, recusals, statements }: Table): GuardStatement[] {
  const names = (people: readonly { name: string }[]) => people.map((one) => one.name)
  const present = new Set([presider.name, ...names(attendees), ...names(observers)])
  const recused = new Set(names(recusals))
  return [...new Set(statements.map((one) => one.speaker))]
    .filter((speaker) => !present.has(speaker) && !recused.has(speaker))
    .map((name) => ({
      verdict: 'fail',
      sentence: names(absent).includes(name) ? 'absentSpoke' : 'notAttending',
      values: { name },
    }))
}
