import * as z from 'zod'

import { decisionSchema, publicitySchema, type Decision } from '#domain/decision/decision.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'
import { atomically } from '#store/transaction.ts'

const { publicity: _, ...shape } = decisionSchema.shape
const decisionRow = z.object({
  ...shape,
  partyIds: jsonColumn(shape.partyIds),
  kinds: jsonColumn(shape.kinds),
  blemishes: jsonColumn(shape.blemishes),
})

/** Adds a decision with its publicity or changes the one with its id; neither is ever removed. */
export function saveDecision(db: Writable, { publicity, ...decision }: Decision): void {
  atomically(db, () => {
    saveRow(db, 'decision', decision, ['id'])
    for (const each of publicity) savePublicity(db, decision.id, each)
  })
}

/** Adds a publication (公开), or changes the one at the same place on the same day. */
export function savePublicity(db: Writable, decisionId: string, publicity: Decision['publicity'][number]): void {
  saveRow(db, 'publicity', { ...publicity, decisionId }, ['decisionId', 'place', 'publishedOn'])
}

/** A decision, or null. */
export function findDecision(db: Readable, id: string): Decision | null {
  const row = oneRow(db, decisionRow, sql`select * from decision where id = ${id}`)
  return row && withParts(db, row)
}

/** The decisions of a case in the order in which they were recorded. */
export function listDecisions(db: Readable, caseId: string): Decision[] {
  return allRows(db, decisionRow, sql`select * from decision where caseId = ${caseId} order by ordinal`).map((row) =>
    withParts(db, row),
  )
}

function withParts(db: Readable, row: z.infer<typeof decisionRow>): Decision {
  return {
    ...row,
    publicity: allRows(db, publicitySchema, sql`select * from publicity where decisionId = ${row.id} order by ordinal`),
  }
}
