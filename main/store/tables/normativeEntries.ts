import * as z from 'zod'

import { normativeEntrySchema, type NormativeEntry } from '#domain/normative/normativeEntry.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

// One JSON column: each register has fields of its own, and a bureau has a handful of lines.
const row = z.object({ entry: jsonColumn(normativeEntrySchema) })

/** Adds a line of a register or changes the one with its id; none is ever removed. */
export function saveNormativeEntry(db: Writable, entry: NormativeEntry): void {
  saveRow(db, 'normativeEntry', { id: entry.id, entry }, ['id'])
}

/** A line, or null. */
export function findNormativeEntry(db: Readable, id: string): NormativeEntry | null {
  return oneRow(db, row, sql`select entry from normativeEntry where id = ${id}`)?.entry ?? null
}

/** All lines in the order in which they were written, struck ones among them. */
export function listNormativeEntries(db: Readable): NormativeEntry[] {
  return allRows(db, row, sql`select entry from normativeEntry order by ordinal`).map(({ entry }) => entry)
}
