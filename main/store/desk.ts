import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

import { fail, ok, type Result } from '#domain/result.ts'

import { collectLeftovers } from './blobLeftovers.ts'
import { openDatabase, quickCheck, type DatabaseOptions, type Writable } from './database.ts'
import { holdLock, lockPath, releaseLock } from './deskLock.ts'
import { moveFile, removeFiles } from './files.ts'
import { keyFilePath, writeKeys, type KeyKeepers } from './keys.ts'
import { migrate } from './migrate.ts'
import { ledger0010 } from './migrations/ledger0010.ts'
import { materials0010 } from './migrations/materials0010.ts'
import type { Migration } from './migrations/migration.ts'
import { errorCode, storageError } from './storageError.ts'
import { findSetting, saveSetting } from './tables/settings.ts'

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

/** The steps of each database's shape, oldest first. */
export const ledgerMigrations: readonly Migration[] = [ledger0010]
export const materialsMigrations: readonly Migration[] = [materials0010]

const materialsShape: DatabaseOptions = { pageSize: 16_384, autoVacuum: 'incremental' }

/** Where the files of a desk lie; nothing else is needed to move it to another PC. */
export function deskFiles(directory: string): { ledger: string; materials: string; lock: string; keys: string } {
  return {
    ledger: join(directory, 'ledger.db'),
    materials: join(directory, 'materials.db'),
    lock: lockPath(directory),
    keys: keyFilePath(directory),
  }
}

/** Whether a folder holds a desk, or what is left of one. */
export function isDesk(directory: string): boolean {
  const { ledger, materials } = deskFiles(directory)
  return existsSync(ledger) || existsSync(materials)
}

/**
 * Makes an empty desk under a new key and opens it. The recovery key is for printing and kept nowhere.
 *
 * The databases get their names last, so a set-up that was killed leaves nothing that looks like
 * a desk. Errors: `deskExists` · `deskLocked` · `noPermission` · `diskFull`.
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
    const made = makeDatabases(directory, setUp.key, setUp.deviceId ?? randomBytes(8).toString('hex'))
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
  finishSetUp(files)
  const lost = [files.ledger, files.materials].find((path) => !existsSync(path))
  const opened = lost === undefined ? openBoth(files, key) : fail({ kind: 'damaged', what: lost, detail: 'missing' })
  if (!opened.ok) {
    releaseLock(lock.value)
    return opened
  }
  const { ledger, materials, deviceId } = opened.value
  keepPrivate([files.ledger, files.materials])
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

function openBoth(
  files: ReturnType<typeof deskFiles>,
  key: Uint8Array,
): Result<{ ledger: Writable; materials: Writable; deviceId: string }> {
  const ledger = openChecked(files.ledger, key, {}, ledgerMigrations)
  if (!ledger.ok) return ledger
  const materials = openChecked(files.materials, key, materialsShape, materialsMigrations)
  if (!materials.ok) {
    ledger.value.close()
    return materials
  }
  try {
    tidy(materials.value)
    const deviceId = findSetting(ledger.value, 'deviceId', z.string())
    if (deviceId === null) throw new Error(`${files.ledger} names no device`)
    return ok({ ledger: ledger.value, materials: materials.value, deviceId })
  } catch (error) {
    for (const db of [ledger.value, materials.value]) db.close()
    return fail(storageError(error, files.ledger))
  }
}

// A damaged page among the originals or a full disk must not keep the office out of its cases;
// verifyTrail names what is damaged.
function tidy(materials: Writable): void {
  try {
    collectLeftovers(materials)
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|FULL|IOERR)/.test(errorCode(error))) throw error
  }
}

function openChecked(
  path: string,
  key: Uint8Array,
  options: DatabaseOptions,
  steps: readonly Migration[],
): Result<Writable> {
  const unclean = endedUncleanly(path)
  const db = openDatabase(path, key, options)
  if (!db.ok) return db
  const ready = makeReady(db.value, steps, unclean)
  if (ready.ok) return db
  db.value.close()
  return ready
}

function makeReady(db: Writable, steps: readonly Migration[], unclean: boolean): Result<number> {
  try {
    const complaint = unclean ? quickCheck(db) : null
    return complaint === null ? migrate(db, steps) : fail({ kind: 'damaged', what: db.name, detail: complaint })
  } catch (error) {
    return fail(storageError(error, db.name))
  }
}

/** Only their owner may read the databases, also in a folder that others may enter. */
function keepPrivate(paths: readonly string[]): void {
  try {
    for (const path of paths) chmodSync(path, 0o600)
  } catch {
    // A stick or a Windows drive knows no modes; there the encryption has to do.
  }
}

// A clean close folds the write-ahead log into the database and removes it.
function endedUncleanly(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function makeDatabases(directory: string, key: Uint8Array, deviceId: string): Result<null> {
  const files = deskFiles(directory)
  const [newLedger, newMaterials] = [`${files.ledger}.new`, `${files.materials}.new`]
  removeFiles([newLedger, newMaterials].flatMap((path) => [path, `${path}-wal`, `${path}-shm`]))
  const materials = openChecked(newMaterials, key, materialsShape, materialsMigrations)
  if (!materials.ok) return materials
  materials.value.close()
  const ledger = openChecked(newLedger, key, {}, ledgerMigrations)
  if (!ledger.ok) return ledger
  saveSetting(ledger.value, 'deviceId', deviceId)
  ledger.value.close()
  moveFile(newMaterials, files.materials)
  moveFile(newLedger, files.ledger)
  return ok(null)
}

// A set-up killed between its two last renames left a whole ledger under its first name.
function finishSetUp({ ledger }: ReturnType<typeof deskFiles>): void {
  if (!existsSync(ledger) && existsSync(`${ledger}.new`)) moveFile(`${ledger}.new`, ledger)
}
