import { existsSync, rmSync } from 'node:fs'

import { fail, ok, type Result } from '#domain/result.ts'

import { quickCheck, type Writable } from './database.ts'
import type { Migration } from './migrations/migration.ts'
import { run, sql } from './sql.ts'
import { storageError } from './storageError.ts'
import { inTransaction } from './transaction.ts'

/**
 * Brings a database to the newest shape: each step in a transaction of its own with its
 * `user_version`, and before the first one an encrypted copy `<name>.before-<version>` when the
 * database already holds something.
 *
 * Errors: `newerSchema` (made by a later Yijuan; nothing is touched) · `diskFull` · `damaged`.
 */
export function migrate(db: Writable, migrations: readonly Migration[]): Result<number> {
  const found = schemaVersion(db)
  const supported = migrations.at(-1)?.version ?? 0
  if (found > supported) return fail({ kind: 'newerSchema', found, supported })
  const pending = migrations.filter((migration) => migration.version > found)
  if (pending.length === 0) return ok(found)
  const copied = found === 0 ? ok(null) : copyBefore(db, found)
  if (!copied.ok) return copied
  for (const migration of pending) {
    const done = inTransaction(db, () => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
      return foreignKeysHold(db)
    })
    if (!done.ok) return done
  }
  return ok(supported)
}

/** The version of a database's shape; 0 for one that holds nothing yet. */
export function schemaVersion(db: Writable): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function copyBefore(db: Writable, version: number): Result<null> {
  const complaint = quickCheck(db)
  if (complaint !== null) return fail({ kind: 'damaged', what: db.name, detail: complaint })
  const path = `${db.name}.before-${version}`
  try {
    if (existsSync(path)) rmSync(path)
    run(db, sql`vacuum into ${path}`)
    return ok(null)
  } catch (error) {
    return fail(storageError(error, path))
  }
}

function foreignKeysHold(db: Writable): Result<null> {
  const broken = db.prepare('pragma foreign_key_check').all()
  if (broken.length === 0) return ok(null)
  return fail({ kind: 'damaged', what: db.name, detail: `foreign_key_check: ${broken.length}` })
}
