import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { calculationSchema } from '#domain/discretion/calculation.ts'
import { choicesSchema } from '#domain/discretion/choices.ts'
import { computationSchema } from '#domain/discretion/computation.ts'
import { discretionTableSchema, tableVersionSchema } from '#domain/discretion/discretionTable.ts'

import { absolutePathSchema } from './absolutePath.ts'
import { command, query } from './operation.ts'

const writers = ['handler', 'examiner', 'reviewer', 'archivist'] as const
const keepers = ['handler', 'reviewer', 'archivist', 'administrator'] as const
const caseTouches = ['case', 'discretion', 'paper', 'workbench'] as const
const calculationId = z.object({ calculationId: z.string() })

/** An earlier decision on the same party, see `partyHistory`. */
const historyEntrySchema = z.object({
  caseId: z.string(),
  title: z.string(),
  docNo: z.string(),
  decidedOn: daySchema,
  cause: z.string(),
  outcome: z.enum(['penalty', 'noPenalty']),
  fine: z.int().nullable(),
  matchedBy: z.enum(['code', 'name']),
  counts: z.boolean(),
})

/** A decided case under the same article, see `similarCases`. */
const similarCaseSchema = z.object({
  caseId: z.string(),
  title: z.string(),
  docNo: z.string(),
  decidedOn: daySchema,
  article: z.string(),
  circumstances: z.array(z.string()),
  legalMin: z.int().nullable(),
  legalMax: z.int().nullable(),
  fine: z.int(),
  likeness: z.number(),
})

/** What is typed of a calculation; `calculationId` null makes a new one, `tableId` names a version of a table. */
const calculationInputSchema = z.object({
  calculationId: z.string().nullable(),
  caseId: z.string(),
  partyId: z.string(),
  tableId: z.string(),
  choices: choicesSchema,
  finalAmount: z.int().nonnegative(),
  deviationReason: z.string(),
})

/** Discretion (裁量): tables, calculations, history of the party, similar cases. */
export const discretionOperations = {
  /** Every version of every table, oldest first; the sample stands first until it is taken out of use. */
  'discretion.tables': query(z.object({}), z.array(tableVersionSchema)),
  /** A new version of the table with this code, or its first one. */
  'discretion.saveTable': command(
    z.object({ table: discretionTableSchema, note: z.string() }),
    tableVersionSchema,
    ['discretion'],
    keepers,
  ),
  /** Takes a version out of use, or with an empty reason back into it. */
  'discretion.retireTable': command(
    z.object({ id: z.string(), reason: z.string() }),
    z.object({}),
    ['discretion'],
    keepers,
  ),
  /** Reads a table from XLSX or JSON by its token: the table, or every cell that is wrong. Keeps nothing. */
  'discretion.readTable': query(
    z.object({ token: z.string() }),
    z.object({
      fileName: z.string(),
      table: discretionTableSchema.nullable(),
      problems: z.array(z.object({ cell: z.string(), code: z.string(), value: z.string() })),
    }),
  ),
  /** Writes a table as XLSX or JSON, or with an empty `id` the XLSX template; `directory` null is the desk's own folder. */
  'discretion.exportTable': command(
    z.object({ id: z.string(), format: z.enum(['xlsx', 'json']), directory: absolutePathSchema.nullable() }),
    z.object({ path: z.string() }),
    [],
  ),
  /** Tables for a case, those that fit first, the party's history, similar cases likest first. */
  'discretion.prepare': query(
    z.object({ caseId: z.string(), partyId: z.string() }),
    z.object({
      actDay: daySchema,
      tables: z.array(z.object({ version: tableVersionSchema, fitsArticle: z.boolean(), inForce: z.boolean() })),
      history: z.object({ from: daySchema, to: daySchema, times: z.int(), entries: z.array(historyEntrySchema) }),
      similar: z.object({ cases: z.array(similarCaseSchema), median: z.int().nullable() }),
    }),
  ),
  'discretion.compute': query(z.object({ tableId: z.string(), choices: choicesSchema }), computationSchema),
  'discretion.save': command(calculationInputSchema, calculationSchema, caseTouches, writers),
  /** 作废: it stays on record with the reason and no longer counts. */
  'discretion.strike': command(
    calculationId.extend({ reason: z.string().trim().min(1) }),
    z.object({}),
    caseTouches,
    writers,
  ),
  'discretion.print': command(calculationId, z.object({ materialId: z.string() }), caseTouches, writers),
  'discretion.hangBack': command(calculationId.extend({ materialId: z.string() }), z.object({}), caseTouches, writers),
}
