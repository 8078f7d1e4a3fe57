import type { ReviewAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { rollUp, type PointAnswer } from '#domain/rules/rollUp.ts'

import { entryOf, withAnswer, type ReviewDraft } from './answers.ts'

/**
 * Answers one sub-point. The row follows as soon as one point is adverse, or all are answered;
 * before that it stays as it is, so that nothing is called 符合 that nobody has looked at.
 */
export function withPoint(draft: ReviewDraft, row: ChecklistRow, code: string, answer: PointAnswer): ReviewDraft {
  const points = [...entryOf(draft, row.code).points.filter((point) => point.code !== code), { code, answer }]
  const isWhole = row.points.every((point) => points.some((one) => one.code === point.code))
  const isClear = isWhole || points.some((point) => point.answer === 'adverse')
  const rolled = isClear ? rollUp(row, points) : null
  return withAnswer(draft, row.code, { points, ...(rolled !== null && { answer: rolled }) })
}

/** Answers the row as a whole; sub-points that say otherwise are taken back. */
export function withRowAnswer(draft: ReviewDraft, row: ChecklistRow, answer: ReviewAnswer['answer']): ReviewDraft {
  const { points } = entryOf(draft, row.code)
  const rolled = rollUp(row, points)
  return withAnswer(draft, row.code, { answer, points: rolled === null || rolled === answer ? points : [] })
}
