import * as z from 'zod'

import { roundText } from '#domain/form/formReview.ts'
import { reviewRoundSchema, type ReviewRound } from '#domain/review/review.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { checklistRowSchema, type ChecklistRow } from '#domain/rules/findings.ts'

import { defineTemplate } from '#typeset/template.ts'
import { problemsOf } from './reviewProblems.ts'
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
  round: roundText(form.round),
  /** 市局代审: named only where the deciding organ did not review itself. */
  reviewedBy: form.round.organ,
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
    // The form has three boxes; an opinion of the office's own stands below them.
    other:
      form.round.opinion === 'amend'
        ? '修改后重新送审。'
        : form.round.opinion === 'transfer'
          ? '移送有关机关处理。'
          : '',
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
