import { secretCheckSchema, type SecretCheck } from '#domain/material/secretCheck.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, sql } from '#store/sql.ts'

/** Notes that a page is no state secret. @throws when that is noted already. */
export function insertSecretCheck(db: Writable, check: SecretCheck): void {
  insertRow(db, 'secretCheck', check)
}

/** Every page of which somebody said so. */
export function listSecretChecks(db: Readable): SecretCheck[] {
  return allRows(db, secretCheckSchema, sql`select * from secretCheck order by checkedAt`)
}
