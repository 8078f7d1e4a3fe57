import type { ReviewAnswer, ReviewRound } from './review.ts'
import { movedCitation, type TwoFiles } from './samePage.ts'

/** An answer of the round before that must be given anew, and why. */
export interface ReopenedAnswer {
  readonly old: ReviewAnswer
  readonly why: 'replied' | 'pageChanged'
}

/** What the next round takes over, and what it asks again. */
export interface CarriedOver {
  readonly kept: ReviewAnswer[]
  readonly reopened: ReopenedAnswer[]
}

/**
 * Divides the answers of the round before: one stays if and only if nobody replied to its row and
 * every page it cites is still the same sheet (issue 4, item 5). An answer that cites nothing stays.
 * The citations of a kept answer move to the pages of the new file; `keptFrom` names the round that
 * gave it first.
 */
export function carryOver(
  last: Pick<ReviewRound, 'no' | 'snapshot' | 'answers' | 'replies'>,
  now: Pick<TwoFiles, 'now' | 'same'>,
): CarriedOver {
  const files = { ...now, was: last.snapshot }
  const replied = new Set(last.replies.map((reply) => reply.row))
  const carried: CarriedOver = { kept: [], reopened: [] }
  for (const old of last.answers) {
    const moved = old.citations.flatMap((citation) => movedCitation(citation, files) ?? [])
    if (replied.has(old.row)) carried.reopened.push({ old, why: 'replied' })
    else if (moved.length < old.citations.length) carried.reopened.push({ old, why: 'pageChanged' })
    else carried.kept.push({ ...old, citations: moved, keptFrom: old.keptFrom ?? last.no })
  }
  return carried
}
