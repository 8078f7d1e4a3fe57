import * as z from 'zod'

import { registerEntrySchema, type RegisterEntry } from '#domain/statistics/registerEntry.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

// One JSON column: each kind of line has fields of its own, and none is ever searched by.
const row = z.object({ entry: jsonColumn(registerEntrySchema) })

/** Adds a line of the register or changes the one with its id. */
export function saveRegisterEntry(db: Writable, entry: RegisterEntry): void {
  saveRow(db, 'registerEntry', { id: entry.id, caseId: entry.caseId, entry }, ['id'])
}

/** A line, or null. */
export function findRegisterEntry(db: Readable, id: string): RegisterEntry | null {
  return oneRow(db, row, sql`select entry from registerEntry where id = ${id}`)?.entry ?? null
}

/** All lines in the order in which they were written, those taken out among them. */
export function listRegisterEntries(db: Readable): RegisterEntry[] {
  return allRows(db, row, sql`select entry from registerEntry order by ordinal`).map(({ entry }) => entry)
}
