import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { fileOf, makeScan } from '#tests/helpers/officeCase.ts'
import { writeLedger } from '#tests/helpers/ledgerFixture.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('a folder of old cases', () => {
  const folder = tempFolder()
  const directory = join(folder.path, '2023年旧案')
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const token = await writeLedger(join(folder.path, '台账.xlsx'))
    await office.ask('ledger.import', { token, sheet: null, mapping: null })
    const old = join(directory, '27 德顺金属制品有限公司')
    await mkdir(join(old, '照片'), { recursive: true })
    await copyFile(await makeScan(office, '立案审批表'), join(old, '01 立案审批表.jpg'))
    await copyFile(await makeScan(office, 'IMG_0001'), join(old, '照片', 'IMG_0001.jpg'))
    await writeFile(join(old, 'Thumbs.db'), 'x')
    await symlink('/etc/hostname', join(old, '链接.txt'))
    const fresh = join(directory, '05 某某石材厂 无证排污')
    await mkdir(fresh, { recursive: true })
    await copyFile(await makeScan(office, '照片'), join(fresh, '扫描.jpg'))
    await writeFile(join(fresh, '机密★ 说明.txt'), '不应收入')
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('is previewed: one folder is a case of the ledger by its number and party, one is new', async () => {
    const { folders } = await office.ask('ledger.previewFolders', { directory })
    expect(folders.map(({ name, state, files, unreadable }) => ({ name, state, files, unreadable }))).toEqual([
      { name: '05 某某石材厂 无证排污', state: 'new', files: 2, unreadable: [] },
      { name: '27 德顺金属制品有限公司', state: 'matched', files: 2, unreadable: ['链接.txt'] },
    ])
    expect(folders[1]?.matches.map((one) => one.title)).toEqual(['泉州市丰泽区德顺金属制品有限公司未批先建案'])
  })

  it('comes in with kinds by name and folder; a file that may not come in is named', async () => {
    const { folders } = await office.ask('ledger.takeFolders', { directory, opensNew: true, chosen: [] })
    expect(folders.map(({ isNew, taken, known, refused }) => [isNew, taken, known, refused.length])).toEqual([
      [true, 1, 0, 1],
      [false, 2, 0, 0],
    ])
    expect(folders[0]?.refused[0]?.error.kind).toBe('stateSecretMark')
    const known = await fileOf(office, folders[1]?.caseId ?? '')
    expect(known.materials.map(({ title, kind }) => [title, kind])).toEqual([
      ['立案审批表', 'filingApproval'],
      ['IMG_0001', 'photoEvidence'],
    ])
    const fresh = await fileOf(office, folders[0]?.caseId ?? '')
    expect([fresh.case.parties[0]?.name, fresh.case.cause]).toEqual(['某某石材厂', '无证排污'])
  })

  it('taken a second time adds nothing: the new case is found, the bytes are known', async () => {
    const { folders } = await office.ask('ledger.takeFolders', { directory, opensNew: true, chosen: [] })
    expect(folders.map(({ isNew, taken, known }) => [isNew, taken, known])).toEqual([
      [false, 0, 1],
      [false, 0, 2],
    ])
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })
})
