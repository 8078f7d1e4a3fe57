import * as z from 'zod'

import { discussedDraftSchema, discussionSchema, type Discussion } from '#domain/discussion/discussion.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = discussionSchema
const discussionRow = z.object({
  ...shape,
  presider: jsonColumn(shape.presider),
  recorder: jsonColumn(shape.recorder),
  attendees: jsonColumn(shape.attendees),
  absent: jsonColumn(shape.absent),
  observers: jsonColumn(shape.observers),
  recusals: jsonColumn(shape.recusals),
  statements: jsonColumn(shape.statements),
  conclusion: z.union([z.null(), jsonColumn(shape.conclusion)]),
  blemishes: jsonColumn(shape.blemishes),
  departs: flagColumn,
  draft: z.union([z.null(), jsonColumn(discussedDraftSchema)]),
  addenda: jsonColumn(shape.addenda),
})

/** Adds a collective discussion or changes the one with its id. */
export function saveDiscussion(db: Writable, discussion: Discussion): void {
  saveRow(db, 'discussion', discussion, ['id'])
}

/** A collective discussion, or null. */
export function findDiscussion(db: Readable, id: string): Discussion | null {
  return oneRow(db, discussionRow, sql`select * from discussion where id = ${id}`)
}

/** The collective discussions of a case by number. */
export function listDiscussions(db: Readable, caseId: string): Discussion[] {
  return allRows(db, discussionRow, sql`select * from discussion where caseId = ${caseId} order by no`)
}
