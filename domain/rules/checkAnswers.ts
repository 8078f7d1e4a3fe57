import type { ReviewAnswer, ReviewRound } from '#domain/review/review.ts'

import type { ChecklistRow } from './findings.ts'
import type { OpinionRule } from './ruleEntries.ts'

/** What keeps a round from being concluded. `path` is `answers.<row>` or `opinion`; `message` is for the reviewer. */
export interface AnswerIssue {
  path: string
  code:
    | 'unanswered'
    | 'unknownRow'
    | 'answeredTwice'
    | 'problemMissing'
    | 'citationMissing'
    | 'unknownPoint'
    | 'pointAdverse'
    | 'opinionMissing'
    | 'opinionNotAllowed'
    | 'agreesWithAdverse'
  message: string
}

/**
 * Checks the answers of a round: every row answered once and not against its own sub-points, an
 * adverse answer with its problem and a cited page, and an opinion that the pack allows and that
 * fits. Neutral rows and good answers ask nothing more (form 36).
 */
export function checkAnswers(
  round: Pick<ReviewRound, 'answers' | 'opinion'>,
  rows: readonly ChecklistRow[],
  opinions: readonly OpinionRule[],
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
    ...checkOpinion(round, rows, opinions),
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
  const ofPoints = checkPoints(row, answer, path)
  if (!isAdverse(row, answer)) return ofPoints
  return [
    ...ofPoints,
    ...(answer.problem.trim() === '' ? [issue(path, 'problemMissing', `${name}需要写明存在问题`)] : []),
    ...(answer.citations.length === 0 ? [issue(path, 'citationMissing', `${name}需要引用案卷页码`)] : []),
  ]
}

/** 不适用 only exists for sub-points; an adverse one cannot stand in a row that is called good. */
function checkPoints(row: ChecklistRow, answer: ReviewAnswer, path: string): AnswerIssue[] {
  const known = new Set(row.points.map((point) => point.code))
  const strangers = answer.points.filter((point) => !known.has(point.code))
  const adverse = answer.points.filter((point) => point.answer === 'adverse').map((point) => point.code)
  const isAgainst = adverse.length > 0 && row.adverseAnswer !== null && !isAdverse(row, answer)
  return [
    ...strangers.map(({ code }) => issue(path, 'unknownPoint', `第${row.code}项没有要点${code}`)),
    ...(isAgainst
      ? [issue(path, 'pointAdverse', `第${row.code}项的要点${adverse.join('、')}不符合，该项不能填为符合`)]
      : []),
  ]
}

function checkOpinion(
  { opinion, answers }: Pick<ReviewRound, 'answers' | 'opinion'>,
  rows: readonly ChecklistRow[],
  opinions: readonly OpinionRule[],
): AnswerIssue[] {
  if (opinion === null) return [issue('opinion', 'opinionMissing', '尚未选择审核意见')]
  const rule = opinions.find((one) => one.code === opinion)
  if (rule === undefined) return [issue('opinion', 'opinionNotAllowed', '规则包没有这种审核意见，请另选')]
  if (!rule.opensDecision) return []
  const adverse = rows.filter((row) => answers.some((answer) => answer.row === row.code && isAdverse(row, answer)))
  if (adverse.length === 0) return []
  const names = adverse.map((row) => row.code).join('、')
  return [issue('opinion', 'agreesWithAdverse', `第${names}项存在问题，不能选择“${rule.text}”`)]
}

function issue(path: string, code: AnswerIssue['code'], message: string): AnswerIssue {
  return { path, code, message }
}
