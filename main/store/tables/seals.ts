import { sealRecordSchema, type SealRecord } from '#domain/seal/sealRecord.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, oneRow, sql } from '#store/sql.ts'

/** Records a seal that was read back and verified. A seal is never changed. */
export function insertSeal(db: Writable, seal: SealRecord): void {
  insertRow(db, 'seal', seal)
}

/** A seal, or null. */
export function findSeal(db: Readable, id: string): SealRecord | null {
  return oneRow(db, sealRecordSchema, sql`select * from seal where id = ${id}`)
}

/** The seals of a case, oldest first. */
export function listSeals(db: Readable, caseId: string): SealRecord[] {
  return allRows(db, sealRecordSchema, sql`select * from seal where caseId = ${caseId} order by ordinal`)
}
