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
  const nested = db.inTransaction
  db.exec(nested ? 'savepoint step' : 'begin immediate')
  try {
    const result = act()
    if (result.ok) db.exec(nested ? 'release step' : 'commit')
    else undo(db, nested)
    return result
  } catch (error) {
    undo(db, nested)
    if (!nested && errorCode(error).startsWith('SQLITE_FULL')) return fail(storageError(error, db.name))
    throw error
  }
}

/** `inTransaction` for steps that cannot fail in a way a user meets. */
export function atomically<T>(db: Writable, act: () => T): T {
  const result = inTransaction(db, () => ({ ok: true, value: act() }))
  if (!result.ok) throw new Error('cannot happen: the step gives no failure')
  return result.value
}

function undo(db: Writable, nested: boolean): void {
  // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
  if (!db.inTransaction) return
  db.exec(nested ? 'rollback to step; release step' : 'rollback')
}
