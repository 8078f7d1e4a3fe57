import * as z from 'zod'

import { ledgerMappingSchema, type LedgerMapping } from '#domain/exchange/readLedger.ts'
import { keptRowSchema, ledgerImportSchema, type KeptRow, type LedgerImport } from '#domain/exchange/ledgerImport.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, oneRow, saveRow, sql } from '#store/sql.ts'

const importRow = z.object({ ...ledgerImportSchema.shape, mapping: jsonColumn(ledgerMappingSchema) })
const { shape } = keptRowSchema
const keptRow = z.object({
  ...shape,
  values: jsonColumn(shape.values),
  cells: jsonColumn(shape.cells),
  problems: jsonColumn(shape.problems),
})

/** Adds an import of a ledger. */
export function insertLedgerImport(db: Writable, added: LedgerImport): void {
  insertRow(db, 'ledgerImport', added)
}

/** Adds a row of an import. */
export function insertLedgerRow(db: Writable, row: KeptRow): void {
  insertRow(db, 'ledgerRow', row)
}

/** Every import, the oldest first. */
export function listLedgerImports(db: Readable): LedgerImport[] {
  return allRows(db, importRow, sql`select * from ledgerImport order by ordinal`)
}

/** Every row of every import, as they came. */
export function listLedgerRows(db: Readable): KeptRow[] {
  return allRows(db, keptRow, sql`select * from ledgerRow order by ordinal`)
}

/** Remembers how the columns of a layout were taken. A convenience, so no event records it. */
export function saveLedgerMapping(db: Writable, shape: string, fields: LedgerMapping, savedAt: string): void {
  saveRow(db, 'ledgerMapping', { shape, fields, savedAt }, ['shape'])
}

/** How the columns of this layout were taken the last time, or null. */
export function findLedgerMapping(db: Readable, shape: string): LedgerMapping | null {
  const row = z.object({ fields: jsonColumn(ledgerMappingSchema) })
  return oneRow(db, row, sql`select fields from ledgerMapping where shape = ${shape}`)?.fields ?? null
}
