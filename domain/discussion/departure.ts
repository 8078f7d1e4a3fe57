import type { ReviewRound } from '#domain/review/review.ts'

import type { Conclusion } from './discussion.ts'

/**
 * Whether a conclusion departs from the legal review: `yes` when it decides what the review did not
 * agree to; `ask` when the review agreed to another penalty, which a person has to look at; `no`
 * else; `unknown` without a concluded round.
 */
export type Departure = 'yes' | 'ask' | 'no' | 'unknown'

/** Compares the conclusion with the last concluded round (行政处罚法58: 审核未通过不得作出决定). */
export function departureOf(rounds: readonly ReviewRound[], conclusion: Conclusion | null): Departure {
  const round = rounds.findLast((one) => one.kind === 'formal' && one.opinion !== null)
  if (round === undefined || conclusion === null) return 'unknown'
  const isDeciding = conclusion.outcome === 'penalty' || conclusion.outcome === 'noPenalty'
  if (round.opinion !== 'agree') return isDeciding ? 'yes' : 'no'
  if (!isDeciding) return 'ask'
  const proposed = round.submission?.facts ?? null
  if (proposed === null || proposed.proposedFine === null) return 'no'
  return proposed.proposedFine === conclusion.fine ? 'no' : 'ask'
}
