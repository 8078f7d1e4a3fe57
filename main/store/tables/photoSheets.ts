import * as z from 'zod'

import { photoSheetSchema, type PhotoSheet } from '#domain/media/photoSheet.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = photoSheetSchema
const sheetRow = z.object({ ...shape, common: jsonColumn(shape.common), photos: jsonColumn(shape.photos) })

/** Adds a photo sheet or changes the one with its id. */
export function savePhotoSheet(db: Writable, sheet: PhotoSheet): void {
  saveRow(db, 'photoSheet', sheet, ['id'])
}

/** A photo sheet, or null. */
export function findPhotoSheet(db: Readable, id: string): PhotoSheet | null {
  return oneRow(db, sheetRow, sql`select * from photoSheet where id = ${id}`)
}

/** The photo sheets of a case in the order in which they were begun. */
export function listPhotoSheets(db: Readable, caseId: string): PhotoSheet[] {
  return allRows(db, sheetRow, sql`select * from photoSheet where caseId = ${caseId} order by ordinal`)
}
