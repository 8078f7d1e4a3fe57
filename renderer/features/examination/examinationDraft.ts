import type { OutputOf } from '#contract/index.ts'
import { examinationPhrases } from '#contract/text/examination.ts'
import type { Day } from '#domain/day.ts'
import { isAdverseAnswer } from '#domain/examination/checkExamination.ts'
import type { Examination, ExaminationAnswer, ExaminationOpinion } from '#domain/examination/examination.ts'
import type { Citation } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'

/** What the examiner has put down so far. */
export interface ExaminationDraft {
  readonly answers: readonly ExaminationAnswer[]
  readonly opinion: ExaminationOpinion | null
  readonly opinionText: string
  readonly examinedOn: Day | null
}

export type Prepared = OutputOf<'examination.prepare'>

export function draftOf(round: Examination | null, proposed: readonly ExaminationAnswer[], day: Day): ExaminationDraft {
  if (round === null) return { answers: proposed, opinion: null, opinionText: '', examinedOn: day }
  const { answers, opinion, opinionText, examinedOn } = round
  return { answers, opinion, opinionText, examinedOn }
}

export function withAnswer(draft: ExaminationDraft, row: string, change: Partial<ExaminationAnswer>): ExaminationDraft {
  const old = draft.answers.find((one) => one.row === row)
  const next: ExaminationAnswer = { row, answer: 'yes', problem: '', citations: [], ...old, ...change }
  return { ...draft, answers: [...draft.answers.filter((one) => one.row !== row), next] }
}

/** 全部符合: every row gets its good answer, what was found bad stays; with nothing bad, 同意 and its words. */
export function allFine(draft: ExaminationDraft, rows: readonly ChecklistRow[]): ExaminationDraft {
  const answered = rows
    .filter((row) => !isAdverseAnswer(row, draft.answers))
    .reduce((next, row) => withAnswer(next, row.code, { answer: row.adverseAnswer === 'yes' ? 'no' : 'yes' }), draft)
  const hasAdverse = rows.some((row) => isAdverseAnswer(row, draft.answers))
  return hasAdverse || answered.opinion !== null ? answered : withOpinion(answered, 'agree')
}

/** Chooses an opinion; its usual words stand in unless the examiner wrote their own. */
export function withOpinion(draft: ExaminationDraft, opinion: ExaminationOpinion): ExaminationDraft {
  const usual = Object.values(examinationPhrases).some((phrase) => phrase === draft.opinionText)
  const isOwn = draft.opinionText.trim() !== '' && !usual
  return { ...draft, opinion, opinionText: isOwn ? draft.opinionText : examinationPhrases[opinion] }
}

export function withCitation(draft: ExaminationDraft, row: string, citation: Citation): ExaminationDraft {
  const cited = draft.answers.find((one) => one.row === row)?.citations ?? []
  const isThere = cited.some((one) => one.materialId === citation.materialId && one.page === citation.page)
  return isThere ? draft : withAnswer(draft, row, { citations: [...cited, citation] })
}
