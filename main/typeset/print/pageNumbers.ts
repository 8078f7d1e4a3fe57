import * as z from 'zod'

import { writePageLabels } from '#domain/material/pageLabels.ts'

import { defineTemplate } from '#typeset/template.ts'

/**
 * 页号对照表: what a volume's pages are numbered by the desk, and on the paper. `paperLabels` are the
 * numbers stamped already, one for each page; none where they are still to be pencilled on.
 */
export const pageNumbersData = z.object({
  volume: z.string(),
  caseTitle: z.string(),
  docNo: z.string(),
  items: z
    .array(
      z.object({
        no: z.int().positive(),
        title: z.string(),
        firstNumber: z.int().positive(),
        lastNumber: z.int().positive(),
        paperLabels: z.array(z.string()),
      }),
    )
    .min(1),
})

export const pageNumbers = defineTemplate(pageNumbersData, ({ volume, caseTitle, docNo, items }) => ({
  volume,
  caseTitle,
  docNo,
  items: items.map(({ no, title, firstNumber, lastNumber, paperLabels }) => ({
    no: String(no),
    title,
    pages: String(lastNumber - firstNumber + 1),
    desk: firstNumber === lastNumber ? String(firstNumber) : `${firstNumber}–${lastNumber}`,
    paper: writePageLabels(paperLabels),
  })),
}))
