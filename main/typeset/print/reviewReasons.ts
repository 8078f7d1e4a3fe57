import * as z from 'zod'

import { reviewReasonSchema } from '#domain/statistics/reviewReasons.ts'

import { defineTemplate } from '#typeset/template.ts'
import { dottedDay } from './words.ts'

/** 法制审核情况说明: one page that answers why so many decisions and so many reviews. `answer` is the printed word. */
export const reviewReasonsData = z.object({
  bureau: z.string(),
  year: z.string(),
  title: z.string(),
  summary: z.string(),
  reasons: z.array(reviewReasonSchema.extend({ answer: z.string() })),
})

export const reviewReasons = defineTemplate(reviewReasonsData, ({ reasons, ...page }) => ({
  ...page,
  rows: reasons.map((one, index) => ({
    no: String(index + 1),
    docNo: one.docNo,
    title: one.title,
    decidedOn: dottedDay(one.decidedOn),
    fine: one.fine === null ? '' : `${one.fine.toLocaleString('en-US')} 元`,
    answer: one.answer,
    grounds: one.grounds.map((ground) => ground.reason).join(''),
  })),
}))
