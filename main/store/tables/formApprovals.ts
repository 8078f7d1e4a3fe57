import * as z from 'zod'

import { approvalSchema, type Approval } from '#domain/form/approval.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

const approvalRow = z.object({ ...approvalSchema.shape, entries: jsonColumn(approvalSchema.shape.entries) })

/** The internal approvals of a case, or of all cases. */
export function listFormApprovals(db: Readable, caseId: string | null): Approval[] {
  const all = sql`select * from formApproval order by id`
  return allRows(
    db,
    approvalRow,
    caseId === null ? all : sql`select * from formApproval where caseId = ${caseId} order by id`,
  )
}

/** Adds the approval of a document or changes it. */
export function saveFormApproval(db: Writable, approval: Approval): void {
  saveRow(db, 'formApproval', approval, ['id'])
}
