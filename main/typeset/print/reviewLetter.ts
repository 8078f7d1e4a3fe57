import * as z from 'zod'

import { roundText } from '#domain/form/formReview.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { reviewRoundSchema } from '#domain/review/review.ts'
import { checklistRowSchema } from '#domain/rules/findings.ts'

import { defineTemplate } from '#typeset/template.ts'
import { problemsOf } from './reviewProblems.ts'
import { sheetQrs } from './sheetQrs.ts'
import { dayOrBlank, paragraphs } from './words.ts'

/** 法制审核意见书 (opinion) or 退回通知 (return) of one round; `words` is the opinion in the words of the form. */
export const reviewLetterData = z.object({
  letter: z.enum(['opinion', 'return']),
  title: z.string(),
  /** Whose name stands under it. */
  organ: z.string(),
  docNo: z.string(),
  /** 调查（承办）机构 */
  to: z.string(),
  caseTitle: z.string(),
  filingNo: z.string(),
  words: z.string(),
  round: reviewRoundSchema,
  checklist: z.array(checklistRowSchema),
  formCode: formCodeSchema,
})

export const reviewLetter = defineTemplate(reviewLetterData, (letter, sheets) => ({
  isReturn: letter.letter === 'return',
  title: letter.title,
  organ: letter.organ,
  docNo: letter.docNo,
  to: letter.to,
  caseTitle: letter.caseTitle,
  filingNo: letter.filingNo,
  submittedOn: dayOrBlank(letter.round.submittedOn),
  round: roundText(letter.round),
  words: letter.letter === 'return' ? '' : letter.words,
  opinionText: paragraphs(letter.round.opinionText),
  problems: problemsOf(letter.round, letter.checklist),
  reviewer: letter.round.reviewer,
  concludedOn: dayOrBlank(letter.round.concludedOn),
  formCode: letter.formCode,
  sheetCodes: sheetQrs(letter.formCode, sheets),
}))
