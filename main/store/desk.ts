import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'

import { fail, ok, type Result } from '#domain/result.ts'

import { openDatabase, type Writable } from './database.ts'
import { makeDatabases, openDatabases } from './deskDatabases.ts'
import { deskFiles } from './deskFiles.ts'
import { holdLock, releaseLock } from './deskLock.ts'
import { writeKeys, type KeyKeepers } from './keys.ts'
import { storageError } from './storageError.ts'

/** An open desk: everything one office knows, on one PC, held by one program at a time. */
export interface Desk {
  readonly directory: string
  readonly ledger: Writable
  readonly materials: Writable
  /** Random, made with the desk; names its chain in the trail. */
  readonly deviceId: string
  /** Opens another database under this desk's key, such as a copy that is to be checked. */
  openCopy(path: string): Result<Writable>
  close(): void
}

/** Whether a folder holds a desk, or what is left of one. */
export function isDesk(directory: string): boolean {
  const { ledger, materials } = deskFiles(directory)
  return existsSync(ledger) || existsSync(materials)
}

/**
 * Makes an empty desk under a new key and opens it. The recovery key is for printing and kept nowhere.
 *
 * Errors: `deskExists` · `deskLocked` · `noPermission` · `diskFull`.
 */
export async function createDesk(
  directory: string,
  setUp: KeyKeepers & { readonly key: Uint8Array; readonly deviceId?: string },
): Promise<Result<{ desk: Desk; recoveryKey: string }>> {
  if (isDesk(directory)) return fail({ kind: 'deskExists', directory })
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    return fail(storageError(error, directory))
  }
  const lock = holdLock(directory)
  if (!lock.ok) return lock
  try {
    const keys = await writeKeys(directory, setUp.key, setUp)
    if (!keys.ok) return keys
    const made = makeDatabases(deskFiles(directory), setUp.key, setUp.deviceId ?? randomBytes(8).toString('hex'))
    if (!made.ok) return made
    releaseLock(lock.value)
    const desk = openDesk(directory, setUp.key)
    return desk.ok ? ok({ desk: desk.value, recoveryKey: keys.value.recoveryKey }) : desk
  } finally {
    releaseLock(lock.value)
  }
}

/**
 * Opens a desk, brings it to the newest shape, collects what killed imports left, and after an
 * unclean end checks every page.
 *
 * Errors: `deskMissing` · `keyMissing` · `deskLocked` (at once) · `wrongKey` · `newerSchema` ·
 * `unsafeSqlite` · `damaged` · `noPermission` · `diskFull`.
 */
export function openDesk(directory: string, key: Uint8Array): Result<Desk> {
  if (!isDesk(directory)) return fail({ kind: 'deskMissing', directory })
  const files = deskFiles(directory)
  if (!existsSync(files.keys)) return fail({ kind: 'keyMissing', directory })
  const lock = holdLock(directory)
  if (!lock.ok) return lock
  const opened = openDatabases(files, key)
  if (!opened.ok) {
    releaseLock(lock.value)
    return opened
  }
  const { ledger, materials, deviceId } = opened.value
  return ok({
    directory,
    ledger,
    materials,
    deviceId,
    openCopy: (path) => openDatabase(path, key),
    close: () => {
      for (const db of [ledger, materials]) db.close()
      releaseLock(lock.value)
    },
  })
}
