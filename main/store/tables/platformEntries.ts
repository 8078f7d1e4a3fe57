import { platformEntrySchema, type PlatformEntry } from '#domain/exchange/platformEntry.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

/** Adds a tick or changes the one with its id; none is ever removed. */
export function savePlatformEntry(db: Writable, entry: PlatformEntry): void {
  saveRow(db, 'platformEntry', entry, ['id'])
}

/** Every tick of every case, the oldest first. */
export function listPlatformEntries(db: Readable): PlatformEntry[] {
  return allRows(db, platformEntrySchema, sql`select * from platformEntry order by rowid`)
}
