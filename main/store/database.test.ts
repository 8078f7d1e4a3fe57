import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { openDatabase, quickCheck, refuseUnsafeSqlite, type Writable } from './database.ts'
import { newDataKey } from './keys.ts'
import { inTransaction } from './transaction.ts'
import { ok, fail } from '#domain/result.ts'

function opened(path: string, key: Uint8Array): Writable {
  const db = openDatabase(path, key)
  if (!db.ok) throw new Error(db.error.kind)
  return db.value
}

describe('an encrypted database', () => {
  it('holds no plain text, and opens only with its key', () => {
    const [path, key] = [join(tempDirectory(), 'ledger.db'), newDataKey()]
    const db = opened(path, key)
    db.exec(`create table note(text text) strict; insert into note values('泉州华源涂料有限公司 MARKER-4711')`)
    expect(readFileSync(`${path}-wal`).includes('MARKER-4711')).toBe(false)
    db.close()
    expect(readFileSync(path).includes('MARKER-4711')).toBe(false)
    expect(readFileSync(path).includes('SQLite format')).toBe(false)
    expect(openDatabase(path, newDataKey())).toEqual(fail({ kind: 'wrongKey' }))
    const again = opened(path, key)
    expect(again.prepare('select text from note').pluck().get()).toBe('泉州华源涂料有限公司 MARKER-4711')
    again.close()
  })

  it('loses nothing that is still in the log when somebody tries a wrong key', () => {
    const [path, key] = [join(tempDirectory(), 'ledger.db'), newDataKey()]
    const db = opened(path, key)
    db.exec('create table note(text text) strict')
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    expect(openDatabase(path, newDataKey())).toEqual(fail({ kind: 'wrongKey' }))
    expect(quickCheck(db)).toBeNull()
    db.close()
    const again = opened(path, key)
    expect(again.prepare('select count(*) from note').pluck().get()).toBe(0)
    again.close()
  })

  it('is set to lose nothing and to leave no plain text in temporary files', () => {
    const db = opened(join(tempDirectory(), 'ledger.db'), newDataKey())
    const names = [
      'journal_mode',
      'synchronous',
      'temp_store',
      'foreign_keys',
      'recursive_triggers',
      'secure_delete',
      'busy_timeout',
    ]
    expect(names.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 2, 1, 1, 1, 5000])
    db.close()
  })

  it('says so when the place cannot be written to', () => {
    expect(openDatabase(tempDirectory(), newDataKey())).toMatchObject({
      ok: false,
      error: { kind: 'noPermission' },
    })
  })

  it.each(['3.51.2', '3.50.9', '2.99.99', '', 'x'])('refuses SQLite %s, which can corrupt a log', (version) => {
    expect(refuseUnsafeSqlite(version)).toEqual(fail({ kind: 'unsafeSqlite', version }))
  })

  it.each(['3.51.3', '3.53.4', '3.60.0', '4.0.0'])('accepts SQLite %s', (version) => {
    expect(refuseUnsafeSqlite(version)).toBeNull()
  })
})

describe('a transaction', () => {
  function notes(): { db: Writable; add: (text: string) => void; list: () => unknown[] } {
    const db = opened(join(tempDirectory(), 'ledger.db'), newDataKey())
    db.exec('create table note(text text) strict')
    return {
      db,
      add: (text) => db.prepare('insert into note values(?)').run(text),
      list: () => db.prepare('select text from note').pluck().all(),
    }
  }

  it('keeps all or nothing, whether a step fails or throws', () => {
    const { db, add, list } = notes()
    inTransaction(db, () => ok(add('kept')))
    const failed = inTransaction(db, () => {
      add('lost')
      return fail({ kind: 'cancelled' })
    })
    expect(failed).toEqual(fail({ kind: 'cancelled' }))
    expect(() =>
      inTransaction(db, () => {
        add('lost too')
        throw new Error('bug')
      }),
    ).toThrow('bug')
    expect(list()).toEqual(['kept'])
    db.close()
  })

  it('undoes only the inner step when that one fails', () => {
    const { db, add, list } = notes()
    inTransaction(db, () => {
      add('outer')
      inTransaction(db, () => {
        add('inner')
        return fail({ kind: 'cancelled' })
      })
      return inTransaction(db, () => ok(add('second')))
    })
    expect(list()).toEqual(['outer', 'second'])
    db.close()
  })

  it('answers a full disk with an error that a user understands, and keeps what was there', () => {
    const { db, add, list } = notes()
    add('before')
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    const done = inTransaction(db, () => ok(add('x'.repeat(100_000))))
    expect(done).toEqual(fail({ kind: 'diskFull', path: db.name, neededBytes: null }))
    expect(list()).toEqual(['before'])
    db.close()
  })
})
