import {
  plainAnswer,
  type Citation,
  type ReviewAnswer,
  type ReviewOpinion,
  type ReviewRound,
} from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import type { Tone } from '#renderer/ui/StatusTag.tsx'

/** What the reviewer has put down so far. */
export interface ReviewDraft {
  readonly answers: readonly ReviewAnswer[]
  readonly opinion: ReviewOpinion | null
  readonly opinionText: string
}

/** What still keeps a round from being concluded. */
export type Gap =
  | { readonly row: string; readonly what: 'unanswered' | 'noProblem' | 'noCitation' }
  | { readonly row: ''; readonly what: 'noOpinion' | 'agreeWithAdverse' }

export function draftOf(round: ReviewRound): ReviewDraft {
  return { answers: round.answers, opinion: round.opinion, opinionText: round.opinionText }
}

export function answerOf(draft: ReviewDraft, row: string): ReviewAnswer | undefined {
  return draft.answers.find((answer) => answer.row === row)
}

/** Only an adverse answer needs a problem text and a cited page (form 36). */
export function isAdverse(row: ChecklistRow, answer: ReviewAnswer | undefined): boolean {
  return answer !== undefined && row.adverseAnswer !== null && answer.answer === row.adverseAnswer
}

/** Red for adverse, green for good; a neutral row (是否属于重大执法决定) is neither. */
export function answerTone(row: ChecklistRow, answer: ReviewAnswer | undefined): Tone {
  if (answer === undefined || row.adverseAnswer === null) return 'idle'
  return isAdverse(row, answer) ? 'bad' : 'good'
}

export function withAnswer(draft: ReviewDraft, row: string, change: Partial<ReviewAnswer>): ReviewDraft {
  const old = answerOf(draft, row) ?? { ...plainAnswer, row, answer: 'yes' as const }
  const others = draft.answers.filter((answer) => answer.row !== row)
  return { ...draft, answers: [...others, { ...old, ...change }] }
}

/** 全部符合: every row gets its good answer; what was already found adverse stays. */
export function allFine(draft: ReviewDraft, rows: readonly ChecklistRow[]): ReviewDraft {
  const open = rows.filter((row) => !isAdverse(row, answerOf(draft, row.code)))
  return open.reduce(
    (next, row) => withAnswer(next, row.code, { answer: row.adverseAnswer === 'yes' ? 'no' : 'yes' }),
    draft,
  )
}

export function withCitation(draft: ReviewDraft, row: string, citation: Citation): ReviewDraft {
  const cited = answerOf(draft, row)?.citations ?? []
  const isThere = cited.some(
    (one) =>
      one.materialId === citation.materialId &&
      one.version === citation.version &&
      one.page === citation.page &&
      one.quote === citation.quote,
  )
  return isThere ? draft : withAnswer(draft, row, { citations: [...cited, citation] })
}

/** What must be mended before the round can end; the service asks the same. */
export function gapsOf(draft: ReviewDraft, rows: readonly ChecklistRow[]): Gap[] {
  const gaps: Gap[] = []
  let hasAdverse = false
  for (const row of rows) {
    const answer = answerOf(draft, row.code)
    if (answer === undefined) gaps.push({ row: row.code, what: 'unanswered' })
    if (answer === undefined || !isAdverse(row, answer)) continue
    hasAdverse = true
    if (answer.problem.trim() === '') gaps.push({ row: row.code, what: 'noProblem' })
    if (answer.citations.length === 0) gaps.push({ row: row.code, what: 'noCitation' })
  }
  if (draft.opinion === null) gaps.push({ row: '', what: 'noOpinion' })
  if (draft.opinion === 'agree' && hasAdverse) gaps.push({ row: '', what: 'agreeWithAdverse' })
  return gaps
}
