import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { ledgerMappingSchema, ledgerRowSchema } from './readLedger.ts'

/** A ledger that was imported: which file (by name and hash), which sheet, how its columns were taken. */
export const ledgerImportSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  sheet: z.string(),
  sha256: sha256HexSchema,
  mapping: ledgerMappingSchema,
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
})
export type LedgerImport = z.infer<typeof ledgerImportSchema>

/**
 * What became of a row: `created` a case, `matched` one that was here, or it was `left` with its
 * reasons. The row stays as it stood in the ledger, so nothing it says is lost.
 */
export const keptRowSchema = ledgerRowSchema.extend({
  id: z.string(),
  importId: z.string(),
  state: z.enum(['created', 'matched', 'left']),
  caseId: z.string().nullable(),
})
export type KeptRow = z.infer<typeof keptRowSchema>
