import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'

import { fail } from '#domain/result.ts'
import { makeCase } from '#tests/helpers/builders.ts'
import { makeDesk } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { createDesk, openDesk } from './desk.ts'
import { deskFiles } from './deskFiles.ts'
import { newDataKey, unwrapKey } from './keys.ts'
import { findCase, insertCase } from './tables/cases.ts'
import { findSetting, saveSetting } from './tables/settings.ts'

const noKeepers = { passphrase: null, osBlob: null }

describe('a desk', () => {
  it.skipIf(process.platform === 'win32')('lets nobody but its owner read its files', async () => {
    const directory = tempDirectory()
    await makeDesk(directory)
    const { ledger, materials, keys } = deskFiles(directory)
    expect([ledger, materials, keys].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600])
  })

  it('is made, closed and opened again with the recovery key', async () => {
    const directory = tempDirectory()
    const made = await createDesk(directory, { key: newDataKey(), ...noKeepers })
    if (!made.ok) throw new Error(made.error.kind)
    insertCase(made.value.desk.ledger, makeCase())
    made.value.desk.close()
    const key = await unwrapKey(directory, { recoveryKey: made.value.recoveryKey })
    const again = key.ok ? openDesk(directory, key.value) : key
    if (!again.ok) throw new Error(again.error.kind)
    expect(findCase(again.value.ledger, 'case1')).toEqual(makeCase())
    expect(again.value.deviceId).toBe(made.value.desk.deviceId)
    expect(again.value.materials.pragma('page_size', { simple: true })).toBe(16_384)
    expect(again.value.materials.pragma('auto_vacuum', { simple: true })).toBe(2)
    again.value.close()
  })

  it('is never made over another one', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(directory)
    desk.close()
    expect(await createDesk(directory, { key: newDataKey(), ...noKeepers })).toEqual(
      fail({ kind: 'deskExists', directory }),
    )
    rmSync(deskFiles(directory).keys)
    expect(await createDesk(directory, { key: newDataKey(), ...noKeepers })).toEqual(
      fail({ kind: 'deskExists', directory }),
    )
    expect(openDesk(directory, newDataKey())).toEqual(fail({ kind: 'keyMissing', directory }))
    expect(existsSync(deskFiles(directory).keys)).toBe(false)
  })

  it('says when there is none, when the key is another one, and when a file is gone', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    expect(openDesk(directory, key)).toEqual(fail({ kind: 'deskMissing', directory }))
    const desk = await makeDesk(directory, key)
    desk.close()
    expect(openDesk(directory, newDataKey())).toEqual(fail({ kind: 'wrongKey' }))
    rmSync(deskFiles(directory).materials)
    expect(openDesk(directory, key)).toMatchObject({ error: { kind: 'damaged' } })
  })

  it('finishes a set-up that was killed between its last two steps, and repeats one killed earlier', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const { ledger, materials } = deskFiles(directory)
    writeFileSync(`${materials}.new`, 'half')
    const desk = await makeDesk(directory, key)
    desk.close()
    renameSync(ledger, `${ledger}.new`)
    const again = openDesk(directory, key)
    expect(again.ok).toBe(true)
    if (again.ok) again.value.close()
  })

  it('is held by one program at a time, and free again when that one was killed', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const desk = await makeDesk(directory, key)
    expect(openDesk(directory, key)).toEqual(fail({ kind: 'deskLocked', directory }))
    desk.close()
    const child = spawn(process.execPath, [
      '--expose-gc',
      join(import.meta.dirname, '../../tests/crash/storeHolder.ts'),
      directory,
      Buffer.from(key).toString('hex'),
    ])
    onTestFinished(() => void child.kill('SIGKILL'))
    const [line] = await once(child.stdout, 'data')
    expect(String(line)).toBe('held\n')
    const from = Date.now()
    expect(openDesk(directory, key)).toEqual(fail({ kind: 'deskLocked', directory }))
    expect(Date.now() - from).toBeLessThan(1000)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const again = openDesk(directory, key)
    expect(again.ok).toBe(true)
    if (again.ok) again.value.close()
  })

  it('checks every page after an unclean end, and says which file is damaged', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const desk = await makeDesk(directory, key)
    for (let i = 0; i < 50; i++) saveSetting(desk.ledger, `note${i}`, 'x'.repeat(3000))
    desk.ledger.pragma('wal_checkpoint(TRUNCATE)')
    saveSetting(desk.ledger, 'last', 'still in the log')
    const [sound, broken] = [join(directory, 'sound'), join(directory, 'broken')]
    for (const copy of [sound, broken]) {
      mkdirSync(copy)
      for (const name of ['ledger.db', 'ledger.db-wal', 'materials.db', 'keys.json']) {
        copyFileSync(join(directory, name), join(copy, name))
      }
    }
    const ledger = deskFiles(broken).ledger
    const bytes = readFileSync(ledger)
    // Holds one of the notes: nothing reads it while the desk is opened, and the log has no newer one.
    bytes[bytes.length - 20 * 4096 - 2000]! ^= 1
    writeFileSync(ledger, bytes)
    expect(openDesk(broken, key)).toMatchObject({ ok: false, error: { kind: 'damaged', what: ledger } })
    const opened = openDesk(sound, key)
    expect(opened.ok && findSetting(opened.value.ledger, 'last', z.string())).toBe('still in the log')
    if (opened.ok) opened.value.close()
  })
})
