import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { Conclusion, Discussion } from '#domain/discussion/discussion.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { decisiveReasons, discussionTriggers, mustBeDiscussed } from '#domain/rules/triggers.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

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
  if (voters.size < minimumVoters)
    return { verdict: 'fail', sentence: 'tooFewVoters', values: { day, count: voters.size } }
  const spoken = opinionsOf(discussion, voters)
  if (spoken.length < minimumVoters)
    return { verdict: 'fail', sentence: 'tooFewStatements', values: { day, count: spoken.length } }
  const event = eventsAfter(file, ['pleaded', 'hearingHeld'], day, proposal.decidedOn)[0]
  if (event !== undefined) {
    const name = guardWord(pack, 'G4', `event_${event.kind}`)
    return { verdict: 'fail', sentence: 'heardAfter', values: { event: name, day: event.day, discussed: day } }
  }
  const compared = forParties(file, compare(proposal, pack, discussion.conclusion, day))
  const against = spoken.filter((opinion) => opinion === 'disagree').length
  if (compared.verdict !== 'pass' || against * 2 <= spoken.length) return compared
  return { verdict: 'unknown', sentence: 'majorityDisagrees', values: { day, against, count: spoken.length } }
}

/** Everybody at the table votes; the recorder and who only attends do not. */
function votersOf({ presider, attendees }: Discussion): Set<string> {
  return new Set([presider, ...attendees].map((person) => bareName(person.name)))
}

/** What each voter held in the end. */
function opinionsOf({ statements }: Discussion, voters: ReadonlySet<string>): string[] {
  const last = new Map(statements.map((one) => [bareName(one.speaker), one.opinion]))
  return [...last].flatMap(([speaker, opinion]) => (voters.has(speaker) ? [opinion] : []))
}

/** One conclusion cannot tell the amounts of several parties apart (双罚): then a person has to look. */
function forParties(file: CaseFile, statement: GuardStatement): GuardStatement {
  const isDoubtful = statement.sentence === 'differs' && file.case.parties.length > 1
  return isDoubtful ? { ...statement, verdict: 'unknown', sentence: 'perParty' } : statement
}

/** Only party, facts, article, kinds and amount count; a typing fix is no new decision. */
function compare(proposal: DecisionProposal, pack: RulePack, conclusion: Conclusion, day: Day): GuardStatement {
  const word = (key: string) => guardWord(pack, 'G4', key)
  if (conclusion.outcome !== proposal.outcome) {
    return {
      verdict: 'fail',
      sentence: 'otherOutcome',
      values: { day, outcome: word(`outcome_${conclusion.outcome}`) },
    }
  }
  const different = [
    ...(conclusion.fine === proposal.fine ? [] : ['what_fine']),
    ...(sameKinds(conclusion.kinds, proposal.kinds) ? [] : ['what_kinds']),
    ...(sameArticle(conclusion.article, proposal.article) ? [] : ['what_article']),
  ]
  if (different.length === 0) return { verdict: 'pass', sentence: 'pass', values: { day } }
  return { verdict: 'fail', sentence: 'differs', values: { day, what: different.map(word).join('、') } }
}

function sameKinds(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join('|') === other.toSorted().join('|')
}

/** An article that one of the two papers does not repeat is not a difference. */
function sameArticle(one: string, other: string): boolean {
  const bare = (article: string) => article.replaceAll(/[\s《》“”"]/g, '')
  return bare(one) === '' || bare(other) === '' || bare(one) === bare(other)
}
