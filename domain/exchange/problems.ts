import * as z from 'zod'

import { ledgerFieldSchema } from './ledgerField.ts'

/** What may be wrong with a cell of a ledger; sentences in `contract/text/exchange.ts`. */
export const cellProblemCodeSchema = z.enum([
  'required',
  'notADay',
  'noYear',
  'inFuture',
  'notAnAmount',
  'codeAsNumber',
  'codeCheck',
  'notYesNo',
  'formulaError',
  'sameRow',
  'taken',
  'order',
])
export type CellProblemCode = z.infer<typeof cellProblemCodeSchema>

/** What is wrong with one cell: `stop` keeps the row from becoming a case, `warn` leaves the field empty or doubtful. */
export const cellProblemSchema = z.object({
  field: ledgerFieldSchema,
  code: cellProblemCodeSchema,
  severity: z.enum(['stop', 'warn']),
  /** What stands in the cell. */
  text: z.string(),
})
export type CellProblem = z.infer<typeof cellProblemSchema>
