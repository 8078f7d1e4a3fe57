import * as z from 'zod'

import { reviewRoundSchema, type ReviewRound } from '#domain/review/review.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = reviewRoundSchema
const roundRow = z.object({
  ...shape,
  snapshot: jsonColumn(shape.snapshot),
  answers: jsonColumn(shape.answers),
  blemishes: jsonColumn(shape.blemishes),
  submission: z.union([z.null(), jsonColumn(shape.submission)]),
  extension: z.union([z.null(), jsonColumn(shape.extension)]),
  preChecks: jsonColumn(shape.preChecks),
  replies: jsonColumn(shape.replies),
  rescans: jsonColumn(shape.rescans),
})

/** Adds a round of the legal review or changes the one with its id. */
export function saveRound(db: Writable, round: ReviewRound): void {
  saveRow(db, 'reviewRound', round, ['id'])
}

/** A round, or null. */
export function findRound(db: Readable, id: string): ReviewRound | null {
  return oneRow(db, roundRow, sql`select * from reviewRound where id = ${id}`)
}

/** The rounds of a case by number. */
export function listRounds(db: Readable, caseId: string): ReviewRound[] {
  return allRows(db, roundRow, sql`select * from reviewRound where caseId = ${caseId} order by no`)
}
