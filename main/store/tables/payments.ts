import * as z from 'zod'

import { paymentSchema, type Payment } from '#domain/payment/payment.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

const { shape } = paymentSchema
const paymentRow = z.object({
  ...shape,
  requests: jsonColumn(shape.requests),
  plan: jsonColumn(shape.plan),
  paid: jsonColumn(shape.paid),
  enforcement: z.union([z.null(), jsonColumn(shape.enforcement)]),
})

/** Adds what a party owes on a decision, or changes the one with its id; it is never removed. */
export function savePayment(db: Writable, payment: Payment): void {
  saveRow(db, 'payment', payment, ['id'])
}

/** The payments of a case in the order in which they were recorded. */
export function listPayments(db: Readable, caseId: string): Payment[] {
  return allRows(db, paymentRow, sql`select * from payment where caseId = ${caseId} order by ordinal`)
}
