import * as z from 'zod'

/** One document that was printed: its title, the pages chosen (from 1), how many times. `materialId` is null for a page of our own. */
const printedPartSchema = z.object({
  title: z.string(),
  materialId: z.string().nullable(),
  version: z.int().positive().nullable(),
  pages: z.array(z.int().positive()).min(1),
  copies: z.int().min(1),
})

/** One line of the print log (打印登记): who printed what of a case, when, and how many sheets sides. */
export const printRunSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  printedAt: z.iso.datetime(),
  printedBy: z.string(),
  duplex: z.boolean(),
  /** Sides that went to the printer, blank backs included. */
  pages: z.int().positive(),
  parts: z.array(printedPartSchema).min(1),
})
export type PrintRun = z.infer<typeof printRunSchema>
