import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

import { counterKeys } from './registerEntry.ts'

/** The figures of a year in the order of the report (law.md §8.3); words in `contract/text/statistics.ts`. */
export const figureKeys = [
  'decisions',
  'fines',
  'reviews',
  'hearings',
  'noPenalties',
  'withdrawn',
  'transfers',
  'corrections',
  'compensations',
  'publicInTime',
  'publicLate',
  'notPublic',
  'suits',
  'suitsWithdrawnByPlaintiff',
  'suitsWithdrawnAfterChange',
  'winRate',
  'attendance',
  'normativeDocuments',
  'normativeReviews',
  'normativeCleanUps',
  'majorDecisions',
  'majorTopics',
  ...counterKeys,
] as const
/** Code of a figure; its words and definition in `contract/text/statistics.ts`. */
export const figureKeySchema = z.enum(figureKeys)
export type FigureKey = (typeof figureKeys)[number]

/**
 * One thing that a figure counts: a case, a line of the register, or both. `amount` is what it adds
 * (yuan or number); `note` is a code of `contract/text/statistics.ts` or a document number.
 */
export const basisSchema = z.object({
  caseId: z.string().nullable(),
  entryId: z.string().nullable(),
  label: z.string(),
  docNo: z.string(),
  day: daySchema.nullable(),
  amount: z.number(),
  note: z.string(),
})
export type Basis = z.infer<typeof basisSchema>

/**
 * A figure with what it counts. `value` is null when it cannot be computed; `problem` then says why:
 * nothingEntered · nothingConcluded · calendarMissing. Rates are percent, `counted` of `of`.
 */
export const figureSchema = z.object({
  key: figureKeySchema,
  value: z.number().nullable(),
  problem: z.enum(['', 'nothingEntered', 'nothingConcluded', 'calendarMissing']),
  counted: z.number(),
  of: z.number(),
  basis: z.array(basisSchema),
})
export type Figure = z.infer<typeof figureSchema>

/** The cases behind a figure, each once. */
export function caseIdsOf(figure: Pick<Figure, 'basis'>): string[] {
  return [...new Set(figure.basis.map((one) => one.caseId).filter((id) => id !== null))]
}

/** A figure that is the number of its entries, or the sum of their amounts. */
export function countFigure(key: FigureKey, basis: Basis[]): Figure {
  return { key, value: basis.length, problem: '', counted: basis.length, of: basis.length, basis }
}
