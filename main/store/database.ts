import Database from 'better-sqlite3'

import { fail, ok, type Result } from '#domain/result.ts'

import { storageError } from './storageError.ts'

/** A connection that may be asked. */
export type Readable = Database.Database & { readonly readableBrand: true }

/** The one connection of a database that may also change it. */
export type Writable = Readable & { readonly writableBrand: true }

/** The oldest SQLite without the WAL-reset bug that can corrupt a database (sqlite.org/wal.html, 3.51.3). */
export const oldestSafeSqlite = '3.51.3'

/** How a database is laid out and how long it waits. */
export interface DatabaseOptions {
  /** Bytes; only for a database that does not exist yet. 4096 when not given. */
  readonly pageSize?: number
  /** `incremental` gives freed pages back on demand; only for a database that does not exist yet. */
  readonly autoVacuum?: 'none' | 'incremental'
  /** Milliseconds to wait for another connection. */
  readonly busyTimeout?: number
}

const autoVacuumModes = { none: 0, incremental: 2 } as const
const walLimit = 67_108_864

/**
 * Opens (or makes) an encrypted database: AEGIS-256 with a raw key of 32 bytes, every safety
 * pragma set and read back.
 *
 * Errors: `unsafeSqlite` · `wrongKey` (a damaged first page looks the same) · `noPermission` ·
 * `diskFull` · `damaged`.
 */
export function openDatabase(path: string, key: Uint8Array, options: DatabaseOptions = {}): Result<Writable> {
  const unsafe = refuseUnsafeSqlite(runningSqlite())
  if (unsafe !== null) return unsafe
  let db: Database.Database | null = null
  try {
    db = new Database(path, { timeout: options.busyTimeout ?? 5000 })
    applyKey(db, key)
    if (isNew(db)) shape(db, options)
    applySafety(db, options.busyTimeout ?? 5000)
    // The brand is given here and nowhere else.
    return ok(db as Writable)
  } catch (error) {
    db?.close()
    return fail(storageError(error, path))
  }
}

/** Null for a SQLite that is safe to use with WAL, else the refusal. */
export function refuseUnsafeSqlite(version: string): ReturnType<typeof fail> | null {
  const found = version.split('.').map(Number)
  const wanted = oldestSafeSqlite.split('.').map(Number)
  for (const [i, part] of wanted.entries()) {
    const difference = (found[i] ?? 0) - part
    if (Number.isNaN(difference) || difference < 0) return fail({ kind: 'unsafeSqlite', version })
    if (difference > 0) return null
  }
  return null
}

/** Whether the pages of a database still read as they were written; the SQLite complaint, or null. */
export function quickCheck(db: Readable): string | null {
  const answer = String(db.pragma('quick_check(1)', { simple: true }))
  return answer === 'ok' ? null : answer
}

function applyKey(db: Database.Database, key: Uint8Array): void {
  if (key.length !== 32) throw new Error('the key must have 32 bytes')
  db.pragma(`cipher = 'aegis'`)
  db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`)
  // The key pragma always answers ok; only a read proves the key.
  db.prepare('select count(*) from sqlite_master').get()
}

function isNew(db: Database.Database): boolean {
  return db.pragma('page_count', { simple: true }) === 0
}

// Page size and auto_vacuum are fixed by the first page that is written, so they come before WAL.
function shape(db: Database.Database, options: DatabaseOptions): void {
  const pageSize = options.pageSize ?? 4096
  const autoVacuum = autoVacuumModes[options.autoVacuum ?? 'none']
  db.pragma(`page_size = ${pageSize}`)
  db.pragma(`auto_vacuum = ${autoVacuum}`)
  db.pragma('journal_mode = WAL')
  assertPragma(db, 'page_size', pageSize)
  assertPragma(db, 'auto_vacuum', autoVacuum)
}

function applySafety(db: Database.Database, busyTimeout: number): void {
  setPragma(db, 'journal_mode', 'WAL', 'wal')
  // These builds silently fall back to NORMAL in WAL mode.
  setPragma(db, 'synchronous', 'FULL', 2)
  // The default would write plain text into /var/tmp while sorting.
  setPragma(db, 'temp_store', 'MEMORY', 2)
  setPragma(db, 'foreign_keys', 'ON', 1)
  // Without it INSERT OR REPLACE deletes rows and no delete trigger fires.
  setPragma(db, 'recursive_triggers', 'ON', 1)
  setPragma(db, 'secure_delete', 'ON', 1)
  setPragma(db, 'journal_size_limit', String(walLimit), walLimit)
  setPragma(db, 'busy_timeout', String(busyTimeout), busyTimeout)
}

function setPragma(db: Database.Database, name: string, value: string, expected: string | number): void {
  db.pragma(`${name} = ${value}`)
  assertPragma(db, name, expected)
}

function assertPragma(db: Database.Database, name: string, expected: string | number): void {
  const found = db.pragma(name, { simple: true })
  if (found !== expected) throw new Error(`pragma ${name} is ${String(found)}, not ${expected}`)
}

function runningSqlite(): string {
  const db = new Database(':memory:')
  try {
    return String(db.prepare('select sqlite_version()').pluck().get())
  } finally {
    db.close()
  }
}
