import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { fail, ok } from '#domain/result.ts'
import { sha256 } from '#main/sha256.ts'
import { dumpDesk, goldenDirectory, goldenKey } from '#tests/fixtures/golden/goldenDesk.ts'
import { makeDesk } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { openDatabase, type Writable } from './database.ts'
import { openDesk } from './desk.ts'
import { ledgerMigrations, materialsMigrations } from './deskDatabases.ts'
import { deskFiles } from './deskFiles.ts'
import { newDataKey } from './keys.ts'
import { migrate, schemaVersion } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { verifyTrail } from './verifyTrail.ts'

/** SHA-256 of what was released. A released step is never edited; add one. */
const released = {
  ledger: { 10: '2651c8c484e4892f1ad7a8c6dbdc9e8c61b77c5fcdda9ec886541c16ad59a856' },
  materials: { 10: '3ea632875506a55e53d5e2a73627e047154e827db5e287640882013563ea60c3' },
}

const first: Migration = { version: 10, sql: `create table note(text text) strict; insert into note values('一')` }
const second: Migration = { version: 20, sql: `alter table note add column day text` }

function emptyDatabase(key: Uint8Array = newDataKey()): Writable {
  const db = openDatabase(join(tempDirectory(), 'ledger.db'), key)
  if (!db.ok) throw new Error(db.error.kind)
  return db.value
}

describe('the shape of a database', () => {
  it('was not edited after its release', () => {
    const hashes = (steps: readonly Migration[]) =>
      Object.fromEntries(steps.map((step) => [step.version, sha256(step.sql)]))
    const found = { ledger: hashes(ledgerMigrations), materials: hashes(materialsMigrations) }
    expect(found).toMatchObject(released)
  })

  it('goes up step by step, with an encrypted copy of what was there before', () => {
    const key = newDataKey()
    const db = emptyDatabase(key)
    expect(migrate(db, [first])).toEqual(ok(10))
    expect(existsSync(`${db.name}.before-0`)).toBe(false)
    expect(migrate(db, [first, second])).toEqual(ok(20))
    expect(db.prepare('select * from note').all()).toEqual([{ text: '一', day: null }])
    const copy = openDatabase(`${db.name}.before-10`, key)
    if (!copy.ok) throw new Error(copy.error.kind)
    expect([schemaVersion(copy.value), copy.value.prepare('select * from note').all()]).toEqual([10, [{ text: '一' }]])
    expect(openDatabase(`${db.name}.before-10`, newDataKey())).toEqual(fail({ kind: 'wrongKey' }))
    copy.value.close()
    expect(migrate(db, [first, second])).toEqual(ok(20))
    db.close()
  })

  it('stays as it was when a step breaks in the middle', () => {
    const db = emptyDatabase()
    migrate(db, [first])
    const broken = {
      version: 20,
      sql: `${second.sql}; insert into note values('二', '2024-01-01'); create table note(x text) strict`,
    }
    expect(() => migrate(db, [first, broken])).toThrow('already exists')
    expect([schemaVersion(db), db.prepare('select * from note').all()]).toEqual([10, [{ text: '一' }]])
    db.close()
  })

  it('stays as it was when a step leaves a reference into nothing', () => {
    const db = emptyDatabase()
    const orphan = `create table a(id text primary key) strict; pragma defer_foreign_keys = on;
      create table b(a text references a(id)) strict;`
    expect(migrate(db, [{ version: 10, sql: orphan }])).toEqual(ok(10))
    db.pragma('foreign_keys = off')
    const step = { version: 20, sql: `insert into b values('nobody')` }
    expect(migrate(db, [{ version: 10, sql: orphan }, step])).toMatchObject({ error: { kind: 'damaged' } })
    expect(schemaVersion(db)).toBe(10)
    db.close()
  })

  it('of a later Yijuan is refused, and the desk is left untouched', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const desk = await makeDesk(directory, key)
    desk.ledger.pragma('user_version = 9990')
    desk.close()
    const before = readFileSync(deskFiles(directory).ledger)
    expect(openDesk(directory, key)).toEqual(fail({ kind: 'newerSchema', found: 9990, supported: 20 }))
    expect(readFileSync(deskFiles(directory).ledger).equals(before)).toBe(true)
  })
})

describe('the desk of every release', () => {
  it.each(Object.keys(released.ledger).map(Number))('of schema %i opens here with all its rows', async (version) => {
    const directory = join(tempDirectory(), 'desk')
    cpSync(goldenDirectory(version), directory, { recursive: true })
    expect(readdirSync(directory).toSorted()).toEqual(['keys.json', 'ledger.db', 'materials.db', 'rows.json'])
    const desk = openDesk(directory, goldenKey)
    if (!desk.ok) throw new Error(desk.error.kind)
    // Later shapes add columns and tables; what was there stays.
    expect(dumpDesk(desk.value)).toMatchObject(JSON.parse(readFileSync(join(directory, 'rows.json'), 'utf8')))
    expect(await verifyTrail(desk.value, { rows: 'skip' })).toMatchObject({
      verdict: 'pass',
      events: 2,
      cases: 1,
      blobs: 1,
    })
    desk.value.close()
  })
})
