import * as z from 'zod'

import { figureSchema } from '#domain/statistics/figure.ts'
import { registerEntrySchema } from '#domain/statistics/registerEntry.ts'
import { reviewReasonSchema } from '#domain/statistics/reviewReasons.ts'

import { command, query } from './operation.ts'

const year = z.object({ year: z.int().min(1990).max(2100) })

/** The figures of a year with what each counts, and why each decision was reviewed or not. */
export const yearReportSchema = z.object({
  year: z.int(),
  /** Years in which anything was decided or registered, the latest first. */
  years: z.array(z.int()),
  figures: z.array(figureSchema),
  reviewReasons: z.array(reviewReasonSchema),
})
export type YearReport = z.infer<typeof yearReportSchema>

/** Yearly figures and the register of what no penalty case holds. */
export const statisticsOperations = {
  'statistics.year': query(year, yearReportSchema),
  /** Files beside the desk's data; `path` is absolute. */
  'statistics.printReviews': command(year, z.object({ path: z.string() }), []),
  'statistics.export': command(year, z.object({ path: z.string() }), []),
  'register.list': query(year, z.array(registerEntrySchema)),
  /** An empty `id` adds a line. */
  'register.save': command(
    registerEntrySchema,
    z.object({ entryId: z.string() }),
    ['register', 'statistics'],
    ['handler', 'archivist', 'reviewer'],
  ),
  'register.withdraw': command(
    z.object({ entryId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    ['register', 'statistics'],
    ['handler', 'archivist', 'reviewer'],
  ),
}
