import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { addColleague, addPaper, caseInput, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { startTestOffice, testPassword, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('trail, backup and the way back', () => {
  const folder = tempFolder()
  let office: TestOffice
  let recoveryKey = ''

  beforeAll(async () => {
    office = startTestOffice(join(folder.path, 'office'))
    const created = await office.ask('desk.create', {
      bureau: { name: '某局', parentOrgan: '某市局', areaCode: '350599', fondNo: '' },
      administrator: { staffNo: '001', name: '周管理', password: testPassword },
      passphrase: testPassword,
    })
    recoveryKey = created.recoveryKey
    await office.ask('session.signIn', { staffNo: '001', password: testPassword })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('names who did what, in order, and passes its own check', async () => {
    const account = { staffNo: '020', name: '陈甲', post: '', roles: ['handler' as const], active: true }
    const handler = await addColleague(office, account)
    const { caseId } = await handler.ask('case.create', caseInput())
    await office.ask('case.recordMilestone', {
      caseId,
      kind: 'filed',
      day: '2026-09-01',
      note: '',
      materialId: null,
      origin: 'live',
    })
    const trail = await office.ask('trail.list', { caseId })
    expect(trail.map(({ actorName, action, via }) => [actorName, action, via])).toEqual([
      ['陈甲', 'case.create', 'window'],
      ['周管理', 'case.recordMilestone', 'window'],
    ])
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  })

  it('comes back from a backup by passphrase and by recovery key, with every byte', async () => {
    const { case: opened } = await openCase(office)
    await addPaper(office, opened.id, '笔录')
    const { directory } = await office.ask('backup.run', { directory: join(folder.path, '备份') })
    for (const way of [
      { with: 'passphrase' as const, passphrase: testPassword },
      { with: 'recoveryKey' as const, recoveryKey },
    ]) {
      const restored = startTestOffice(join(folder.path, way.with))
      await restored.ask('desk.restore', { from: directory })
      expect(await restored.refuse('desk.restore', { from: directory })).toMatchObject({ kind: 'deskExists' })
      await restored.ask('desk.unlock', way)
      await restored.ask('session.signIn', { staffNo: '001', password: testPassword })
      expect(await restored.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', blobs: 1 })
      expect(await fileOf(restored, opened.id)).toEqual(await fileOf(office, opened.id))
      await restored.close()
    }
  }, 60_000)

  it('sees by a file sealed since that an old copy of the desk was put back', async () => {
    const { case: opened } = await openCase(office)
    await addPaper(office, opened.id, '决定书')
    const { directory } = await office.ask('backup.run', { directory: join(folder.path, '旧备份') })
    const { seal } = await office.ask('seal.run', {
      caseId: opened.id,
      volume: '正卷',
      closingNote: {},
      directory: null,
    })
    const anchors = [seal.path]
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', tail: 'unknown' })
    expect(await office.ask('trail.verify', { anchors })).toMatchObject({ verdict: 'pass', tail: 'pass' })
    const restored = startTestOffice(join(folder.path, 'rolledBack'))
    await restored.ask('desk.restore', { from: directory })
    await restored.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
    await restored.ask('session.signIn', { staffNo: '001', password: testPassword })
    expect(await restored.ask('trail.verify', { anchors })).toMatchObject({ verdict: 'fail', tail: 'fail' })
    const error = await restored.refuse('trail.verify', { anchors: [join(directory, 'ledger.db')] })
    expect(errorLine(error)).toContain('不是本工作台封签且未变的案卷')
    await restored.close()
  }, 60_000)

  it('refuses a folder that holds no backup, and a second program on the same desk', async () => {
    const empty = startTestOffice(join(folder.path, 'empty'))
    expect(await empty.refuse('desk.restore', { from: folder.path })).toMatchObject({ kind: 'deskMissing' })
    expect(await empty.refuse('case.list', {})).toMatchObject({ kind: 'deskMissing' })
    await empty.close()
    const second = startTestOffice(join(folder.path, 'office'))
    const error = await second.refuse('desk.unlock', { with: 'passphrase', passphrase: testPassword })
    expect(errorLine(error)).toContain('工作台正被另一个窗口使用')
    await second.close()
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass' })
  })
})
