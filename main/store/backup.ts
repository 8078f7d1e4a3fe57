import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

import { fail, ok, type Result } from '#domain/result.ts'

import { verifyBlob } from './blobStore.ts'
import { quickCheck, type Readable, type Writable } from './database.ts'
import { isDesk, type Desk } from './desk.ts'
import { deskFiles } from './deskFiles.ts'
import { moveFile, removeFiles, syncFile, syncFolder } from './files.ts'
import { lackOfRoom } from './room.ts'
import { allRows, oneRow, run, sql } from './sql.ts'
import { storageError } from './storageError.ts'
import { listBlobUses } from './tables/blobUses.ts'

/**
 * Copies the desk into a fresh dated folder and reads the copy back before it gets its name: every
 * page, every table's row count, every original hashed anew. The copy is encrypted as the desk is
 * and opens with the same keys.
 *
 * `at` is the ISO instant that dates the folder. Errors: `diskFull` · `noPermission` · `damaged` ·
 * `cancelled`; none of them leaves anything behind.
 */
export async function backupDesk(
  desk: Desk,
  directory: string,
  signal: AbortSignal,
  at: string = new Date().toISOString(),
): Promise<Result<{ directory: string; bytes: number }>> {
  const name = `yijuan-${at.slice(0, 19).replaceAll(':', '').replace('T', '-')}`
  const final = freeName(join(directory, name))
  const partial = `${final}.partial`
  try {
    mkdirSync(directory, { recursive: true })
    removeFiles(
      readdirSync(directory)
        .filter(isAbandoned)
        .map((found) => join(directory, found)),
    )
    const full = await lackOfRoom(directory, statSync(desk.ledger.name).size + statSync(desk.materials.name).size)
    if (full !== null) return full
    mkdirSync(partial)
    const counts = copyDesk(desk, partial)
    const checked = await checkCopy(desk, partial, counts, signal)
    if (!checked.ok) return checked
    for (const path of Object.values(copiedFiles(partial))) syncFile(path)
    renameSync(partial, final)
    syncFolder(directory)
    return ok({ directory: final, bytes: folderBytes(final) })
  } catch (error) {
    return fail(storageError(error, directory))
  } finally {
    removeFiles([partial])
  }
}

/**
 * Puts a backup into a folder where no desk is. Open it afterwards as any desk.
 *
 * Errors: `deskExists` · `deskMissing` and `keyMissing` (of the backup) · `diskFull` · `noPermission`.
 */
export function restoreDesk(fromDirectory: string, toDirectory: string): Result<null> {
  if (isDesk(toDirectory)) return fail({ kind: 'deskExists', directory: toDirectory })
  const [from, to] = [copiedFiles(fromDirectory), copiedFiles(toDirectory)]
  if (!existsSync(from.ledger) || !existsSync(from.materials))
    return fail({ kind: 'deskMissing', directory: fromDirectory })
  if (!existsSync(from.keys)) return fail({ kind: 'keyMissing', directory: fromDirectory })
  const parts = [
    [from.keys, to.keys],
    [from.materials, to.materials],
    [from.ledger, to.ledger],
  ] as const
  try {
    mkdirSync(toDirectory, { recursive: true })
    for (const [source, target] of parts) {
      copyFileSync(source, `${target}.new`)
      syncFile(`${target}.new`)
    }
    // All bytes are on the disk before the first name is given, the ledger's is the last.
    for (const [, target] of parts) moveFile(`${target}.new`, target)
    return ok(null)
  } catch (error) {
    return fail(storageError(error, toDirectory))
  }
}

type Counts = ReadonlyMap<string, number>

function copyDesk(desk: Desk, directory: string): { ledger: Counts; materials: Counts } {
  const target = copiedFiles(directory)
  // No await between copying and counting: nobody can write in between.
  run(desk.ledger, sql`vacuum into ${target.ledger}`)
  run(desk.materials, sql`vacuum into ${target.materials}`)
  copyFileSync(deskFiles(desk.directory).keys, target.keys)
  return { ledger: countRows(desk.ledger), materials: countRows(desk.materials) }
}

async function checkCopy(
  desk: Desk,
  directory: string,
  counts: { ledger: Counts; materials: Counts },
  signal: AbortSignal,
): Promise<Result<null>> {
  const paths = copiedFiles(directory)
  const ledger = desk.openCopy(paths.ledger)
  if (!ledger.ok) return ledger
  const materials = desk.openCopy(paths.materials)
  try {
    if (!materials.ok) return materials
    const complaint =
      quickCheck(ledger.value) ??
      quickCheck(materials.value) ??
      compareCounts(countRows(ledger.value), counts.ledger) ??
      compareCounts(countRows(materials.value), counts.materials)
    if (complaint !== null) return fail({ kind: 'damaged', what: directory, detail: complaint })
    return await checkOriginals(ledger.value, materials.value, signal)
  } finally {
    ledger.value.close()
    if (materials.ok) materials.value.close()
  }
}

async function checkOriginals(ledger: Readable, materials: Writable, signal: AbortSignal): Promise<Result<null>> {
  const stored = allRows(materials, z.object({ sha256: z.string() }), sql`select sha256 from blob`)
  const wanted = new Set([...stored, ...listBlobUses(ledger)].map(({ sha256 }) => sha256))
  for (const sha256 of wanted) {
    const state = await verifyBlob(materials, sha256, signal)
    if (state === null || signal.aborted) return fail({ kind: 'cancelled' })
    if (state !== 'intact') return fail({ kind: 'damaged', what: `blob ${sha256}`, detail: state })
  }
  return ok(null)
}

function countRows(db: Readable): Counts {
  const tables = allRows(
    db,
    z.object({ name: z.string() }),
    sql`select name from sqlite_master where type = 'table' order by name`,
  )
  return new Map(tables.map(({ name }) => [name, countOf(db, name)]))
}

function countOf(db: Readable, table: string): number {
  // A table's name cannot be a bound value; it comes from our own migrations.
  return (
    oneRow(db, z.object({ count: z.int() }), { text: `select count(*) as count from "${table}"`, values: [] })?.count ??
    0
  )
}

function compareCounts(found: Counts, expected: Counts): string | null {
  for (const [table, count] of expected) if (found.get(table) !== count) return `rows of ${table}`
  return null
}

function copiedFiles(directory: string): { ledger: string; materials: string; keys: string } {
  const { ledger, materials, keys } = deskFiles(directory)
  return { ledger, materials, keys }
}

// What a backup left that was killed; it never got its name.
function isAbandoned(name: string): boolean {
  return /^yijuan-[\d-]+\.partial$/.test(name)
}

function freeName(path: string): string {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? path : `${path}-${i}`
    if (!existsSync(candidate)) return candidate
  }
}

function folderBytes(directory: string): number {
  return readdirSync(directory).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0)
}
