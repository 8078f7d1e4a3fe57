import { tableVersionSchema, type TableVersion } from '#domain/discretion/discretionTable.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const versionRow = tableVersionSchema.extend({ table: jsonColumn(tableVersionSchema.shape.table) })

/** Adds a version of a discretion table, or changes it: taken out of use or back into it. */
export function saveTableVersion(db: Writable, version: TableVersion): void {
  saveRow(db, 'discretionTable', { ...version, code: version.table.code }, ['id'])
}

/** One version, or null. */
export function findTableVersion(db: Readable, id: string): TableVersion | null {
  return oneRow(db, versionRow, sql`select * from discretionTable where id = ${id}`)
}

/** Every version of every table, oldest first. */
export function listTableVersions(db: Readable): TableVersion[] {
  return allRows(db, versionRow, sql`select * from discretionTable order by ordinal`)
}
