import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { docNumberSchema } from '#domain/form/docNumber.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'archivist'] as const
const touches = ['number', 'form', 'case'] as const

/** The register of document numbers (文号登记): 自编 or 外部给号, gaps, cancelled ones. */
export const docNumberOperations = {
  'number.list': query(
    z.object({}),
    z.object({
      numbers: z.array(docNumberSchema.extend({ title: z.string(), caseTitle: z.string() })),
      /** Of the numbers given here only: what is missing between the first and the last of a year. */
      gaps: z.array(z.object({ word: z.string(), year: z.int(), serials: z.array(z.int()) })),
    }),
  ),
  /** The next number of a kind; `text` is empty for a kind that is numbered from outside. */
  'number.propose': query(
    z.object({ kind: z.string(), docDate: daySchema.nullable() }),
    z.object({ mode: z.enum(['own', 'given']), word: z.string(), text: z.string() }),
  ),
  /** Gives a document its number, or replaces the one it has. `oddities` are shown, not refused. */
  'number.take': command(
    z.object({ materialId: z.string(), text: z.string().trim().min(1) }),
    z.object({ oddities: z.array(z.enum(['shape', 'year'])) }),
    touches,
    writers,
  ),
  'number.cancel': command(
    z.object({ id: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    touches,
    writers,
  ),
}
