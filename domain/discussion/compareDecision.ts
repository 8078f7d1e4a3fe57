import type { Case } from '#domain/case/case.ts'
import type { Decision } from '#domain/decision/decision.ts'

import { changeOfFacts } from './changeOfFacts.ts'
import type { Conclusion, PartyConclusion } from './discussion.ts'

/** In what a decision and the discussion may differ so that it counts. */
export type DecisionPart = 'outcome' | 'party' | 'facts' | 'offenceArticle' | 'article' | 'kinds' | 'fine'

/** One difference: what was concluded and what is decided, as words; `party` where it is about one of several. */
export interface DecisionDifference {
  readonly what: DecisionPart
  readonly party: string
  readonly was: string
  readonly now: string
}

/**
 * A decision beside what was discussed. `substance` is another decision, `wording` a typing fix to be
 * shown, `open` that one sum for several parties cannot be told apart.
 */
export interface DecisionComparison {
  readonly substance: readonly DecisionDifference[]
  readonly wording: readonly DecisionDifference[]
  readonly open: boolean
}

/** What of a decision is compared. */
export type ComparedDecision = Pick<Decision, 'partyIds' | 'outcome' | 'kinds' | 'fine' | 'article'> &
  Partial<Pick<Decision, 'facts' | 'offenceArticle'>>

/**
 * Compares a decision with the conclusion of the discussion in party, facts, articles, kinds and
 * amount, and in nothing else (行政处罚法57; a typing fix is no new decision).
 *
 * What one of the two papers does not say is no difference.
 */
export function compareDecision(
  decision: ComparedDecision,
  conclusion: Conclusion,
  parties: Case['parties'],
): DecisionComparison {
  const facts = factsOf(decision, conclusion)
  const shared = [
    ...articleDifference('offenceArticle', conclusion.offenceArticle, decision.offenceArticle ?? ''),
    ...articleDifference('article', conclusion.article, decision.article),
  ]
  const penalty =
    conclusion.perParty.length > 0 && isDeciding(conclusion)
      ? perParty(decision, conclusion.perParty, parties)
      : asOne(decision, conclusion)
  const isSubstance = facts !== null && changeOfFacts(facts.was, facts.now) === 'substance'
  return {
    substance: [...penalty, ...shared, ...(isSubstance && facts !== null ? [facts] : [])],
    wording: facts === null || isSubstance ? [] : [facts],
    open: conclusion.perParty.length === 0 && parties.length > 1,
  }
}

function isDeciding({ outcome }: Conclusion): boolean {
  return outcome === 'penalty' || outcome === 'noPenalty'
}

function factsOf({ facts = '' }: ComparedDecision, conclusion: Conclusion): DecisionDifference | null {
  if (facts.trim() === '' || conclusion.facts.trim() === '') return null
  if (changeOfFacts(conclusion.facts, facts) === 'same') return null
  return { what: 'facts', party: '', was: conclusion.facts, now: facts }
}

/** One conclusion for all that are decided on. */
function asOne(decision: ComparedDecision, conclusion: Conclusion): DecisionDifference[] {
  if (conclusion.outcome !== decision.outcome)
    return [{ what: 'outcome', party: '', was: conclusion.outcome, now: decision.outcome }]
  return penaltyDifferences(decision, conclusion, '')
}

function penaltyDifferences(
  decision: Pick<Decision, 'kinds' | 'fine'>,
  concluded: Pick<Conclusion, 'kinds' | 'fine'>,
  party: string,
): DecisionDifference[] {
  const kinds = [concluded.kinds, decision.kinds].map((list) => [...new Set(list)].toSorted().join('、'))
  return [
    ...(concluded.fine === decision.fine
      ? []
      : [{ what: 'fine', party, ...money(concluded.fine, decision.fine) } as const]),
    ...(kinds[0] === kinds[1] ? [] : [{ what: 'kinds', party, was: kinds[0] ?? '', now: kinds[1] ?? '' } as const]),
  ]
}

/** 双罚: every party of the decision against what was concluded on it; one fine for several is their sum. */
function perParty(
  decision: ComparedDecision,
  concluded: readonly PartyConclusion[],
  parties: Case['parties'],
): DecisionDifference[] {
  const found = decision.partyIds.map((id) => {
    const party = parties.find((one) => one.id === id)
    const entry = concluded.find((one) => one.partyId === id)
    return {
      name: party?.name ?? id,
      entry: entry !== undefined && party !== undefined && isSame(entry, party) ? entry : null,
      was: entry?.name ?? '',
    }
  })
  const strangers = found.filter((one) => one.entry === null)
  if (strangers.length > 0) return strangers.map(({ name, was }) => ({ what: 'party', party: name, was, now: name }))
  const entries = found.flatMap((one) => one.entry ?? [])
  const name = parties.length > 1 ? entries.map((one) => one.name).join('、') : ''
  const other = entries.find((one) => one.outcome !== decision.outcome)
  if (other !== undefined) return [{ what: 'outcome', party: name, was: other.outcome, now: decision.outcome }]
  return penaltyDifferences(decision, sumOf(entries), name)
}

/** The same code is the same party however its name was mended, and the same name however its code was. */
function isSame(entry: PartyConclusion, party: Case['parties'][number]): boolean {
  return entry.name === party.name || (entry.code !== '' && entry.code === party.code)
}

/** All kinds and all fines of several parties; null when none of them is fined. */
export function sumOf(entries: readonly Pick<PartyConclusion, 'kinds' | 'fine'>[]): Pick<Conclusion, 'kinds' | 'fine'> {
  const fines = entries.flatMap((one) => one.fine ?? [])
  return {
    kinds: [...new Set(entries.flatMap((one) => one.kinds))],
    fine: fines.length === 0 ? null : fines.reduce((sum, fine) => sum + fine, 0),
  }
}

function articleDifference(what: DecisionPart, was: string, now: string): DecisionDifference[] {
  return sameArticle(was, now) ? [] : [{ what, party: '', was, now }]
}

function money(was: number | null, now: number | null): { was: string; now: string } {
  const words = (fine: number | null) => (fine === null ? '' : `${fine}元`)
  return { was: words(was), now: words(now) }
}

/** An article that one of the two papers does not repeat is not a difference. */
function sameArticle(one: string, other: string): boolean {
  const bare = (article: string) =>
    article.normalize('NFKC').replaceAll(/中华人民共和国|[\s《》“”"、，,;；()和及]/gu, '')
  return bare(one) === '' || bare(other) === '' || bare(one) === bare(other)
}
