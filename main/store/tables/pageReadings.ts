import { readingSchema, type Reading } from '#domain/review/reading.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const readingRow = readingSchema.extend({ pages: jsonColumn(readingSchema.shape.pages), isMarked: flagColumn })

/** Keeps what somebody has read of one version. */
export function saveReading(db: Writable, staffNo: string, reading: Reading): void {
  saveRow(db, 'pageReading', { ...reading, staffNo }, ['staffNo', 'materialId', 'version'])
}

/** What somebody has read of one version, or null when nothing. */
export function findReading(
  db: Readable,
  staffNo: string,
  of: Pick<Reading, 'materialId' | 'version'>,
): Reading | null {
  return oneRow(
    db,
    readingRow,
    sql`select materialId, version, pages, isMarked from pageReading
        where staffNo = ${staffNo} and materialId = ${of.materialId} and version = ${of.version}`,
  )
}

/** What somebody has read of a case. */
export function listReadings(db: Readable, staffNo: string, caseId: string): Reading[] {
  return allRows(
    db,
    readingRow,
    sql`select materialId, version, pages, isMarked from pageReading
        join material on material.id = pageReading.materialId
        where staffNo = ${staffNo} and caseId = ${caseId}`,
  )
}
