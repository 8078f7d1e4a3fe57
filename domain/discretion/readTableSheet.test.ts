import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { SheetCell } from '#domain/exchange/sheet.ts'
import { makeTable } from '#tests/helpers/discretionBuilders.ts'

import { readTableSheet } from './readTableSheet.ts'
import { headWords, sampleMark } from './tableFields.ts'
import { tableToSheet } from './tableToSheet.ts'

function read(rows: SheetCell[][]) {
  return readTableSheet({ name: '裁量表', rows })
}

/** The rows of a sound table with some cells changed, by address. */
function withCells(changes: Readonly<Record<string, SheetCell>>): SheetCell[][] {
  const rows = tableToSheet(makeTable())
  for (const [cell, value] of Object.entries(changes)) {
    const row = rows[Number(cell.slice(1)) - 1]
    if (row !== undefined) row['ABC'.indexOf(cell[0] ?? 'A')] = value
  }
  return rows
}

const messages = (changes: Readonly<Record<string, SheetCell>>) =>
  read(withCells(changes)).problems.map(({ cell, code, value }) => `${cell} ${code} ${value}`.trim())
const rowOf = (field: keyof typeof headWords) =>
  1 + tableToSheet(makeTable()).findIndex((row) => row[0] === headWords[field])
const firstFactor = 2 + tableToSheet(makeTable()).findIndex((row) => row[0] === '裁量因素')

describe('a discretion table in a spreadsheet', () => {
  it('reads as it was written, whatever mode and base', () => {
    for (const table of [
      makeTable(),
      makeTable({ startPct: 12.5, validFrom: '2024-07-26', validTo: '2026-08-14' }),
      makeTable({ mode: 'perUnit', unit: '辆' }),
      makeTable({ mode: 'band', legalMin: null }),
      makeTable({
        base: 'investment',
        legalMin: null,
        legalMax: null,
        minTimes: 0.01,
        maxTimes: 0.05,
        measureFloor: 200_000,
      }),
      makeTable({ rounding: { unit: 10_000, direction: 'nearest' }, isSample: true }),
    ]) {
      const { table: back } = read(tableToSheet(table))
      expect(tableToSheet(back!)).toEqual(tableToSheet(table))
    }
  })

  it('keeps any percentage to the hundredth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 6 }), (hundredths) => {
        const options = hundredths.map((each, no) => ({ id: `o${no}`, label: `档${no}`, pct: each / 100 }))
        const table = makeTable({ factors: [{ id: 'f', label: '因素', options }] })
        expect(read(tableToSheet(table)).table?.factors[0]?.options.map((one) => one.pct)).toEqual(
          hundredths.map((each) => each / 100),
        )
      }),
    )
  })

  it('takes amounts, days and percentages as people write them', () => {
    const rows = withCells({
      [`B${rowOf('legalMin')}`]: '20万元',
      [`B${rowOf('legalMax')}`]: '1,000,000',
      [`B${rowOf('validFrom')}`]: '二〇二一年三月一日',
      [`B${rowOf('law')}`]: '排污许可管理条例第三十三条第（一）项',
      [`C${firstFactor + 1}`]: '2.5%',
    })
    expect(read(rows).table).toMatchObject({
      legalMin: 200_000,
      legalMax: 1_000_000,
      validFrom: '2021-03-01',
      laws: [{ name: '排污许可管理条例', article: '第三十三条第（一）项' }],
      factors: [{ options: [{ pct: 0 }, { pct: 2.5 }, { pct: 5 }] }, {}, {}],
    })
  })

  it('says of every bad cell where it is, what stands there and what should', () => {
    expect(
      messages({
        [`B${rowOf('code')}`]: null,
        [`B${rowOf('law')}`]: '排污条例',
        [`B${rowOf('mode')}`]: '加权',
        [`B${rowOf('legalMin')}`]: '二十来万',
        [`B${rowOf('validFrom')}`]: 'T',
        [`C${firstFactor}`]: '五',
        [`C${firstFactor + 1}`]: 120,
        [`C${firstFactor + 2}`]: null,
        [`B${firstFactor + 3}`]: null,
      }),
    ).toEqual([
      `B${rowOf('code')} cellMissing 编号`,
      `B${rowOf('law')} notAnArticle 排污条例`,
      `B${rowOf('validFrom')} notADay T`,
      `B${rowOf('mode')} notAChoice 加权`,
      `B${rowOf('legalMin')} notAnAmount 二十来万`,
      `C${firstFactor} notAPct 五`,
      `C${firstFactor + 1} pctRange 120`,
      `C${firstFactor + 2} cellMissing`,
      `B${firstFactor + 3} cellMissing`,
    ])
  })

  it('does not take a percentage cell of Excel, which holds 0.05, for a twentieth of one per cent', () => {
    expect(messages({ [`C${firstFactor + 1}`]: 0.05, [`B${rowOf('startPct')}`]: 0.2 })).toEqual([
      `B${rowOf('startPct')} pctShare 0.2`,
      `C${firstFactor + 1} pctShare 0.05`,
    ])
  })

  it('says what does not fit together: ends that cross, factors twice, lines nobody knows', () => {
    expect(messages({ [`B${rowOf('legalMax')}`]: 1000 })).toEqual([
      `B${rowOf('legalMax')} maxBelowMin 法定最高罚款（元）`,
    ])
    expect(messages({ [`A${rowOf('notes')}`]: '备注' })).toEqual([`A${rowOf('notes')} unknownLine 备注`])
    const twice = [...tableToSheet(makeTable()), ['别的', '一档', 1], ['持续时间', '又一次', 1]]
    expect(read(twice).problems.map(({ cell, code, value }) => `${cell} ${code} ${value}`.trim())).toEqual([
      `A${firstFactor - 1} factorTwice`,
    ])
  })

  it('without the header of the factors is not taken for a table', () => {
    expect(read([['月份', '金额']]).problems).toEqual([{ cell: 'A1', code: 'noFactorHeader', value: '裁量表' }])
  })

  it('keeps the mark of a sample', () => {
    expect(read([[sampleMark], ...tableToSheet(makeTable())]).table?.isSample).toBe(true)
    expect(read(tableToSheet(makeTable())).table?.isSample).toBe(false)
  })
})
