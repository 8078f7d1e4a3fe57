import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addPaper, fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('the readable mirror', () => {
  const folder = tempFolder()
  const target = join(folder.path, '导出')
  let office: TestOffice
  let caseId = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    caseId = (await openCase(office, { cause: '无证排污' })).case.id
    await addPaper(office, caseId, '现场照片')
    await addPaper(office, caseId, '举报信', '副')
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  /** The names below the folder, without the note of what was written. */
  function names(): string[] {
    return readdirSync(target, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1))
      .toSorted()
  }

  async function exportAll() {
    return office.ask('mirror.export', { directory: target })
  }

  it('lays every original under a Chinese name, with a sheet that says what the case is', async () => {
    await exportAll()
    const [caseFolder = ''] = readdirSync(join(target, '未立案'))
    expect(caseFolder).toMatch(/^泉丰环立〔2026〕\d+号 .+涉嫌无证排污案$/u)
    expect(names()).toEqual(
      ['副卷/001 举报信.jpg', '案件信息.txt', '正卷/001 现场照片.jpg'].map((name) => `未立案/${caseFolder}/${name}`),
    )
    const sheet = readFileSync(join(target, '未立案', caseFolder, '案件信息.txt'), 'utf8')
    expect(sheet).toContain('案由：无证排污\r\n')
    const original = readFileSync(join(office.directory, '现场照片.jpg'))
    const copy = readFileSync(join(target, '未立案', caseFolder, '正卷/001 现场照片.jpg'))
    expect(copy.equals(original)).toBe(true)
  })

  it('writes only what changed, keeps older versions, and takes its own old names away', async () => {
    expect((await exportAll()).written).toBe(0)
    const photo = (await fileOf(office, caseId)).materials[0]!
    const token = await makeScan(office, '重扫')
    await office.ask('material.replace', { materialId: photo.id, token, paperState: 'received' })
    const { kind, docNo, docDate, author, volume, remark } = photo
    await office.ask('material.describe', {
      materialId: photo.id,
      title: '现场照片（重扫）',
      kind,
      docNo,
      docDate,
      author,
      volume,
      remark,
    })
    // The new version, the old one in its folder, the sheet.
    expect((await exportAll()).written).toBe(3)
    expect(names().map((name) => name.split('/').slice(2).join('/'))).toEqual([
      '副卷/001 举报信.jpg',
      expect.stringMatching(/^历次版本和撤出件\/现场照片（重扫） 第1版 .{8}\.jpg$/u),
      '案件信息.txt',
      '正卷/001 现场照片（重扫）.jpg',
    ])
  })

  it('writes again what somebody shortened or removed, and leaves the files of others alone', async () => {
    const [mine = ''] = names().filter((name) => name.includes('正卷'))
    writeFileSync(join(target, '会议通知.docx'), 'not ours')
    writeFileSync(join(target, mine), 'short')
    expect((await exportAll()).written).toBe(1)
    expect(statSync(join(target, mine)).size).toBeGreaterThan(100)
    rmSync(join(target, mine))
    expect((await exportAll()).written).toBe(1)
    expect(existsSync(join(target, '会议通知.docx'))).toBe(true)
  })

  it('removes nothing outside of its folder, whatever the note on a stick says', async () => {
    const letter = join(folder.path, '私人文件.docx')
    writeFileSync(letter, 'not ours')
    const note = join(target, '.一卷镜像.json')
    const state = JSON.parse(readFileSync(note, 'utf8'))
    for (const path of ['../私人文件.docx', letter]) {
      writeFileSync(note, JSON.stringify({ ...state, cases: { [caseId]: { ...state.cases[caseId], [path]: 'x' } } }))
      await exportAll()
      expect(existsSync(letter)).toBe(true)
    }
  })

  it('says that the stick is gone and leaves nothing half-written', async () => {
    writeFileSync(join(folder.path, 'U盘'), 'a file where the stick was')
    const error = await office.refuse('mirror.export', { directory: join(folder.path, 'U盘', '一卷') })
    expect(['noPermission', 'fileUnreadable', 'notFound']).toContain(error.kind)
  })

  it('follows each change by itself once it is switched on, and stops when it is switched off', async () => {
    const mirror = join(folder.path, '镜像')
    await office.ask('mirror.save', { directory: mirror })
    const other = await openCase(office, { cause: '未批先建' })
    await expect
      .poll(() => existsSync(mirror) && readdirSync(join(mirror, '未立案')).length, { timeout: 15_000 })
      .toBe(2)
    // The folders are there before the whole of it is written and said.
    await expect
      .poll(async () => (await office.ask('mirror.get', {})).status, { timeout: 15_000 })
      .toMatchObject({ problem: null })
    await addPaper(office, other.case.id, '环评批复')
    await expect
      .poll(() => readdirSync(mirror, { recursive: true }).some((name) => String(name).endsWith('001 环评批复.jpg')), {
        timeout: 15_000,
      })
      .toBe(true)
    await office.ask('mirror.save', { directory: null })
    expect(await office.ask('mirror.get', {})).toMatchObject({ directory: null })
    expect((await office.ask('trail.verify', {})).verdict).toBe('pass')
  }, 60_000)

  it('is for the administrator to switch, because what it writes is not encrypted', async () => {
    await office.ask('account.save', {
      account: { staffNo: '007', name: '林承办', post: '', roles: ['handler'], active: true },
      password: 'a-password-for-tests',
    })
    const handler = office.colleague()
    await handler.ask('session.signIn', { staffNo: '007', password: 'a-password-for-tests' })
    expect(await handler.refuse('mirror.save', { directory: target })).toMatchObject({ kind: 'forbidden' })
    expect(await handler.refuse('mirror.export', { directory: target })).toMatchObject({ kind: 'forbidden' })
  })

  it('keeps the files of a case that took over the folder of another', async () => {
    const give = async (id: string, filingNo: string) => {
      const { case: fields } = await fileOf(office, id)
      await office.ask('case.update', { ...fields, caseId: id, filingNo })
    }
    const cause = '未验先投'
    const later = (await openCase(office, { cause, filingNo: '泉丰环立〔2026〕90号' })).case.id
    await addPaper(office, later, '验收报告')
    await exportAll()
    const earlier = (await openCase(office, { cause, filingNo: '泉丰环立〔2026〕91号' })).case.id
    await addPaper(office, earlier, '验收意见')
    await exportAll()
    await give(later, '')
    await give(earlier, '泉丰环立〔2026〕90号')
    await give(later, '泉丰环立〔2026〕91号')
    await exportAll()
    const sheets = names().filter((name) => /〔2026〕9[01]号.*\/案件信息\.txt$/u.test(name))
    expect(sheets).toHaveLength(2)
    const papers = names().filter((name) => name.includes('〕9') && name.includes('正卷'))
    expect(papers.map((name) => /〔2026〕(\d+)号.*\/001 (.*)\.jpg/u.exec(name)?.slice(1))).toEqual([
      ['90', '验收意见'],
      ['91', '验收报告'],
    ])
  })
})
