import * as z from 'zod'

import { daySchema, type Day } from '#domain/day.ts'
import { parseDocumentNumber, type DocumentNumber } from '#domain/text/documentNumber.ts'

/**
 * A number in the register (文号登记): given here (自编, gaps are shown) or from outside (外部给号,
 * unique only). `kind` is the form it stands on. A cancelled number keeps its row and its reason
 * and is never used again.
 */
export const docNumberSchema = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string().min(1),
  mode: z.enum(['own', 'given']),
  caseId: z.string().nullable(),
  materialId: z.string().nullable(),
  takenOn: daySchema,
  takenBy: z.string(),
  state: z.enum(['used', 'cancelled']),
  reason: z.string(),
})
export type DocNumber = z.infer<typeof docNumberSchema>

/** The running numbers of one word and year that stand in a list of number texts, ascending, each once. */
function serialsOf(texts: readonly string[], word: string, year: number): number[] {
  const found = texts
    .map(parseDocumentNumber)
    .filter((one): one is DocumentNumber => one !== null && one.word === word && one.year === year)
    .map((one) => one.serial)
  return [...new Set(found)].toSorted((one, other) => one - other)
}

/** The number after the last one; 1 when there is none. Gaps are not filled: they are asked about. */
export function nextSerial(texts: readonly string[], word: string, year: number): number {
  return (serialsOf(texts, word, year).at(-1) ?? 0) + 1
}

/** Running numbers that are missing between 1 and the last one of a word and year. */
export function gapsOf(texts: readonly string[], word: string, year: number): number[] {
  const serials = new Set(serialsOf(texts, word, year))
  const last = Math.max(0, ...serials)
  return Array.from({ length: last }, (_, index) => index + 1).filter((serial) => !serials.has(serial))
}

/** What is odd about a number, never a reason to refuse it: its shape, or a year other than that of the document. */
export function numberOddities(text: string, docDate: Day | null): ('shape' | 'year')[] {
  const read = parseDocumentNumber(text)
  if (read === null) return ['shape']
  return docDate !== null && read.year !== Number(docDate.slice(0, 4)) ? ['year'] : []
}
