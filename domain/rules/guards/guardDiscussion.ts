import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { compareDecision, type DecisionDifference } from '#domain/discussion/compareDecision.ts'
import type { Conclusion, Discussion } from '#domain/discussion/discussion.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { decisiveReasons, discussionTriggers, mustBeDiscussed } from '#domain/rules/triggers.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

import type { DecisionContext, DecisionProposal } from './decisionContext.ts'
import { eventsAfter } from './eventsAfter.ts'
import { guardFinding, guardWord, type GuardStatement } from './guardFinding.ts'
import { bareName } from './investigators.ts'
import { lastDiscussion } from './guardSeparation.ts'

/** One person alone does not discuss (行政处罚法57: 负责人应当集体讨论决定). */
const minimumVoters = 2

/**
 * G4: a case that must be discussed was discussed after the party was heard, on signed paper, and
 * the decision is what was concluded (行政处罚法57, 令30号52, 评查细则17㉑). A discussion held
 * voluntarily is not judged.
 */
export function guardDiscussion({ file, proposal, pack }: DecisionContext): GuardFinding {
  const required = mustBeDiscussed(file, pack, proposal.decidedOn)
  if (required === 'no') return guardFinding(pack, 'G4', { verdict: 'pass', sentence: 'notRequired' })
  const why = decisiveReasons(discussionTriggers(file, pack, proposal.decidedOn))
  const discussion = lastDiscussion(file, proposal.decidedOn)
  if (discussion === undefined) {
    const statement: GuardStatement =
      required === 'yes'
        ? { verdict: 'fail', sentence: 'noDiscussion', values: { why } }
        : { verdict: 'unknown', sentence: 'unknown', values: { why } }
    return guardFinding(pack, 'G4', statement)
  }
  const statement = judge(file, proposal, pack, discussion)
  const finding = guardFinding(pack, 'G4', { ...statement, evidence: [discussion.id] })
  // 集体讨论 is not 表决 by the letter of art 57: whether the head may decide against the majority has not been read anywhere.
  const isOpen = statement.sentence === 'majorityDisagrees'
  return isOpen ? { ...finding, source: { ...finding.source, mark: 'toBeConfirmed' } } : finding
}

function judge(file: CaseFile, proposal: DecisionProposal, pack: RulePack, discussion: Discussion): GuardStatement {
  const day = discussion.heldOn
  if (discussion.conclusion === null) return { verdict: 'fail', sentence: 'noConclusion', values: { day } }
  if (!isProof(file, discussion.signedMaterialId)) return { verdict: 'fail', sentence: 'unsigned', values: { day } }
  const voters = votersOf(discussion)
  const isOurs = discussion.organ === ''
  if (isOurs && voters.size < minimumVoters)
    return { verdict: 'fail', sentence: 'tooFewVoters', values: { day, count: voters.size } }
  const spoken = opinionsOf(discussion, voters)
  // What another organ's minutes hold is theirs; we see its signed scan.
  if (isOurs && spoken.length < minimumVoters)
    return { verdict: 'fail', sentence: 'tooFewStatements', values: { day, count: spoken.length } }
  const event = eventsAfter(file, ['pleaded', 'hearingHeld'], day, proposal.decidedOn)[0]
  if (event !== undefined) {
    const name = guardWord(pack, 'G4', `event_${event.kind}`)
    return { verdict: 'fail', sentence: 'heardAfter', values: { event: name, day: event.day, discussed: day } }
  }
  const compared = compare(file, proposal, pack, { conclusion: discussion.conclusion, day })
  const against = spoken.filter((opinion) => opinion === 'disagree').length
  if (compared.verdict !== 'pass' || against * 2 <= spoken.length) return compared
  return { verdict: 'unknown', sentence: 'majorityDisagrees', values: { day, against, count: spoken.length } }
}

/** Everybody at the table votes; the recorder, who only attends and who was recused do not. */
function votersOf({ presider, attendees, recusals }: Discussion): Set<string> {
  const recused = new Set(recusals.map((one) => bareName(one.name)))
  return new Set([presider, ...attendees].map((one) => bareName(one.name)).filter((name) => !recused.has(name)))
}

/** What each voter held in the end; a question is no opinion. */
function opinionsOf({ statements }: Discussion, voters: ReadonlySet<string>): string[] {
  const opinions = statements.filter((one) => one.opinion !== 'inform')
  const last = new Map(opinions.map((one) => [bareName(one.speaker), one.opinion]))
  return [...last].flatMap(([speaker, opinion]) => (voters.has(speaker) ? [opinion] : []))
}

/** Only party, facts, article, kinds and amount count; a typing fix is said and changes nothing. */
function compare(
  file: CaseFile,
  proposal: DecisionProposal,
  pack: RulePack,
  { conclusion, day }: { conclusion: Conclusion; day: Day },
): GuardStatement {
  const { substance, wording, open } = compareDecision(proposal, conclusion, file.case.parties)
  const other = substance.find((one) => one.what === 'outcome')
  if (other !== undefined) {
    const outcome = guardWord(pack, 'G4', `outcome_${other.was}`)
    return { verdict: 'fail', sentence: 'otherOutcome', values: { day, outcome } }
  }
  const what = substance.map((one) => differenceText(one, pack)).join('、')
  // One conclusion cannot tell the amounts of several parties apart (双罚): then a person has to look.
  if (what !== '' && open) return { verdict: 'unknown', sentence: 'perParty', values: { day, what } }
  if (what !== '') return { verdict: 'fail', sentence: 'differs', values: { day, what } }
  // The whole sum fits a decision on one of several, and then again one on the next.
  const isPart = open && (conclusion.fine ?? 0) > 0 && proposal.partyIds.length < file.case.parties.length
  if (isPart) return { verdict: 'unknown', sentence: 'sumOfSeveral', values: { day } }
  const sentence = wording.length > 0 ? 'wording' : 'pass'
  return { verdict: 'pass', sentence, values: { day } }
}

/** `罚款数额（结论100000元，拟作决定80000元）` */
function differenceText({ what, party, was, now }: DecisionDifference, pack: RulePack): string {
  const name = guardWord(pack, 'G4', `what_${what}`)
  const values = { name: party === '' ? name : `${party}的${name}`, was: was || '无', now: now || '无' }
  return fillTemplate(guardWord(pack, 'G4', 'difference'), values)
}
