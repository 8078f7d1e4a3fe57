import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('cases handed over to another officer', () => {
  const folder = tempFolder()
  const named = { from: '陈甲', to: '林㛃', reason: '抽调专项行动' }
  let office: TestOffice
  let caseIds: string[] = []

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const opened = [await openCase(office), await openCase(office), await openCase(office, { handler: '黄乙' })]
    caseIds = opened.map((file) => file.case.id)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function handlers(): Promise<string[]> {
    return Promise.all(caseIds.map(async (id) => (await fileOf(office, id)).case.handler))
  }

  it('are listed with what is still open in them', async () => {
    const { officers, cases } = await office.ask('handover.open', { from: '陈甲' })
    expect(officers).toEqual(['陈甲', '黄乙'])
    expect(cases.map((one) => one.caseId)).toEqual(caseIds.slice(0, 2))
  })

  it('stay with the first officer until the signed list is hung back', async () => {
    const { handoverId, path } = await office.ask('handover.prepare', { ...named, caseIds: caseIds.slice(0, 2) })
    expect(existsSync(path)).toBe(true)
    expect(await handlers()).toEqual(['陈甲', '陈甲', '黄乙'])
    const half = join(folder.path, '半份.jpg')
    await writeFile(half, (await readFile(await makeScan(office, '整份'))).subarray(0, -400))
    expect(await office.refuse('handover.hangBack', { handoverId, token: half })).toMatchObject({ reason: 'cutOff' })
    await office.ask('handover.hangBack', { handoverId, token: await makeScan(office, '签好的清单') })
    expect(await handlers()).toEqual(['林㛃', '林㛃', '黄乙'])
    const [list] = await office.ask('handover.list', {})
    expect([list?.doneOn, list?.signed?.fileName]).toEqual(['2026-09-14', '签好的清单.jpg'])
    expect(await office.refuse('handover.strike', { handoverId, reason: '写错了' })).toMatchObject({
      what: 'handoverDone',
    })
  })

  it('are refused when they are not the officer’s, or when both are one person', async () => {
    const other = { ...named, caseIds: caseIds.slice(2) }
    expect(await office.refuse('handover.prepare', other)).toMatchObject({ what: 'handoverCases' })
    const self = { ...named, from: '黄乙', to: '黄乙', caseIds: caseIds.slice(2) }
    expect(await office.refuse('handover.prepare', self)).toMatchObject({ what: 'handoverToSelf' })
  })

  it('leave a struck list in the register with its reason, and the trail agrees with all of it', async () => {
    const ask = { ...named, from: '黄乙', caseIds: caseIds.slice(2) }
    const { handoverId } = await office.ask('handover.prepare', ask)
    await office.ask('handover.strike', { handoverId, reason: '改由他人接收' })
    expect((await office.ask('handover.list', {})).at(-1)).toMatchObject({ struckReason: '改由他人接收', doneOn: null })
    expect(await handlers()).toEqual(['林㛃', '林㛃', '黄乙'])
    expect((await office.ask('trail.verify', {})).verdict).toBe('pass')
  })
})
