import type { Discussion } from '#domain/discussion/discussion.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'

import type { DecisionContext } from './decisionContext.ts'
import { lastFormalRound } from './guardReview.ts'
import { joinStatements, type GuardStatement } from './guardFinding.ts'
import { bareName, isInvestigator } from './investigators.ts'

/**
 * G3: who investigated neither reviewed nor voted, and who was recused did not vote (令30号6, 38, 评查细则18). Cards are looked at
 * per act, in `guardsOfMilestone`.
 */
export function guardSeparation({ file, proposal, pack }: DecisionContext): GuardFinding {
  if (file.case.officers.length === 0)
    return joinStatements(pack, 'G3', [{ verdict: 'unknown', sentence: 'noOfficers' }])
  const round = lastFormalRound(file)
  const discussion = lastDiscussion(file, proposal.decidedOn)
  const statements: GuardStatement[] = [{ verdict: 'pass', sentence: 'pass' }]
  if (round !== undefined && isInvestigator(file, { name: round.reviewer, staffNo: round.reviewerStaffNo })) {
    statements.push({ verdict: 'fail', sentence: 'reviewer', values: { name: round.reviewer }, evidence: [round.id] })
  }
  if (discussion !== undefined) statements.push(...voterStatements(file, discussion), ...recusedVoters(discussion))
  return joinStatements(pack, 'G3', statements)
}

/** The last discussion held up to a day. */
export function lastDiscussion(file: CaseFile, until: string): Discussion | undefined {
  return file.discussions
    .filter((discussion) => discussion.heldOn <= until)
    .toSorted((one, other) => (one.heldOn === other.heldOn ? one.no - other.no : one.heldOn < other.heldOn ? -1 : 1))
    .at(-1)
}

/** Investigators among those who vote: everybody at the table, not the recorder, not who only attends. */
export function voterStatements(
  file: CaseFile,
  discussion: Pick<Discussion, 'presider' | 'attendees'>,
): GuardStatement[] {
  const voters = new Map([discussion.presider, ...discussion.attendees].map((voter) => [voter.name, voter]))
  return [...voters.values()]
    .filter((voter) => isInvestigator(file, voter))
    .map((voter) => ({ verdict: 'fail', sentence: 'voter', values: { name: voter.name } }))
}

/** Somebody recused who yet sat at the table or gave an opinion. */
export function recusedVoters({
  recusals,
  presider,
  attendees,
  statements,
}: Pick<Discussion, 'recusals' | 'presider' | 'attendees' | 'statements'>): GuardStatement[] {
  const names = [...[presider, ...attendees].map((one) => one.name), ...statements.map((one) => one.speaker)]
  const active = new Set(names.map(bareName))
  return recusals
    .filter((recusal) => active.has(bareName(recusal.name)))
    .map(({ name }) => ({ verdict: 'fail', sentence: 'recused', values: { name } }))
}
