import { calculationSchema, type Calculation } from '#domain/discretion/calculation.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = calculationSchema
const calculationRow = calculationSchema.extend({
  table: jsonColumn(shape.table),
  choices: jsonColumn(shape.choices),
  computation: jsonColumn(shape.computation),
})

/** Adds a calculation or changes the one with its id; none is ever removed. */
export function saveCalculation(db: Writable, calculation: Calculation): void {
  saveRow(db, 'calculation', calculation, ['id'])
}

/** A calculation, or null. */
export function findCalculation(db: Readable, id: string): Calculation | null {
  return oneRow(db, calculationRow, sql`select * from calculation where id = ${id}`)
}

/** The calculations of a case in their order, struck ones included. */
export function listCalculations(db: Readable, caseId: string): Calculation[] {
  return allRows(db, calculationRow, sql`select * from calculation where caseId = ${caseId} order by ordinal`)
}
