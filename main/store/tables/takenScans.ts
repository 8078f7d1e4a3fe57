import * as z from 'zod'

import type { SeenFile } from '#domain/paper/settledFiles.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

const takenRow = z.object({ name: z.string(), size: z.int(), mtimeMs: z.number() })

/** The files of a watched folder that were taken in before, as they were then; they may still lie there. */
export function listTakenScans(db: Readable, directory: string): SeenFile[] {
  return allRows(db, takenRow, sql`select name, size, mtimeMs from scanTaken where directory = ${directory}`)
}

/** Notes a file as taken in, so that it is not read again after a restart. */
export function saveTakenScan(db: Writable, directory: string, { name, size, mtimeMs }: SeenFile): void {
  saveRow(db, 'scanTaken', { directory, name, size, mtimeMs }, ['directory', 'name'])
}
