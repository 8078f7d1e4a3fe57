import { platformEntrySchema, type PlatformEntry } from '#domain/platform/platformEntry.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

/** Adds an entry or changes the one with its id; none is ever removed. */
export function savePlatformEntry(db: Writable, entry: PlatformEntry): void {
  saveRow(db, 'platformEntry', entry, ['id'])
}

/** An entry, or null. */
export function findPlatformEntry(db: Readable, id: string): PlatformEntry | null {
  return oneRow(db, platformEntrySchema, sql`select * from platformEntry where id = ${id}`)
}

/** Every entry in every other system, undone ones included, in the order in which they were ticked. */
export function listPlatformEntries(db: Readable): PlatformEntry[] {
  return allRows(db, platformEntrySchema, sql`select * from platformEntry order by ordinal`)
}
