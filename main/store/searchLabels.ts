import * as z from 'zod'

import type { Readable } from './database.ts'
import { allRows, oneRow, sql } from './sql.ts'

const caseRow = z.object({ text: z.string() })
const materialRow = z.object({ title: z.string(), withdrawnReason: z.string() })
const numberRow = z.object({ no: z.int() })

/** Title and document number of a case, as the index knows them: a list of hits needs no whole case file. */
export function caseHeading(db: Readable, caseId: string): { title: string; docNo: string } {
  const lines = (place: 'case' | 'decision') =>
    allRows(
      db,
      caseRow,
      sql`select text from searchEntry where caseId = ${caseId} and place = ${place} order by id limit 1`,
    )[0]?.text.split('\n') ?? []
  const [title = '', filingNo = ''] = lines('case')
  return { title, docNo: lines('decision')[0] ?? filingNo }
}

/** What a found material is called, and whether it was taken out of the file. */
export function materialHeading(db: Readable, id: string): { title: string; isWithdrawn: boolean } {
  const row = oneRow(db, materialRow, sql`select title, withdrawnReason from material where id = ${id}`)
  return { title: row?.title ?? '', isWithdrawn: row !== null && row.withdrawnReason !== '' }
}

/** Which round or discussion of its case was found; null for an unknown one. */
export function numberOfAct(db: Readable, place: 'review' | 'discussion', id: string): number | null {
  const query =
    place === 'review'
      ? sql`select no from reviewRound where id = ${id}`
      : sql`select no from discussion where id = ${id}`
  return oneRow(db, numberRow, query)?.no ?? null
}
