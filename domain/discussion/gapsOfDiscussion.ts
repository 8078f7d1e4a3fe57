import { bareName } from '#domain/rules/guards/investigators.ts'

import type { Departure } from './departure.ts'
import type { Discussion } from './discussion.ts'

/** What a record still lacks; `names` are the people it is about. */
export interface DiscussionGap {
  readonly what:
    | 'report'
    | 'legalOpinion'
    | 'silent'
    | 'recusalDecider'
    | 'facts'
    | 'article'
    | 'departureReason'
    | 'departureAsk'
    | 'noDraft'
  readonly names: readonly string[]
}

/**
 * What form 37 wants and the record does not say, in the order of the form. Nothing of it is
 * refused: the leaders have met, the recorder asks and completes.
 */
export function gapsOfDiscussion(
  discussion: Omit<Discussion, 'id' | 'no' | 'addenda'>,
  departure: Departure,
): DiscussionGap[] {
  // The minutes of another organ are what its scan holds.
  if (discussion.organ !== '') return []
  const { conclusion, departureReason } = discussion
  const isDeciding = conclusion?.outcome === 'penalty' || conclusion?.outcome === 'noPenalty'
  const gap = (what: DiscussionGap['what'], isThere: boolean, names: readonly string[] = []) =>
    isThere ? [{ what, names }] : []
  const silent = silentVoters(discussion)
  const undecided = discussion.recusals.filter((one) => one.decidedBy === '').map((one) => one.name)
  const wantsReason = departureReason === '' && (discussion.departs || departure === 'yes')
  return [
    ...gap('noDraft', discussion.draft === null && isDeciding),
    ...gap('recusalDecider', undecided.length > 0, undecided),
    ...gap('report', discussion.report.trim() === ''),
    ...gap('legalOpinion', discussion.legalOpinion.trim() === ''),
    ...gap('silent', silent.length > 0, silent),
    ...gap('facts', isDeciding && conclusion.facts.trim() === ''),
    ...gap('article', isDeciding && conclusion.article.trim() === ''),
    ...gap('departureReason', wantsReason),
    ...gap('departureAsk', departure === 'ask' && departureReason === '' && !discussion.departs),
  ]
}

/** Everybody at the table says something (form 37 §三(六): 每个人发言的主要内容). */
function silentVoters({
  presider,
  attendees,
  statements,
}: Pick<Discussion, 'presider' | 'attendees' | 'statements'>): string[] {
  const spoken = new Set(statements.filter((one) => one.opinion !== 'inform').map((one) => bareName(one.speaker)))
  const voters = new Map([...attendees, presider].map((one) => [bareName(one.name), one.name]))
  return [...voters].flatMap(([bare, name]) => (bare === '' || spoken.has(bare) ? [] : [name]))
}
