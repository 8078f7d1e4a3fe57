import * as z from 'zod'

import { noticeSchema, type Notice } from '#domain/decision/decision.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = noticeSchema
const noticeRow = z.object({ ...shape, proposedKinds: jsonColumn(shape.proposedKinds), hearingRightTold: flagColumn })

/** Adds a notice or changes the one with its id. */
export function saveNotice(db: Writable, notice: Notice): void {
  saveRow(db, 'notice', notice, ['id'])
}

/** A notice, or null. */
export function findNotice(db: Readable, id: string): Notice | null {
  return oneRow(db, noticeRow, sql`select * from notice where id = ${id}`)
}

/** The notices of a case in the order in which they were recorded. */
export function listNotices(db: Readable, caseId: string): Notice[] {
  return allRows(db, noticeRow, sql`select * from notice where caseId = ${caseId} order by ordinal`)
}
