import * as z from 'zod'

import { ledgerMappingSchema, ledgerRowSchema } from '#domain/exchange/readLedger.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'archivist'] as const

/** A ledger on disk by its token, one of its sheets, and how its columns are taken; null leaves the choice to the header. */
const ledgerChoiceSchema = z.object({
  token: z.string(),
  sheet: z.string().nullable(),
  mapping: ledgerMappingSchema.nullable(),
})

/** A row as it would come in: `new`, `existing` (the case is here), `repeated` (an earlier row says the same), `left`. */
export const previewRowSchema = ledgerRowSchema.extend({
  state: z.enum(['new', 'existing', 'repeated', 'left']),
  /** The name of the case it becomes, or of the one that is here. */
  title: z.string(),
  caseId: z.string().nullable(),
})
export type PreviewRow = z.infer<typeof previewRowSchema>

/** What an import of a ledger would do. */
export const ledgerPreviewSchema = z.object({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  labels: z.array(z.string()),
  mapping: ledgerMappingSchema,
  rows: z.array(previewRowSchema),
  skipped: z.array(z.object({ rowNo: z.int(), why: z.enum(['totals', 'header', 'note']) })),
})
export type LedgerPreview = z.infer<typeof ledgerPreviewSchema>

/** Spreadsheets, other systems, the city bureau (台账与填报、市局往返). */
export const exchangeOperations = {
  'ledger.preview': query(ledgerChoiceSchema, ledgerPreviewSchema),
  /** Each row that can become a case becomes one; the others stay with their reasons. Repeating it doubles nothing. */
  'ledger.import': command(
    ledgerChoiceSchema,
    z.object({
      importId: z.string(),
      rows: z.array(
        z.object({
          rowNo: z.int(),
          state: z.enum(['created', 'matched', 'left']),
          caseId: z.string().nullable(),
          title: z.string(),
          problems: ledgerRowSchema.shape.problems,
        }),
      ),
    }),
    ['case', 'workbench', 'deadline', 'ledger', 'desk'],
    writers,
  ),
}
