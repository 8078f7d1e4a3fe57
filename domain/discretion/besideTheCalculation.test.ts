import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { makeCase, makeDecision, makeFacts, makeFile, makeMilestone, makeParty } from '#tests/helpers/builders.ts'
import { makeCalculation, makeTable } from '#tests/helpers/discretionBuilders.ts'

import { articleKey, articleLikeness, coversArticle } from './articleKey.ts'
import type { TableVersion } from './discretionTable.ts'
import { partyHistory } from './partyHistory.ts'
import { medianOf, rankSimilar, similarCases } from './similarCases.ts'
import { actDay, tablesForCase } from './tablesForCase.ts'

let count = 0

function decided(decidedOn: string, more: Partial<Parameters<typeof makeDecision>[0]> = {}, party = {}): CaseFile {
  count += 1
  const id = `old${count}`
  return makeFile({
    case: makeCase({ id, parties: [makeParty(party)], facts: makeFacts({ legalMin: 200_000, legalMax: 1_000_000 }) }),
    decisions: [makeDecision({ id: `${id}d`, caseId: id, docNo: `${count}号`, decidedOn, ...more })],
  })
}

describe('当事人历史', () => {
  const party = makeParty()
  const history = (files: CaseFile[], day = '2026-09-14') => partyHistory(files, 'case1', party, day)

  it('counts penalties in the two years before the day of the act, that day not included, and the present one', () => {
    const files = ['2024-09-13', '2024-09-14', '2026-09-13', '2026-09-14'].map((day) => decided(day))
    const found = history(files)
    expect(found).toMatchObject({ from: '2024-09-14', to: '2026-09-13', times: 3 })
    expect(found.entries.map((one) => [one.decidedOn, one.counts])).toEqual([
      ['2026-09-13', true],
      ['2024-09-14', true],
      ['2024-09-13', false],
    ])
  })

  it('shows a decision without penalty and does not count it', () => {
    expect(history([decided('2025-05-05', { outcome: 'noPenalty', fine: null })])).toMatchObject({
      times: 1,
      entries: [{ counts: false, outcome: 'noPenalty' }],
    })
  })

  it('goes by the code where both have one, by the name where one has none', () => {
    const other = { code: '91350599MA2DEM025A' }
    expect(history([decided('2025-05-05', {}, other)]).entries).toEqual([])
    expect(history([decided('2025-05-05', {}, { name: '改了名的公司' })]).entries).toMatchObject([
      { matchedBy: 'code' },
    ])
    expect(history([decided('2025-05-05', {}, { code: '' })]).entries).toMatchObject([{ matchedBy: 'name' }])
  })

  it('does not find the case itself, nor a decision on somebody else in the same case', () => {
    expect(history([makeFile({ decisions: [makeDecision({ decidedOn: '2025-05-05' })] })]).entries).toEqual([])
    expect(history([decided('2025-05-05', { partyIds: ['another'] })]).entries).toEqual([])
  })

  it('counts several decisions of one case once', () => {
    const file = decided('2025-05-05')
    const twice = { ...file, decisions: [...file.decisions, makeDecision({ decidedOn: '2025-06-06' })] }
    expect(history([twice]).times).toBe(2)
  })
})

describe('类案', () => {
  const present = {
    caseId: 'case1',
    article: '《排污许可管理条例》第33条第（一）项',
    cause: '无证排污',
  }

  it('are decided fines under the same article, the same item first, then the newer', () => {
    const files = [
      decided('2023-01-01', { article: '排污许可管理条例第三十三条第二项', fine: 300_000 }),
      decided('2024-01-01', { fine: 200_000 }),
      decided('2025-01-01', { fine: 500_000 }),
      decided('2025-02-01', { article: '大气污染防治法第一百零八条', fine: 20_000 }),
      decided('2025-03-01', { outcome: 'noPenalty', fine: null }),
    ]
    const found = similarCases(files, present)
    expect(found.cases.map((one) => [one.decidedOn, one.likeness])).toEqual([
      ['2025-01-01', 4],
      ['2024-01-01', 4],
      ['2023-01-01', 3],
    ])
    expect(found.median).toBe(300_000)
  })

  it('are liker the more circumstances their calculation shares', () => {
    const table = makeTable()
    const files = [
      [0, 0, 0],
      [1, 1, 0],
      [1, 0, 0],
    ].map((at, index) => {
      const file = decided(`2025-01-0${index + 1}`)
      const calculation = makeCalculation(table, at, { caseId: file.case.id })
      return { ...file, calculations: [calculation] }
    })
    const circumstances = ['持续时间：三个月以上不足六个月', '所在区域：下风向200米内有居民点', '违法次数：首次']
    const cases = rankSimilar(similarCases(files, present).cases, circumstances)
    expect(cases.map((one) => one.decidedOn)).toEqual(['2025-01-02', '2025-01-03', '2025-01-01'])
    expect(cases[0]?.circumstances).toEqual(circumstances)
  })

  it('have the middle fine as median, half way between two, none without cases', () => {
    expect([medianOf([]), medianOf([3]), medianOf([1, 4]), medianOf([9, 1, 5])]).toEqual([null, 3, 3, 5])
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (fines) => {
        const median = medianOf(fines) ?? -1
        const atMost = fines.filter((fine) => fine <= median + 0.5).length
        expect(atMost * 2).toBeGreaterThanOrEqual(fines.length)
        expect(fines.filter((fine) => fine >= median - 0.5).length * 2).toBeGreaterThanOrEqual(fines.length)
      }),
    )
  })
})

describe('an article', () => {
  it.each([
    ['《中华人民共和国大气污染防治法》第一百零八条第（一）项', '大气污染防治法第108条第一项', 3],
    ['排污许可管理条例第三十三条', '《排污许可管理条例》第33条第（一）项', 2],
    ['排污许可管理条例第三十三条', '排污许可管理条例第三十六条', 0],
    ['噪声污染防治法第七十五条', '排污许可管理条例第七十五条', 0],
    ['环境影响评价法第三十一条第一款', '第三十一条第1款', 3],
    ['', '排污许可管理条例第三十三条', 0],
  ] as const)('%s and %s are alike by %s', (one, other, likeness) => {
    expect(articleLikeness(articleKey(one), articleKey(other))).toBe(likeness)
  })

  it('covers its items; an item does not cover another one', () => {
    const covers = (wide: string, narrow: string) => coversArticle(articleKey(wide), articleKey(narrow))
    const law = '固体废物污染环境防治法第一百一十二条'
    expect(covers(law, `${law}第一款第六项`)).toBe(true)
    expect(covers(`${law}第一款`, `${law}第一款第六项`)).toBe(true)
    expect(covers(`${law}第二款`, `${law}第一款第六项`)).toBe(false)
    expect(covers(law, '')).toBe(false)
  })
})

describe('the tables for a case', () => {
  const version = (no: number, more: Partial<TableVersion['table']> = {}, retiredReason = ''): TableVersion => ({
    id: `${more.code ?? 'T1'}/${no}`,
    no,
    table: makeTable(more),
    note: '',
    addedAt: '2026-01-01T00:00:00.000Z',
    addedBy: '',
    retiredReason,
  })
  const file = makeFile({
    case: makeCase({ facts: makeFacts({ actTo: '2023-08-29', penaltyArticle: '排污许可管理条例第三十三条第一项' }) }),
  })
  const ids = (versions: TableVersion[]) =>
    tablesForCase(versions, file, '2026-09-14').map((one) => [one.version.id, one.fitsArticle, one.inForce])

  it('go by article and by the law of the day of the act: of each the newest version then in force', () => {
    expect(
      ids([
        version(1, { code: 'other', laws: [{ name: '噪声污染防治法', article: '第七十五条' }] }),
        version(1, { validTo: '2024-07-25' }),
        version(2, { validFrom: '2024-07-26' }),
        version(3, { validTo: '2024-07-25' }, '有误'),
      ]),
    ).toEqual([
      ['T1/1', true, true],
      ['other/1', false, true],
    ])
  })

  it('count an act that goes on from the inspection', () => {
    const facts = makeFacts({ actTo: '2023-01-01', continuing: true })
    const milestones = [makeMilestone('inspected', '2023-08-29')]
    expect(actDay(makeFile({ case: makeCase({ facts, milestones }) }), '2026-09-14')).toBe('2023-08-29')
    expect(actDay(makeFile(), '2026-09-14')).toBe('2026-09-14')
  })
})
