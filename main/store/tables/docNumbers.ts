import { docNumberSchema, type DocNumber } from '#domain/form/docNumber.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

/** The register of document numbers, cancelled ones among them, in the order in which they were taken. */
export function listDocNumbers(db: Readable): DocNumber[] {
  return allRows(
    db,
    docNumberSchema,
    sql`select id, kind, text, mode, caseId, materialId, takenOn, takenBy, state, reason from docNumber order by ordinal`,
  )
}

/** Adds a number or changes the one with its id; none is ever removed. */
export function saveDocNumber(db: Writable, number: DocNumber): void {
  saveRow(db, 'docNumber', number, ['id'])
}
