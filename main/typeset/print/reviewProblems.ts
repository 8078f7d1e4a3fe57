import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'

import { paragraphs } from './words.ts'

interface PrintedProblem {
  readonly [key: string]: string | string[]
  readonly row: string
  readonly text: string[]
  readonly citations: string[]
}

/** Each problem with the number of its row and the pages it rests on, in the order of the checklist. */
export function problemsOf(round: ReviewRound, checklist: readonly ChecklistRow[]): PrintedProblem[] {
  const codes = checklist.flatMap((row) => [row.code, ...row.points.map((point) => point.code)])
  return round.answers
    .filter((answer) => answer.problem.trim() !== '')
    .toSorted((left, right) => codes.indexOf(left.row) - codes.indexOf(right.row))
    .map((answer) => ({
      row: `（第 ${rowNumber(checklist, answer.row)} 项）`,
      text: paragraphs(answer.problem),
      citations: answer.citations.map((citation) => citationText(round, citation)),
    }))
}

function rowNumber(checklist: readonly ChecklistRow[], code: string): string {
  const index = checklist.findIndex((row) => row.code === code || row.points.some((point) => point.code === code))
  return index < 0 ? code : String(index + 1)
}

/** `《现场检查笔录》第 2 页：“……”`, named as the material was when the round was submitted. */
function citationText(round: ReviewRound, citation: Citation): string {
  const title = round.snapshot.find((entry) => entry.materialId === citation.materialId)?.title ?? citation.materialId
  const quote = citation.quote.trim() === '' ? '' : `：“${citation.quote.trim()}”`
  return `《${title}》第 ${citation.page} 页${quote}`
}
