import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { writeLedger } from '#tests/helpers/ledgerFixture.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'

import { fillSheet, namesInTemplate } from './fillSheet.ts'
import { readSheets } from './readSheets.ts'
import { writeSheet } from './writeSheet.ts'

const odd = ['=1+1', '+86', '-甲', '@SUM(A1)', '350599199001011234', '林㛃𠮷', '<b>&"', '$&$1', '${单位}', 'a\u0007b']

describe('text in a spreadsheet that goes out', () => {
  const folder = tempFolder()
  afterAll(() => folder.remove())

  it('is text in a sheet of ours, never a formula', async () => {
    const path = join(folder.path, '我们的.xlsx')
    await writeSheet({
      path,
      name: '台账',
      rows: [['列'], ...odd.map((text) => [text]), [20.5]],
      widths: [10],
      headerRows: 1,
    })
    expect((await readSheets(path)).sheets[0]?.rows.slice(1).flat()).toEqual([...odd.slice(0, -1), 'ab', 20.5])
  })

  it('is text in the template of the office, inside a sentence too', async () => {
    const template = await writeLedger(join(folder.path, '模板.xlsx'), [
      ['${单位}移交目录（备注：${备注}）', null],
      ['序号', '题名'],
      ['${table:案件.序号}', '${table:案件.题名}'],
      ['经手人', '${经手人}'],
    ])
    expect((await namesInTemplate(template)).names).toEqual([
      '${单位}',
      '${备注}',
      '${table:案件.序号}',
      '${table:案件.题名}',
      '${经手人}',
    ])
    const output = join(folder.path, '填好.xlsx')
    const rows = odd.map((text, index) => ({ 序号: index + 1, 题名: text }))
    const scalars = { 单位: '某局', 备注: '$&', 经手人: '=陈甲' }
    await fillSheet({ template, output, scalars, table: '案件', rows })
    const [sheet] = (await readSheets(output)).sheets
    expect(sheet?.rows).toEqual([
      ['某局移交目录（备注：$&）', null],
      ['序号', '题名'],
      ...odd.map((text, index) => [index + 1, index === odd.length - 1 ? 'ab' : text]),
      ['经手人', '=陈甲'],
    ])
  })

  it('of a file that is no spreadsheet is refused', async () => {
    const csv = await writeSheet({
      path: join(folder.path, '空.xlsx'),
      name: '空',
      rows: [],
      widths: [],
      headerRows: 0,
    })
    expect(csv.bytes).toBeGreaterThan(0)
    await expect(namesInTemplate(import.meta.filename)).rejects.toMatchObject({ reason: 'notASheet' })
  })
})
