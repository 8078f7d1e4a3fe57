import * as z from 'zod'

import { recordingSchema, type Recording } from '#domain/media/recording.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { shape } = recordingSchema
const recordingRow = z.object({
  ...shape,
  lastCheck: z.union([z.null(), jsonColumn(shape.lastCheck)]),
  uses: jsonColumn(shape.uses),
})

/** Adds a recording or changes the one with its id. */
export function saveRecording(db: Writable, recording: Recording): void {
  saveRow(db, 'recording', recording, ['id'])
}

/** A recording, or null. */
export function findRecording(db: Readable, id: string): Recording | null {
  return oneRow(db, recordingRow, sql`select * from recording where id = ${id}`)
}

/** The recordings of a case in the order in which they came. */
export function listRecordings(db: Readable, caseId: string): Recording[] {
  return allRows(db, recordingRow, sql`select * from recording where caseId = ${caseId} order by ordinal`)
}
