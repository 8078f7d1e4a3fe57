import type { ChecklistRow } from '#domain/rules/findings.ts'

import type { Examination, ExaminationAnswer } from './examination.ts'

/** What keeps an examination from being finished; `row` is '' for what concerns the whole. */
export interface ExaminationGap {
  readonly row: string
  readonly what: 'unanswered' | 'answeredTwice' | 'unknownRow' | 'noProblem' | 'noCitation' | 'agreesWithAdverse'
}

/**
 * Every row answered once, an adverse answer with its problem and a cited page, no 同意 over an
 * adverse answer. 是否超过追责期限 is adverse at 是, the others at 否.
 */
export function checkExamination(
  { answers, opinion }: { answers: readonly ExaminationAnswer[]; opinion: Examination['opinion'] | null },
  rows: readonly ChecklistRow[],
): ExaminationGap[] {
  const known = new Set(rows.map((row) => row.code))
  const strangers = answers.filter((answer) => !known.has(answer.row))
  const agreesWithAdverse = opinion === 'agree' && rows.some((row) => isAdverseAnswer(row, answers))
  return [
    ...rows.flatMap((row) => gapsOfRow(row, answers)),
    ...strangers.map(({ row }) => ({ row, what: 'unknownRow' as const })),
    ...(agreesWithAdverse ? [{ row: '', what: 'agreesWithAdverse' as const }] : []),
  ]
}

/** Whether a row was answered, and answered badly. */
export function isAdverseAnswer(row: ChecklistRow, answers: readonly ExaminationAnswer[]): boolean {
  return answers.some((one) => one.row === row.code && one.answer === row.adverseAnswer)
}

function gapsOfRow(row: ChecklistRow, answers: readonly ExaminationAnswer[]): ExaminationGap[] {
  const [answer, second] = answers.filter((one) => one.row === row.code)
  if (answer === undefined) return [{ row: row.code, what: 'unanswered' }]
  if (second !== undefined) return [{ row: row.code, what: 'answeredTwice' }]
  if (answer.answer !== row.adverseAnswer) return []
  return [
    ...(answer.problem === '' ? [{ row: row.code, what: 'noProblem' as const }] : []),
    ...(answer.citations.length === 0 ? [{ row: row.code, what: 'noCitation' as const }] : []),
  ]
}
