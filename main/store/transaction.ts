import { fail, type Result } from '#domain/result.ts'

import type { Writable } from './database.ts'
import { errorCode, storageError } from './storageError.ts'

/**
 * Does all or nothing: commits when `act` succeeds, rolls back when its Result is a failure or
 * when it throws. A full disk is the failure `diskFull`; nothing of the transaction remains.
 *
 * Inside another transaction it is a savepoint, so a use case can be built from smaller ones.
 * Synchronous on purpose: a transaction that awaits would let others write into it.
 */
export function inTransaction<T>(db: Writable, act: () => Result<T>): Result<T> {
  const isNested = db.inTransaction
  try {
    return transact(db, act, (result) => result.ok)
  } catch (error) {
    // Only the outermost may answer: SQLite may have rolled back more than the inner step.
    if (isNested || !errorCode(error).startsWith('SQLITE_FULL')) throw error
    return fail(storageError(error, db.name))
  }
}

/** Does all or nothing, for steps that cannot fail in a way a user meets; every error is thrown. */
export function atomically<T>(db: Writable, act: () => T): T {
  return transact(db, act, () => true)
}

function transact<T>(db: Writable, act: () => T, isKept: (result: T) => boolean): T {
  const isNested = db.inTransaction
  db.exec(isNested ? 'savepoint step' : 'begin immediate')
  try {
    const result = act()
    if (isKept(result)) db.exec(isNested ? 'release step' : 'commit')
    else undo(db, isNested)
    return result
  } catch (error) {
    undo(db, isNested)
    throw error
  }
}

function undo(db: Writable, isNested: boolean): void {
  // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
  if (!db.inTransaction) return
  db.exec(isNested ? 'rollback to step; release step' : 'rollback')
}
