import { canonicalJson } from '#domain/proof/canonicalJson.ts'

import type { ReviewAnswer, ReviewRound } from './review.ts'
import { movedCitation, type SameSheet, type TwoFiles } from './samePage.ts'

/** An answer of the round before that must be given anew, and why. */
interface ReopenedAnswer {
  readonly old: ReviewAnswer
  readonly why: 'replied' | 'pageChanged'
}

/** What the next round takes over, and what it asks again. */
interface CarriedOver {
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

/**
 * A round with what it takes over from the one before. What was answered in it already stays; `same`
 * are pages known to be the same beside those confirmed in the round.
 */
export function takeOver(
  round: ReviewRound,
  last: ReviewRound | undefined,
  same: readonly SameSheet[] = [],
): ReviewRound {
  if (last === undefined) return round
  const { kept } = carryOver(last, { now: round.snapshot, same: [...round.rescans, ...same] })
  const answered = new Set(round.answers.map((answer) => answer.row))
  return { ...round, answers: [...round.answers, ...kept.filter((answer) => !answered.has(answer.row))] }
}

/**
 * Answers as they are kept when a reviewer saves: a kept answer that was changed is one of this
 * round, and a kept answer that the window did not know of yet stays.
 */
export function answersToSave(typed: readonly ReviewAnswer[], round: Pick<ReviewRound, 'answers'>): ReviewAnswer[] {
  const kept = round.answers.filter((answer) => answer.keptFrom !== null)
  const unchanged = (answer: ReviewAnswer) => kept.some((one) => canonicalJson(one) === canonicalJson(answer))
  return [
    ...typed.map((answer) => (unchanged(answer) ? answer : { ...answer, keptFrom: null })),
    ...kept.filter((answer) => typed.every((one) => one.row !== answer.row)),
  ]
}
