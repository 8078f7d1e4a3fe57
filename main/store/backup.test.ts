import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { fail, ok } from '#domain/result.ts'
import { makeCase, makeMaterial } from '#tests/helpers/builders.ts'
import { makeDesk, makeEvent } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { backupDesk, restoreDesk } from './backup.ts'
import { storeFile } from './blobStore.ts'
import { openDesk, type Desk } from './desk.ts'
import { deskFiles } from './deskFiles.ts'
import { change } from './eventLog.ts'
import { newDataKey } from './keys.ts'
import { getCaseFile } from './tables/caseFiles.ts'
import { insertCase } from './tables/cases.ts'
import { insertMaterial } from './tables/materials.ts'
import { verifyTrail } from './verifyTrail.ts'

const never = new AbortController().signal
const at = '2024-01-02T03:04:05.678Z'

async function deskInUse(directory: string, key: Uint8Array): Promise<Desk> {
  const desk = await makeDesk(join(directory, 'desk'), key)
  const path = join(directory, '笔录.pdf')
  writeFileSync(path, randomBytes(3_000_000))
  const kept = await storeFile(desk, path)
  if (!kept.ok) throw new Error(kept.error.kind)
  change(desk, makeEvent(), () => {
    insertCase(desk.ledger, makeCase())
    const material = makeMaterial({ id: 'scan' })
    insertMaterial(desk.ledger, { ...material, versions: [{ ...material.versions[0]!, sha256: kept.value.sha256 }] })
    return ok(null)
  })
  return desk
}

describe('a backup', () => {
  it('is a whole desk that opens elsewhere with the same key, cases, originals and trail', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const desk = await deskInUse(directory, key)
    const stick = join(directory, 'U盘')
    const done = await backupDesk(desk, stick, never, at)
    const folder = join(stick, 'yijuan-2024-01-02-030405')
    expect(done).toMatchObject({ ok: true, value: { directory: folder } })
    expect(readdirSync(stick)).toEqual(['yijuan-2024-01-02-030405'])
    expect(readdirSync(folder).toSorted()).toEqual(['keys.json', 'ledger.db', 'materials.db'])
    const home = join(directory, 'restored')
    expect(restoreDesk(folder, home)).toEqual(ok(null))
    const restored = openDesk(home, key)
    if (!restored.ok) throw new Error(restored.error.kind)
    expect(getCaseFile(restored.value.ledger, 'case1')).toEqual(getCaseFile(desk.ledger, 'case1'))
    expect(await verifyTrail(restored.value, { rows: 'skip' })).toEqual(await verifyTrail(desk, { rows: 'skip' }))
    expect(restored.value.deviceId).toBe(desk.deviceId)
    restored.value.close()
  })

  it('of the same second gets a name of its own, and clears what a killed one left', async () => {
    const directory = tempDirectory()
    const desk = await deskInUse(directory, newDataKey())
    const stick = join(directory, 'U盘')
    mkdirSync(join(stick, 'yijuan-2023-12-31-235959.partial'), { recursive: true })
    mkdirSync(join(stick, '别人的文件.partial'))
    await backupDesk(desk, stick, never, at)
    await backupDesk(desk, stick, never, at)
    expect(readdirSync(stick).toSorted()).toEqual([
      'yijuan-2024-01-02-030405',
      'yijuan-2024-01-02-030405-2',
      '别人的文件.partial',
    ])
  })

  it('that was cancelled or met a damaged original leaves nothing', async () => {
    const directory = tempDirectory()
    const desk = await deskInUse(directory, newDataKey())
    const stick = join(directory, 'U盘')
    expect(await backupDesk(desk, stick, AbortSignal.abort(), at)).toEqual(fail({ kind: 'cancelled' }))
    desk.materials.exec('update chunk set data = zeroblob(length(data)) where no = 1')
    expect(await backupDesk(desk, stick, never, at)).toMatchObject({ error: { kind: 'damaged' } })
    expect(readdirSync(stick)).toEqual([])
    expect(await backupDesk(desk, join(deskFiles(desk.directory).keys, 'x'), never, at)).toMatchObject({ ok: false })
  })

  it('is never put over another desk, and not taken from a folder that is none', async () => {
    const directory = tempDirectory()
    const desk = await deskInUse(directory, newDataKey())
    const done = await backupDesk(desk, join(directory, 'U盘'), never, at)
    if (!done.ok) throw new Error(done.error.kind)
    expect(restoreDesk(done.value.directory, desk.directory)).toEqual(
      fail({ kind: 'deskExists', directory: desk.directory }),
    )
    const home = join(directory, 'home')
    expect(restoreDesk(join(directory, 'U盘'), home)).toMatchObject({ error: { kind: 'deskMissing' } })
    rmSync(join(done.value.directory, 'keys.json'))
    expect(restoreDesk(done.value.directory, home)).toMatchObject({ error: { kind: 'keyMissing' } })
    expect(existsSync(home)).toBe(false)
  })
})
