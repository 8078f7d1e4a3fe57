import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { officeHeader, officeRows, writeLedger } from '#tests/helpers/ledgerFixture.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('a ledger of the office', () => {
  const folder = tempFolder()
  let office: TestOffice
  let token: string

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    token = await writeLedger(join(folder.path, '2023案件台账.xlsx'))
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('is previewed: two cases, one row with a day that is none, the totals passed over', async () => {
    const preview = await office.ask('ledger.preview', { token, sheet: null, mapping: null })
    expect(preview.mapping).toEqual([
      null,
      'partyName',
      'partyCode',
      'representative',
      'cause',
      'officers',
      'filedOn',
      'noticeServedOn',
      'proposedFine',
      'reviewed',
      'reviewReason',
      'docNo',
      'decidedOn',
      'fine',
      'servedOn',
      'remark',
    ])
    expect(preview.rows.map(({ rowNo, state, title }) => ({ rowNo, state, title }))).toEqual([
      { rowNo: 4, state: 'new', title: '泉州市丰泽区华源涂料有限公司无证排污案' },
      { rowNo: 5, state: 'new', title: '泉州市丰泽区德顺金属制品有限公司未批先建案' },
      { rowNo: 7, state: 'left', title: '泉州市丰泽区鑫达印刷有限公司' },
    ])
    expect(preview.rows[2]?.problems).toEqual([
      { field: 'decidedOn', code: 'notADay', severity: 'stop', text: '2023.13.40' },
    ])
    expect(preview.skipped).toEqual([{ rowNo: 8, why: 'totals' }])
  })

  it('becomes cases with parties, officers, steps and decisions; the trail agrees with the rows', async () => {
    const done = await office.ask('ledger.import', { token, sheet: null, mapping: null })
    expect(done.rows.map((row) => row.state)).toEqual(['created', 'created', 'left'])
    const { file } = await office.ask('case.get', { caseId: done.rows[0]?.caseId ?? '' })
    expect(file.case).toMatchObject({
      cause: '无证排污',
      organ: '泉州市生态环境局',
      officers: [
        { name: '陈甲', cardNo: '13040015001' },
        { name: '黄乙', cardNo: '13040015002' },
      ],
    })
    expect(file.case.milestones.map(({ kind, day, origin }) => ({ kind, day, origin }))).toEqual([
      { kind: 'filed', day: '2023-09-04', origin: 'paper' },
      { kind: 'noticeServed', day: '2023-10-20', origin: 'paper' },
    ])
    expect(file.decisions).toMatchObject([
      { docNo: '闽泉环罚〔2023〕118号', decidedOn: '2023-11-27', fine: 200_000, kinds: ['罚款'], origin: 'paper' },
    ])
    const checked = await office.ask('trail.verify', {})
    expect(checked.problems).toEqual([])
  })

  it('imported again doubles nothing, and a mended row comes in alone', async () => {
    const rows = officeRows.map((row) => row.map((cell) => (cell === '2023.13.40' ? '2023.9.25' : cell)))
    const mended = await writeLedger(join(folder.path, '台账（改）.xlsx'), [...officeHeader, ...rows])
    const done = await office.ask('ledger.import', { token: mended, sheet: null, mapping: null })
    expect(done.rows.map((row) => row.state)).toEqual(['matched', 'matched', 'created'])
    const cases = await office.ask('case.list', {})
    expect(new Set(cases.map((row) => row.fine))).toEqual(new Set([200_000, 28_000, 62_000]))
  })

  it('is read from CSV in GB18030 too, and what is no ledger is said plainly', async () => {
    const csv = join(folder.path, '台账.csv')
    // 当事人名称,案由,立案日期 / 甲,噪声,2026.9.1 in GB18030
    const gb = 'b5b1cac2c8cbc3fbb3c62cb0b8d3c92cc1a2b0b8c8d5c6da0d0abcd7b9a4b3a72cd4ebc9f92c323032362e392e310d0a'
    await writeFile(csv, Buffer.from(gb, 'hex'))
    const preview = await office.ask('ledger.preview', { token: csv, sheet: null, mapping: null })
    expect(preview.rows.map((row) => row.title)).toEqual(['甲工厂涉嫌噪声案'])
    const old = join(folder.path, '旧.et')
    await writeFile(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const refused = await office.refuse('ledger.preview', { token: old, sheet: null, mapping: null })
    expect(errorLine(refused)).toContain('另存为 .xlsx')
  })
})
