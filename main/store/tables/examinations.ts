import { examinationSchema, type Examination } from '#domain/examination/examination.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = examinationSchema
const examinationRow = examinationSchema.extend({
  answers: jsonColumn(shape.answers),
  blemishes: jsonColumn(shape.blemishes),
})

/** Adds a round of the 案件审查 or changes the one with its id. */
export function saveExamination(db: Writable, examination: Examination): void {
  saveRow(db, 'examination', examination, ['id'])
}

/** A round of the 案件审查, or null. */
export function findExamination(db: Readable, id: string): Examination | null {
  return oneRow(db, examinationRow, sql`select * from examination where id = ${id}`)
}

/** The rounds of a case by number. */
export function listExaminations(db: Readable, caseId: string): Examination[] {
  return allRows(db, examinationRow, sql`select * from examination where caseId = ${caseId} order by no`)
}
