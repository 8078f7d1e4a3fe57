import { isAdverse } from '#domain/rules/checkAnswers.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'

import type { ReviewAnswer } from './review.ts'

/** Answers as a concluded round holds them: what was typed while a row was thought bad does not stay beside 符合. */
export function settledAnswers(answers: readonly ReviewAnswer[], rows: readonly ChecklistRow[]): ReviewAnswer[] {
  return answers.map((answer) => {
    const row = rows.find((one) => one.code === answer.row)
    return row !== undefined && isAdverse(row, answer) ? answer : { ...answer, problem: '' }
  })
}
