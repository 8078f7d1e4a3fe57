import * as z from 'zod'

import { noticeSchema, type Notice } from '#domain/decision/decision.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'
import { atomically } from '#store/transaction.ts'

import { listServices, saveService } from './services.ts'

const { services: _, ...shape } = noticeSchema.shape
const noticeRow = z.object({ ...shape, proposedKinds: jsonColumn(shape.proposedKinds), hearingRightTold: flagColumn })

/** Adds a notice with its services or changes the one with its id; a service is never removed. */
export function saveNotice(db: Writable, { services, ...notice }: Notice): void {
  atomically(db, () => {
    saveRow(db, 'notice', notice, ['id'])
    for (const service of services) saveService(db, { of: 'notice', id: notice.id }, service)
  })
}

/** A notice, or null. */
export function findNotice(db: Readable, id: string): Notice | null {
  const row = oneRow(db, noticeRow, sql`select * from notice where id = ${id}`)
  return row && withServices(db, row)
}

/** The notices of a case in the order in which they were recorded. */
export function listNotices(db: Readable, caseId: string): Notice[] {
  return allRows(db, noticeRow, sql`select * from notice where caseId = ${caseId} order by ordinal`).map((row) =>
    withServices(db, row),
  )
}

function withServices(db: Readable, row: z.infer<typeof noticeRow>): Notice {
  return { ...row, services: listServices(db, { of: 'notice', id: row.id }) }
}
