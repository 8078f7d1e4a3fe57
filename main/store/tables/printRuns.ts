import * as z from 'zod'

import { printRunSchema, type PrintRun } from '#domain/paper/printRun.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, sql } from '#store/sql.ts'

const runRow = z.object({
  ...printRunSchema.shape,
  duplex: flagColumn,
  parts: jsonColumn(printRunSchema.shape.parts),
})

/** Adds a line to the print log; it is never changed. */
export function insertPrintRun(db: Writable, run: PrintRun): void {
  insertRow(db, 'printRun', run)
}

/** The whole print log, oldest first. */
export function listPrintRuns(db: Readable): PrintRun[] {
  return allRows(db, runRow, sql`select * from printRun order by ordinal`)
}

/** What was printed of one case, newest first. */
export function listRunsOf(db: Readable, caseId: string): PrintRun[] {
  return allRows(db, runRow, sql`select * from printRun where caseId = ${caseId} order by ordinal desc`)
}
