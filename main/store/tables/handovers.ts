import { handoverSchema, type Handover } from '#domain/handover/handover.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const handoverRow = handoverSchema.extend({
  cases: jsonColumn(handoverSchema.shape.cases),
  signed: jsonColumn(handoverSchema.shape.signed.unwrap()).nullable(),
})

/** Adds a list, or changes it: signed, or struck. */
export function saveHandover(db: Writable, handover: Handover): void {
  saveRow(db, 'handover', handover, ['id'])
}

/** A list, or null. */
export function findHandover(db: Readable, id: string): Handover | null {
  return oneRow(db, handoverRow, sql`select * from handover where id = ${id}`)
}

/** All lists, oldest first. */
export function listHandovers(db: Readable): Handover[] {
  return allRows(db, handoverRow, sql`select * from handover order by ordinal`)
}
