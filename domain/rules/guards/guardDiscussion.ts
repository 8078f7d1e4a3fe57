import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { Conclusion, Discussion } from '#domain/discussion/discussion.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { decisiveReasons, discussionTriggers, mustBeDiscussed } from '#domain/rules/triggers.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { DecisionContext, DecisionProposal } from './decisionContext.ts'
import { eventsAfter } from './eventsAfter.ts'
import { guardFinding, guardWord, type GuardStatement } from './guardFinding.ts'
import { lastDiscussion } from './guardSeparation.ts'

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
  return guardFinding(pack, 'G4', { ...judge(file, proposal, pack, discussion), evidence: [discussion.id] })
}

function judge(file: CaseFile, proposal: DecisionProposal, pack: RulePack, discussion: Discussion): GuardStatement {
  const day = discussion.heldOn
  if (discussion.conclusion === null) return { verdict: 'fail', sentence: 'noConclusion', values: { day } }
  if (!isProof(file, discussion.signedMaterialId)) return { verdict: 'fail', sentence: 'unsigned', values: { day } }
  const event = eventsAfter(file, ['pleaded', 'hearingHeld'], day, proposal.decidedOn)[0]
  if (event !== undefined) {
    const name = guardWord(pack, 'G4', `event_${event.kind}`)
    return { verdict: 'fail', sentence: 'heardAfter', values: { event: name, day: event.day, discussed: day } }
  }
  return forParties(file, compare(proposal, pack, discussion.conclusion, day))
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
