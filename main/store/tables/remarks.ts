import { remarkSchema, type Remark } from '#domain/review/remark.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = remarkSchema
const remarkRow = remarkSchema.extend({
  rect: jsonColumn(shape.rect.unwrap()).nullable(),
  written: jsonColumn(shape.written),
  answers: jsonColumn(shape.answers),
  closed: jsonColumn(shape.closed.unwrap()).nullable(),
})

/** Adds a remark, or keeps its answers and its end. */
export function saveRemark(db: Writable, remark: Remark): void {
  saveRow(db, 'remark', remark, ['id'])
}

/** A remark, or null. */
export function findRemark(db: Readable, id: string): Remark | null {
  return oneRow(db, remarkRow, sql`select * from remark where id = ${id}`)
}

/** The remarks of a case, oldest first. */
export function listRemarks(db: Readable, caseId: string): Remark[] {
  return allRows(db, remarkRow, sql`select * from remark where caseId = ${caseId} order by ordinal`)
}
