import { chmodSync, existsSync, statSync } from 'node:fs'

import * as z from 'zod'

import { fail, ok, type Result } from '#domain/result.ts'

import { collectLeftovers } from './blobLeftovers.ts'
import { openDatabase, quickCheck, type DatabaseOptions, type Writable } from './database.ts'
import type { DeskFiles } from './deskFiles.ts'
import { moveFile, removeFiles } from './files.ts'
import { migrate } from './migrate.ts'
import { ledger0010 } from './migrations/ledger0010.ts'
import { ledger0020 } from './migrations/ledger0020.ts'
import { materials0010 } from './migrations/materials0010.ts'
import type { Migration } from './migrations/migration.ts'
import { errorCode, storageError } from './storageError.ts'
import { findSetting, saveSetting } from './tables/settings.ts'

/** Both databases of a desk, open, in their newest shape. */
export interface DeskDatabases {
  readonly ledger: Writable
  readonly materials: Writable
  readonly deviceId: string
}

/** The steps of the ledger's shape, oldest first. */
export const ledgerMigrations: readonly Migration[] = [ledger0010, ledger0020]
/** The same of the database of originals. */
export const materialsMigrations: readonly Migration[] = [materials0010]

const materialsShape: DatabaseOptions = { pageSize: 16_384, autoVacuum: 'incremental' }

/**
 * Opens ledger and materials, brings both to the newest shape and collects what killed imports
 * left; after an unclean end every page is checked first.
 *
 * Errors: those of `openDatabase` and `migrate` · `damaged` (`what` is the file, `detail` is
 * `missing` or SQLite's complaint). None leaves a database open.
 */
export function openDatabases(files: DeskFiles, key: Uint8Array): Result<DeskDatabases> {
  finishSetUp(files)
  const lost = [files.ledger, files.materials].find((path) => !existsSync(path))
  if (lost !== undefined) return fail({ kind: 'damaged', what: lost, detail: 'missing' })
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
    keepPrivate([files.ledger, files.materials])
    return ok({ ledger: ledger.value, materials: materials.value, deviceId })
  } catch (error) {
    for (const db of [ledger.value, materials.value]) db.close()
    return fail(storageError(error, files.ledger))
  }
}

/**
 * Makes empty databases for the device of this id. They get their names last, so a set-up that was
 * killed leaves nothing that looks like a desk.
 */
export function makeDatabases(files: DeskFiles, key: Uint8Array, deviceId: string): Result<null> {
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
function finishSetUp({ ledger }: DeskFiles): void {
  if (!existsSync(ledger) && existsSync(`${ledger}.new`)) moveFile(`${ledger}.new`, ledger)
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

// A clean close folds the write-ahead log into the database and removes it.
function endedUncleanly(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
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

/** Only their owner may read the databases, also in a folder that others may enter. */
function keepPrivate(paths: readonly string[]): void {
  try {
    for (const path of paths) chmodSync(path, 0o600)
  } catch {
    // A stick or a Windows drive knows no modes; there the encryption has to do.
  }
}
