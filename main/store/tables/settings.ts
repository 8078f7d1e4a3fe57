import * as z from 'zod'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { oneRow, saveRow, sql } from '#store/sql.ts'

/** A setting, parsed by its schema, or null when it was never saved. */
export function findSetting<S extends z.ZodType>(db: Readable, key: string, schema: S): z.output<S> | null {
  const row = oneRow(
    db,
    z.object({ json: jsonColumn(z.unknown()) }),
    sql`select json from setting where "key" = ${key}`,
  )
  return row && schema.parse(row.json)
}

/** Saves a setting as JSON. */
export function saveSetting(db: Writable, key: string, value: unknown): void {
  saveRow(db, 'setting', { key, json: JSON.stringify(value) }, ['key'])
}
