import { join } from 'node:path'

import Database from 'better-sqlite3'

import { fail, ok, type Result } from '#domain/result.ts'

import { errorCode, storageError } from './storageError.ts'

// A desk that nobody refers to any more would be garbage, its lock gone with it: a second program
// could get in while this one still runs.
const heldLocks = new Set<Database.Database>()

/** Where the lock of a desk lies. */
export function lockPath(directory: string): string {
  return join(directory, 'lock.db')
}

/**
 * Holds a desk for this program: an exclusive transaction that never ends.
 *
 * A second program is refused at once with `deskLocked`; the operating system frees it when this
 * one dies. Other errors: `noPermission` · `diskFull`.
 */
export function holdLock(directory: string): Result<Database.Database> {
  const path = lockPath(directory)
  let lock: Database.Database | null = null
  try {
    lock = new Database(path, { timeout: 0 })
    lock.exec('begin exclusive')
    heldLocks.add(lock)
    return ok(lock)
  } catch (error) {
    lock?.close()
    if (errorCode(error).startsWith('SQLITE_BUSY')) return fail({ kind: 'deskLocked', directory })
    return fail(storageError(error, path))
  }
}

/** Lets the next program in. */
export function releaseLock(lock: Database.Database): void {
  heldLocks.delete(lock)
  lock.close()
}
