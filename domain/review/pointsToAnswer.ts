import { isAdverse } from '#domain/rules/checkAnswers.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'

import type { Reply, ReviewAnswer, ReviewRound } from './review.ts'

/** The point that is the opinion itself, where a round was not agreed without any adverse row. */
export const opinionPoint = 'opinion'

/** A point that the officer has to answer before the file goes to the reviewer again. */
export interface PointToAnswer {
  /** Code of the row, or `opinionPoint`. */
  readonly row: string
  /** 1, 2 … as the form numbers its rows; 0 for the opinion. */
  readonly no: number
  readonly text: string
  readonly problem: string
  /** Null for the opinion. */
  readonly answer: ReviewAnswer | null
  readonly reply: Reply | null
}

/** What a concluded round wants answered (承办机构反馈): its adverse rows, else its opinion; nothing after 同意. */
export function pointsToAnswer(round: ReviewRound, rows: readonly ChecklistRow[]): PointToAnswer[] {
  if (round.concludedOn === null || round.opinion === null || round.opinion === 'agree') return []
  const replyTo = (row: string) => round.replies.find((reply) => reply.row === row) ?? null
  const adverse = rows.flatMap((row, index) => {
    const answer = round.answers.find((one) => one.row === row.code)
    if (answer === undefined || !isAdverse(row, answer)) return []
    return [{ row: row.code, no: index + 1, text: row.text, problem: answer.problem, answer, reply: replyTo(row.code) }]
  })
  if (adverse.length > 0) return adverse
  return [
    { row: opinionPoint, no: 0, text: '', problem: round.opinionText, answer: null, reply: replyTo(opinionPoint) },
  ]
}
