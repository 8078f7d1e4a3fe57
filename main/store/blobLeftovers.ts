import * as z from 'zod'

import type { Readable, Writable } from './database.ts'
import { oneRow, run, sql } from './sql.ts'

const chunksPerStep = 64

/**
 * Removes the chunks that belong to no blob: what an import left that was killed or ran into a
 * full disk. Only when no import runs. Gives the number of chunks.
 */
export function collectLeftovers(materials: Writable): number {
  let collected = 0
  for (;;) {
    const removed = run(
      materials,
      sql`delete from chunk where rowid in
          (select rowid from chunk where blobId not in (select blobId from blob) limit ${chunksPerStep})`,
    )
    collected += removed
    if (removed < chunksPerStep) break
  }
  if (collected > 0) materials.pragma('incremental_vacuum')
  return collected
}

/** How many chunks belong to no blob; an import that is running has some. Reads both indexes. */
export function countLeftovers(materials: Readable): number {
  const row = z.object({ count: z.int() })
  const query = sql`select count(*) as count from chunk where blobId not in (select blobId from blob)`
  return oneRow(materials, row, query)?.count ?? 0
}
