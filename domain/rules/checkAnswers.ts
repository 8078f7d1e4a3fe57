import type { ReviewAnswer, ReviewRound } from '#domain/review/review.ts'

import type { ChecklistRow } from './findings.ts'

/** What keeps a round from being concluded. `path` is `answers.<row>` or `opinion`; `message` is for the reviewer. */
export interface AnswerIssue {
  path: string
  code:
    | 'unanswered'
    | 'unknownRow'
    | 'answeredTwice'
    | 'problemMissing'
    | 'citationMissing'
    | 'opinionMissing'
    | 'agreesWithAdverse'
  message: string
}

/**
 * Checks the answers of a round: every row answered once, an adverse answer with its problem and a
 * cited page, and an opinion that fits. Neutral rows and good answers ask nothing more (form 36).
 */
export function checkAnswers(
  round: Pick<ReviewRound, 'answers' | 'opinion'>,
  rows: readonly ChecklistRow[],
): AnswerIssue[] {
  const known = new Set(rows.map((row) => row.code))
  const strangers = round.answers.filter((answer) => !known.has(answer.row))
  return [
    ...rows.flatMap((row) =>
      checkRow(
        row,
        round.answers.filter((answer) => answer.row === row.code),
      ),
    ),
    ...strangers.map((answer) => issue(`answers.${answer.row}`, 'unknownRow', `审核表没有第${answer.row}项`)),
    ...checkOpinion(round, rows),
  ]
}

/** Whether an answer is the bad one of its row. */
export function isAdverse(row: ChecklistRow, answer: Pick<ReviewAnswer, 'answer'>): boolean {
  return row.adverseAnswer !== null && answer.answer === row.adverseAnswer
}

function checkRow(row: ChecklistRow, answers: readonly ReviewAnswer[]): AnswerIssue[] {
  const path = `answers.${row.code}`
  const name = `第${row.code}项“${row.text}”`
  const [answer, second] = answers
  if (answer === undefined) return [issue(path, 'unanswered', `${name}尚未填写`)]
  if (second !== undefined) return [issue(path, 'answeredTwice', `${name}填写了两次`)]
  if (!isAdverse(row, answer)) return []
  return [
    ...(answer.problem.trim() === '' ? [issue(path, 'problemMissing', `${name}需要写明存在问题`)] : []),
    ...(answer.citations.length === 0 ? [issue(path, 'citationMissing', `${name}需要引用案卷页码`)] : []),
  ]
}

function checkOpinion(
  { opinion, answers }: Pick<ReviewRound, 'answers' | 'opinion'>,
  rows: readonly ChecklistRow[],
): AnswerIssue[] {
  if (opinion === null) return [issue('opinion', 'opinionMissing', '尚未选择审核意见')]
  if (opinion !== 'agree') return []
  const adverse = rows.filter((row) => answers.some((answer) => answer.row === row.code && isAdverse(row, answer)))
  if (adverse.length === 0) return []
  const names = adverse.map((row) => row.code).join('、')
  return [issue('opinion', 'agreesWithAdverse', `第${names}项存在问题，不能选择“审核同意”`)]
}

function issue(path: string, code: AnswerIssue['code'], message: string): AnswerIssue {
  return { path, code, message }
}
