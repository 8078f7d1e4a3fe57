import * as z from 'zod'

import { reviewRoundSchema, type Citation, type ReviewRound } from '#domain/review/review.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { checklistRowSchema, type ChecklistRow } from '#domain/rules/findings.ts'

import { defineTemplate } from '#typeset/template.ts'
import { sheetQrs } from './sheetQrs.ts'
import { dayOrBlank, paragraphs } from './words.ts'

/** 案件法制审核表 (form 36) of one round. Answers and checklist rows meet by code. */
export const reviewFormData = z.object({
  organ: z.string(),
  caseTitle: z.string(),
  filingNo: z.string(),
  /** 调查（承办）机构 */
  department: z.string(),
  round: reviewRoundSchema,
  checklist: z.array(checklistRowSchema).min(1),
  /** Whether the row of the head of the reviewing unit is printed; the form lets it be left out. */
  withHead: z.boolean().default(true),
  remarks: z.string().default(''),
  formCode: formCodeSchema,
})

export const reviewForm = defineTemplate(reviewFormData, (form, sheets) => ({
  organ: form.organ,
  caseTitle: form.caseTitle,
  filingNo: form.filingNo,
  department: form.department,
  submittedOn: dayOrBlank(form.round.submittedOn),
  round: `第 ${form.round.no} 轮${form.round.kind === 'pre' ? '（告知前预审）' : ''}`,
  rows: form.checklist.map((row, index) => ({
    text: `${index + 1}．${row.text}`,
    yes: answerOf(form.round, row) === 'yes',
    no: answerOf(form.round, row) === 'no',
  })),
  problems: problemsOf(form.round, form.checklist),
  opinion: {
    agree: form.round.opinion === 'agree',
    back: form.round.opinion === 'return',
    disagree: form.round.opinion === 'disagree',
  },
  opinionText: paragraphs(form.round.opinionText),
  reviewer: form.round.reviewer,
  concludedOn: dayOrBlank(form.round.concludedOn),
  withHead: form.withHead,
  remarks: paragraphs(form.remarks),
  formCode: form.formCode,
  sheetCodes: sheetQrs(form.formCode, sheets),
}))

function answerOf(round: ReviewRound, row: ChecklistRow): 'yes' | 'no' | null {
  return round.answers.find((answer) => answer.row === row.code)?.answer ?? null
}

interface PrintedProblem {
  readonly [key: string]: string | string[]
  readonly row: string
  readonly text: string[]
  readonly citations: string[]
}

/** Each problem with the number of its row and the pages it rests on, in the order of the checklist. */
function problemsOf(round: ReviewRound, checklist: readonly ChecklistRow[]): PrintedProblem[] {
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
