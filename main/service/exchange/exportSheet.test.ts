import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import type { SheetKind } from '#domain/exchange/sheetLayout.ts'
import { readSheets } from '#main/sheet/readSheets.ts'
import { writeLedger } from '#tests/helpers/ledgerFixture.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const year = { from: '2023-01-01', to: '2023-12-31' }

describe('spreadsheets that go out', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const token = await writeLedger(join(folder.path, '2023案件台账.xlsx'))
    await office.ask('ledger.import', { token, sheet: null, mapping: null })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const make = (kind: SheetKind) => office.ask('ledger.export', { kind, ...year, directory: folder.path, fileName: '' })
  const cellsOf = async (path: string) => (await readSheets(path)).sheets[0]?.rows ?? []

  it('are our ledger: imported again it finds every case and changes nothing', async () => {
    const { path, rows } = await make('cases')
    expect([path, rows]).toEqual([join(folder.path, '2023年行政处罚案件台账.xlsx'), 2])
    const preview = await office.ask('ledger.preview', { token: path, sheet: null, mapping: null })
    expect(preview.rows.map(({ state, problems }) => ({ state, problems }))).toEqual([
      { state: 'existing', problems: [] },
      { state: 'existing', problems: [] },
    ])
    expect(preview.rows[1]?.values).toMatchObject({
      partyCode: '91350599MA2DEM017F',
      officers: '陈甲（13040015001）、黄乙（13040015002）',
      decidedOn: '2023-11-27',
      fine: '200000',
      servedOn: '2023-11-29',
      reviewReason: '经过听证',
    })
    expect((await make('cases')).path).toBe(join(folder.path, '2023年行政处罚案件台账 (2).xlsx'))
  })

  it('count each month and the year up to it, as the yearly figures do', async () => {
    const rows = await cellsOf((await make('monthly')).path)
    const column = (title: string) => rows.slice(1).map((row) => row[rows[0]?.indexOf(title) ?? -1])
    expect(column('处罚决定')).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0])
    expect(column('罚款金额累计（元）').slice(2, 5)).toEqual([0, 62_000, 62_000])
    expect(column('罚款金额累计（元）').slice(9)).toEqual([62_000, 262_000, 262_000])
    const { figures } = await office.ask('statistics.year', { year: 2023 })
    expect(figures.find((one) => one.key === 'fines')?.value).toBe(262_000)
  })

  it('name each party for the public register; a dossier that is not closed is not handed over', async () => {
    const [header, first] = await cellsOf((await make('publicity')).path)
    expect([header?.[0], first?.[0], first?.[2]]).toEqual([
      '行政相对人名称',
      '泉州市丰泽区德顺金属制品有限公司',
      '91350599MA2DEM025A',
    ])
    expect((await make('transfer')).rows).toBe(0)
  })

  it('are written into the template of the office; a field nobody knows is named', async () => {
    const wrong = await writeLedger(join(folder.path, '错模板.xlsx'), [['${单位}'], ['${案由}', '${table:案件.案名}']])
    const refused = await office.refuse('sheet.replaceTemplate', { kind: 'cases', token: wrong })
    expect(errorLine(refused)).toContain('${案由}（是否指 ${table:案件.案由}）、${table:案件.案名}')
    const own = await writeLedger(join(folder.path, '本局台账.xlsx'), [
      ['${单位}${年度}年台账', null],
      ['${table:案件.处罚决定书文号}', '${table:案件.罚款金额}'],
      ['合计', '${罚款金额合计}'],
    ])
    await office.ask('sheet.replaceTemplate', { kind: 'cases', token: own })
    expect(await cellsOf((await make('cases')).path)).toEqual([
      ['泉州市丰泽生态环境局2023年台账', null],
      ['闽泉环罚〔2023〕27号', 62_000],
      ['闽泉环罚〔2023〕118号', 200_000],
      ['合计', 262_000],
    ])
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
    await office.ask('sheet.restoreTemplate', { kind: 'cases' })
    const [kept] = (await office.ask('sheet.templates', {})).filter((one) => one.kind === 'cases')
    expect(kept?.own).toBeNull()
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('never replace a file that was named and is there', async () => {
    const asked = { kind: 'cases', ...year, directory: folder.path, fileName: '2023案件台账.xlsx' } as const
    expect(await office.refuse('ledger.export', asked)).toMatchObject({ what: 'fileThere' })
    expect(existsSync(join(folder.path, '2023案件台账.xlsx.part'))).toBe(false)
  })
})
