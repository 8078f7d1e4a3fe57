import * as z from 'zod'

import { counselOpinionSchema, counselSchema, type Counsel, type CounselOpinion } from '#domain/counsel/counsel.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const opinionRow = counselOpinionSchema.extend({
  adoption: z.union([z.null(), jsonColumn(counselOpinionSchema.shape.adoption)]),
})

/** Adds an entry of the register of legal counsel or changes the one with its id. */
export function saveCounsel(db: Writable, counsel: Counsel): void {
  saveRow(db, 'counsel', counsel, ['id'])
}

/** The register of legal counsel, struck entries included, in the order of entry. */
export function listCounsels(db: Readable): Counsel[] {
  return allRows(db, counselSchema, sql`select * from counsel order by ordinal`)
}

/** Adds a written opinion or changes the one with its id. */
export function saveCounselOpinion(db: Writable, opinion: CounselOpinion): void {
  saveRow(db, 'counselOpinion', opinion, ['id'])
}

/** A written opinion, or null. */
export function findCounselOpinion(db: Readable, id: string): CounselOpinion | null {
  return oneRow(db, opinionRow, sql`select * from counselOpinion where id = ${id}`)
}

/** The written opinions of a case, struck ones included, in the order of entry. */
export function listCounselOpinions(db: Readable, caseId: string): CounselOpinion[] {
  return allRows(db, opinionRow, sql`select * from counselOpinion where caseId = ${caseId} order by ordinal`)
}
