import * as z from 'zod'

import { caseFactsSchema, caseSchema, type Case } from '#domain/case/case.ts'
import { milestoneSchema } from '#domain/case/milestone.ts'
import { officerSchema } from '#domain/case/officer.ts'
import { partySchema } from '#domain/case/party.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, oneRow, run, saveRow, sql, updateRow } from '#store/sql.ts'
import { atomically } from '#store/transaction.ts'

// The facts stay one JSON column: which facts the rules ask for changes with the law.
const caseRow = z.object({
  ...caseSchema.omit({ parties: true, officers: true, milestones: true }).shape,
  facts: jsonColumn(caseFactsSchema),
})

const milestoneRow = milestoneSchema.extend({ blemishes: jsonColumn(z.array(z.string())) })

/** Adds a case with its parties, officers and milestones. */
export function insertCase(db: Writable, added: Case): void {
  atomically(db, () => {
    insertRow(db, 'caseRecord', recordOf(added))
    saveParts(db, added)
  })
}

/**
 * Makes the stored case equal to this one; parties, officers and milestones that are no longer
 * named are removed.
 *
 * @throws for a case that is not there, and at commit when a removed party has been served.
 */
export function updateCase(db: Writable, changed: Case): void {
  atomically(db, () => {
    updateRow(db, 'caseRecord', recordOf(changed), ['id'])
    saveParts(db, changed)
  })
}

/** A case, or null. */
export function findCase(db: Readable, id: string): Case | null {
  const row = oneRow(db, caseRow, sql`select * from caseRecord where id = ${id}`)
  return row && withParts(db, row)
}

/** All cases, in the order in which they were opened here. */
export function listCases(db: Readable): Case[] {
  return allRows(db, caseRow, sql`select * from caseRecord order by ordinal`).map((row) => withParts(db, row))
}

/** How many cases the desk holds. */
export function countCases(db: Readable): number {
  return oneRow(db, z.object({ count: z.int() }), sql`select count(*) as count from caseRecord`)?.count ?? 0
}

function recordOf({ parties: _p, officers: _o, milestones: _m, ...record }: Case) {
  return record
}

function saveParts(db: Writable, { id, parties, officers, milestones }: Case): void {
  savePart(db, 'party', id, parties)
  savePart(db, 'officer', id, officers)
  savePart(db, 'milestone', id, milestones)
}

// Kept rows are changed in place: a service row refers to its party.
function savePart(
  db: Writable,
  table: 'party' | 'officer' | 'milestone',
  caseId: string,
  parts: readonly { id: string }[],
): void {
  const ids = parts.map((part) => part.id)
  // The second of one id would take the place of the first, in silence.
  if (new Set(ids).size < ids.length) throw new Error(`two of ${table} with one id`)
  const kept = JSON.stringify(ids)
  run(db, removal[table](caseId, kept))
  const own = table === 'milestone' ? { partyId: null, blemishes: [] } : {}
  for (const [position, part] of parts.entries()) {
    saveRow(db, table, { ...own, ...part, caseId, position }, ['caseId', 'id'])
  }
}

const removal = {
  party: (caseId: string, kept: string) =>
    sql`delete from party where caseId = ${caseId} and id not in (select value from json_each(${kept}))`,
  officer: (caseId: string, kept: string) =>
    sql`delete from officer where caseId = ${caseId} and id not in (select value from json_each(${kept}))`,
  milestone: (caseId: string, kept: string) =>
    sql`delete from milestone where caseId = ${caseId} and id not in (select value from json_each(${kept}))`,
}

function withParts(db: Readable, row: z.infer<typeof caseRow>): Case {
  const { id } = row
  return {
    ...row,
    parties: allRows(db, partySchema, sql`select * from party where caseId = ${id} order by position`),
    officers: allRows(db, officerSchema, sql`select * from officer where caseId = ${id} order by position`),
    milestones: allRows(db, milestoneRow, sql`select * from milestone where caseId = ${id} order by position`),
  }
}
