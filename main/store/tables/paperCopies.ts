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

/** The prints of one document, oldest first. */
export function listCopiesOf(db: Readable, materialId: string): PaperCopy[] {
  return allRows(db, paperCopyRow, sql`select * from paperCopy where materialId = ${materialId} order by ordinal`)
}

/** The prints of one case, oldest first. */
export function listCopiesOfCase(db: Readable, caseId: string): PaperCopy[] {
  return allRows(db, paperCopyRow, sql`select * from paperCopy where caseId = ${caseId} order by ordinal`)
}

/** The prints whose documents are not on record yet. */
export function listCopiesOut(db: Readable): PaperCopy[] {
  return allRows(
    db,
    paperCopyRow,
    sql`select paperCopy.* from paperCopy join material on material.id = materialId
        where paperState not in ('scanned', 'received') and withdrawnReason = '' order by paperCopy.ordinal`,
  )
}

/** The prints that came back last, at most `most` of them. */
export function listCopiesBack(db: Readable, most: number): PaperCopy[] {
  return allRows(
    db,
    paperCopyRow,
    sql`select paperCopy.* from paperCopy join material on material.id = materialId
        where paperState in ('scanned', 'received') and withdrawnReason = '' order by movedAt desc limit ${most}`,
  )
}
