import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { handoverCaseSchema, handoverSchema } from '#domain/handover/handover.ts'

import { defineTemplate } from '#typeset/template.ts'
import { dottedDay } from './words.ts'

/** 案件移交清单: what one officer hands to another; both sign it. `headline` is the printed word. */
export const handoverListData = handoverSchema.pick({ from: true, to: true, reason: true }).extend({
  bureau: z.string(),
  preparedOn: daySchema,
  cases: z.array(handoverCaseSchema).min(1),
})

export const handoverList = defineTemplate(handoverListData, ({ cases, preparedOn, ...list }) => ({
  ...list,
  day: dottedDay(preparedOn),
  count: String(cases.length),
  cases: cases.map((one, index) => ({
    no: String(index + 1),
    title: one.title,
    number: one.number,
    state: one.headline,
    items: String(one.items),
    pages: String(one.pages),
    open: one.open.length === 0 ? ['无'] : one.open,
  })),
}))
