import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { demoPapers } from '#tests/helpers/demoPapers.ts'
import { caseInput, openCase } from '#tests/helpers/officeCase.ts'
import { makeParty } from '#tests/helpers/builders.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

async function found(office: TestOffice, text: string) {
  const { groups } = await office.ask('search.find', { text })
  return groups.flatMap(({ hits }) => hits.map((hit) => [hit.label, hit.page, hit.quote]))
}

async function putIn(office: TestOffice, caseId: string, path: string): Promise<string> {
  const [outcome] = await office.ask('material.add', { caseId, tokens: [path], volume: '正', kind: 'other' })
  return outcome?.materialId ?? ''
}

describe('search', () => {
  it('finds what was typed a moment ago, by text, number, amount and pinyin', async () => {
    const office = await openTestOffice(tempDirectory())
    const party = makeParty({
      id: '',
      name: '泉州华源涂料有限公司',
      representative: '单志明',
      code: '91350599MA2DEM017F',
    })
    await office.ask('case.create', caseInput({ cause: '无证排污', parties: [party] }))
    expect(await found(office, '排')).toEqual([['案件信息', null, '排']])
    expect(await found(office, 'A2DEM0')).toEqual([['案件信息', null, 'A2DEM0']])
    expect(await found(office, 'hytl')).toEqual([['案件信息', null, '华源涂料']])
    expect(await found(office, 'shanzhi 无证')).toEqual([['案件信息', null, '单志']])
    expect(await found(office, 'hytl 有证')).toEqual([])
  })

  it('reads a scan and marks what was found on its page', async () => {
    const office = await openTestOffice(tempDirectory())
    const file = await openCase(office)
    const [filing = '', receipt = ''] = await demoPapers(join(office.directory, 'papers'), [
      'p02-filing',
      'p22-payment',
    ])
    const scan = await putIn(office, file.case.id, filing)
    await putIn(office, file.case.id, receipt)
    expect(await office.ask('search.read', {})).toEqual({ waiting: 0, recognised: 2 })
    expect(await found(office, '财政票据 0023118001')).toEqual([])
    expect((await found(office, '118001')).map(([label]) => label)).toContain('财政电子票据')
    expect(await found(office, '热压成型机')).toEqual([['立案审批表', 1, '热压成型机']])
    const [place] = await office.ask('search.inDocument', { materialId: scan, version: 1, text: '热压成型机' })
    expect(place).toMatchObject({ page: 1, rects: [{ height: expect.closeTo(0.02, 2) }] })
    expect(place?.rects[0]?.width).toBeGreaterThan(0.05)
    expect(await office.ask('search.status', {})).toMatchObject({ waiting: 0, recognised: 2, secrets: [] })
  }, 60_000)

  it('goes on where reading was stopped, and stays whole when it is built anew', async () => {
    const office = await openTestOffice(tempDirectory())
    const file = await openCase(office)
    const path = join(office.directory, '说明.txt')
    await writeFile(path, '关于补充材料的情况说明：排污口位于厂区东侧。')
    await putIn(office, file.case.id, path)
    expect(await office.send('search.read', {}, AbortSignal.abort())).toMatchObject({ error: { kind: 'cancelled' } })
    expect([await found(office, '厂区东侧'), (await office.ask('search.status', {})).files]).toEqual([[], 1])
    await office.ask('search.read', {})
    expect(await found(office, '厂区东侧')).toEqual([['说明', 1, '厂区东侧']])
    expect(await office.ask('search.rebuild', {})).toEqual({ cases: 1 })
    expect(await found(office, '厂区东侧')).toEqual([['说明', 1, '厂区东侧']])
  })

  it('warns of a page that bears the mark of a state secret', async () => {
    const office = await openTestOffice(tempDirectory())
    const file = await openCase(office)
    const path = join(office.directory, '转办件.txt')
    await writeFile(path, '海棠市某局\n机密★1年\n关于某事项的函')
    const materialId = await putIn(office, file.case.id, path)
    await office.ask('search.read', {})
    const { secrets } = await office.ask('search.status', {})
    expect(secrets).toEqual([{ caseId: file.case.id, materialId, title: '转办件', page: 1, mark: '机密★1年' }])
    await office.ask('search.clearSecret', { materialId, page: 1, reason: '与纸质件核对，系示例文字' })
    expect((await office.ask('search.status', {})).secrets).toEqual([])
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
    expect(await office.refuse('search.clearSecret', { materialId, page: 1, reason: '再次核对' })).toMatchObject({
      kind: 'notFound',
    })
  })
})
