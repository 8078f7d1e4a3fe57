import type { ReviewAnswer } from '#domain/review/review.ts'

import type { ChecklistRow } from './findings.ts'

/** The answer to one sub-point; 不适用 exists only here, the form itself knows 是 and 否. */
export type PointAnswer = ReviewAnswer['points'][number]['answer']

/** The good answer of a row by its polarity; null for a neutral row (是否属于重大执法决定). */
export function goodAnswer({ adverseAnswer }: Pick<ChecklistRow, 'adverseAnswer'>): ReviewAnswer['answer'] | null {
  if (adverseAnswer === null) return null
  return adverseAnswer === 'yes' ? 'no' : 'yes'
}

/**
 * The answer of a row that follows from its sub-points: adverse as soon as one of them is, good
 * when at least one applies and none is adverse. Null when they say nothing (none answered, all
 * 不适用) and for a neutral row.
 */
export function rollUp(
  row: Pick<ChecklistRow, 'adverseAnswer'>,
  points: readonly { answer: PointAnswer }[],
): ReviewAnswer['answer'] | null {
  if (row.adverseAnswer === null) return null
  if (points.some((point) => point.answer === 'adverse')) return row.adverseAnswer
  return points.some((point) => point.answer === 'fine') ? goodAnswer(row) : null
}
