import * as z from 'zod'

import type { Sha256Hex } from '#domain/proof/sha256.ts'

import type { Readable, Writable } from './database.ts'
import { oneRow, run, sql } from './sql.ts'

/** Notes that a case has changed, so that the search index follows; to be called in the transaction of the change. */
export function markSearchDirty(db: Writable, caseId: string): void {
  run(db, sql`insert into searchDirty values (${caseId}) on conflict do nothing`)
}

/** Notes every case that shows these bytes. */
export function markUsesDirty(db: Writable, sha256: Sha256Hex): void {
  run(
    db,
    sql`insert into searchDirty select distinct caseId from material join materialVersion on materialId = material.id
        where sha256 = ${sha256} or viewCopy ->> '$.sha256' = ${sha256} on conflict do nothing`,
  )
}

/** How many changed cases are not in the index yet. */
export function countSearchDirty(db: Readable): number {
  return oneRow(db, z.object({ count: z.int() }), sql`select count(*) as count from searchDirty`)?.count ?? 0
}
