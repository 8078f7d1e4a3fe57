import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { joinStatements, type GuardStatement } from './guardFinding.ts'
import { recusedVoters, voterStatements } from './guardSeparation.ts'
import { bareName, isInvestigator } from './investigators.ts'

type Table = Pick<
  Discussion,
  'presider' | 'recorder' | 'attendees' | 'absent' | 'observers' | 'recusals' | 'statements'
>

/**
 * Whether this discussion may be held so (form 37 §三(五), 评查细则18).
 *
 * Investigators may attend, report and keep the record, never discuss or vote; who is recused neither
 * sits nor speaks; only who was there speaks.
 */
export function guardsOfDiscussion(file: CaseFile, discussion: Table, pack: RulePack): GuardFinding[] {
  const statements: GuardStatement[] = [
    { verdict: 'pass', sentence: 'discussionPass' },
    ...voterStatements(file, discussion),
    ...recusedVoters(discussion),
    ...speakerStatements(file, discussion),
  ]
  return [joinStatements(pack, 'G3', statements)]
}

function speakerStatements(file: CaseFile, table: Table): GuardStatement[] {
  const voters = namesOf([table.presider, ...table.attendees])
  const recused = namesOf(table.recusals)
  const found = new Map<string, GuardStatement>()
  for (const { speaker, opinion } of table.statements) {
    const bare = bareName(speaker)
    if (voters.has(bare) || recused.has(bare)) continue
    const sentence = whyNotToSpeak(file, table, bare, opinion !== 'inform')
    if (sentence !== null) found.set(`${sentence}${bare}`, { verdict: 'fail', sentence, values: { name: speaker } })
  }
  return [...found.values()]
}

/** A lawyer or the review section that attends may be heard; who investigated may report and answer, no more. */
function whyNotToSpeak(
  file: CaseFile,
  { observers, absent, recorder }: Table,
  bare: string,
  isOpinion: boolean,
): string | null {
  const known = [...observers, recorder].find((one) => bareName(one.name) === bare)
  if (isOpinion && isInvestigator(file, known ?? { name: bare, staffNo: null })) return 'spoke'
  if (namesOf(observers).has(bare)) return null
  if (namesOf(absent).has(bare)) return 'absentSpoke'
  return bareName(recorder.name) === bare ? 'recorderSpoke' : 'notAttending'
}

function namesOf(people: readonly { name: string }[]): Set<string> {
  return new Set(people.map((one) => bareName(one.name)))
}
