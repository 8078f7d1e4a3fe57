import * as z from 'zod'

import { paperCopySchema, type PaperCopy } from '#domain/paper/paperCopy.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const shape = paperCopySchema.shape
const paperCopyRow = z.object({
  ...shape,
  act: jsonColumn(shape.act),
  sent: flagColumn,
  returned: jsonColumn(shape.returned.unwrap()).nullable(),
})

/** Adds a print, or changes where it is and what came back; prints are never removed. */
export function savePaperCopy(db: Writable, copy: PaperCopy): void {
  saveRow(db, 'paperCopy', copy, ['id'])
}

/** The print with this form code, or null. */
export function findPaperCopy(db: Readable, id: string): PaperCopy | null {
  return oneRow(db, paperCopyRow, sql`select * from paperCopy where id = ${id}`)
}

/** All prints of the desk in the order in which they were made. */
export function listPaperCopies(db: Readable): PaperCopy[] {
  return allRows(db, paperCopyRow, sql`select * from paperCopy order by ordinal`)
}
