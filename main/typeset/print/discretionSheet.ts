import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'

import { defineTemplate } from '#typeset/template.ts'
import { sheetQrs } from './sheetQrs.ts'
import { dayOrBlank, paragraphs } from './words.ts'

/** 行政处罚裁量计算表 of one party: the factors with their evidence, every step, what was decided on and why. */
export const discretionSheetData = z.object({
  organ: z.string(),
  caseTitle: z.string(),
  filingNo: z.string(),
  party: z.string(),
  partyCode: z.string(),
  /** Articles of the table as they are cited. */
  laws: z.string(),
  table: z.string(),
  source: z.string(),
  /** 样表: said in the heading and across every page. */
  isSample: z.boolean(),
  factors: z.array(z.object({ label: z.string(), found: z.string(), pct: z.string(), evidence: z.array(z.string()) })),
  steps: z.array(z.object({ title: z.string(), words: z.string() })),
  result: z.string(),
  finalAmount: z.string(),
  deviationReason: z.string(),
  history: z.string(),
  similar: z.array(z.object({ docNo: z.string(), circumstances: z.string(), range: z.string(), fine: z.string() })),
  median: z.string(),
  computedBy: z.string(),
  computedOn: daySchema,
  formCode: formCodeSchema,
})

export const discretionSheet = defineTemplate(
  discretionSheetData,
  ({ computedOn, deviationReason, ...sheet }, sheets) => ({
    ...sheet,
    deviation: paragraphs(deviationReason),
    computedOn: dayOrBlank(computedOn),
    sheetCodes: sheetQrs(sheet.formCode, sheets),
  }),
)
