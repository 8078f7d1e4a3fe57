import {
  plainAnswer,
  type Citation,
  type ReviewAnswer,
  type ReviewOpinion,
  type ReviewRound,
} from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { goodAnswer } from '#domain/rules/rollUp.ts'
import type { Tone } from '#renderer/ui/StatusTag.tsx'

/** What was put down for a row that has no answer yet. */
export type OpenRow = Omit<ReviewAnswer, 'answer'>

/** What the reviewer has put down so far. */
export interface ReviewDraft {
  readonly answers: readonly ReviewAnswer[]
  readonly openRows: readonly OpenRow[]
  readonly opinion: ReviewOpinion | null
  readonly opinionText: string
  readonly preChecks: ReviewRound['preChecks']
}

/** What still keeps a round from being concluded. */
export type Gap =
  | { readonly row: string; readonly what: 'unanswered' | 'noProblem' | 'noCitation' }
  | { readonly row: ''; readonly what: 'noOpinion' | 'agreeWithAdverse' }

export function draftOf(round: ReviewRound): ReviewDraft {
  const { answers, opinion, opinionText, preChecks } = round
  return { answers, openRows: [], opinion, opinionText, preChecks }
}

/** The draft with answers that were kept from the round before meanwhile; what the reviewer answered stays. */
export function withKept(draft: ReviewDraft, recorded: readonly ReviewAnswer[]): ReviewDraft {
  const fresh = recorded.filter((answer) => answer.keptFrom !== null && answerOf(draft, answer.row) === undefined)
  if (fresh.length === 0) return draft
  const openRows = draft.openRows.filter((open) => fresh.every((answer) => answer.row !== open.row))
  return { ...draft, answers: [...draft.answers, ...fresh], openRows }
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

/** What stands beside a row: its answer, or what was put down before there is one. */
export function entryOf(draft: ReviewDraft, row: string): OpenRow {
  return answerOf(draft, row) ?? draft.openRows.find((one) => one.row === row) ?? { ...plainAnswer, row }
}

/** Changes an answer; it is this round's own from now on. A citation or a point alone answers nothing. */
export function withAnswer(draft: ReviewDraft, row: string, change: Partial<ReviewAnswer>): ReviewDraft {
  const answer = change.answer ?? answerOf(draft, row)?.answer
  const entry = { ...entryOf(draft, row), keptFrom: null, ...change }
  const openRows = draft.openRows.filter((one) => one.row !== row)
  if (answer === undefined) return { ...draft, openRows: [...openRows, entry] }
  const others = draft.answers.filter((one) => one.row !== row)
  return { ...draft, openRows, answers: [...others, { ...entry, answer }] }
}

/**
 * 全部符合: every row gets its good answer, a neutral row the given one (null leaves it open); what was
 * already found adverse stays.
 */
export function allFine(
  draft: ReviewDraft,
  rows: readonly ChecklistRow[],
  neutral: ReviewAnswer['answer'] | null,
): ReviewDraft {
  const open = rows.filter((row) => {
    const answer = answerOf(draft, row.code)
    return answer === undefined || (row.adverseAnswer !== null && !isAdverse(row, answer))
  })
  return open.reduce((next, row) => {
    const answer = goodAnswer(row) ?? neutral
    // An answer that is good already stays as it was given, maybe in an earlier round.
    const isAnswered = answer === null || answerOf(next, row.code)?.answer === answer
    return isAnswered ? next : withAnswer(next, row.code, { answer })
  }, draft)
}

/** Adds a citation to a row, once. */
export function withCitation(draft: ReviewDraft, row: string, citation: Citation): ReviewDraft {
  const cited = entryOf(draft, row).citations
  const key = citationKey(citation)
  if (cited.some((one) => citationKey(one) === key)) return draft
  return withAnswer(draft, row, { citations: [...cited, citation] })
}

/** One place of a paper: page, words and rectangle. */
export function citationKey({ materialId, version, page, quote, rect }: Citation): string {
  return JSON.stringify([materialId, version, page, quote, rect && [rect.x, rect.y, rect.width, rect.height]])
}

/** How far the rows are answered: 已答 7/9，不符合 2. */
export function progressOf(draft: ReviewDraft, rows: readonly ChecklistRow[]) {
  const answers = rows.map((row) => ({ row, answer: answerOf(draft, row.code) }))
  return {
    done: answers.filter(({ answer }) => answer !== undefined).length,
    all: rows.length,
    adverse: answers.filter(({ row, answer }) => isAdverse(row, answer)).length,
  }
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
