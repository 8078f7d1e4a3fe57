import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { caseIdsOf } from '#domain/statistics/figure.ts'
import { addDays } from '#domain/day.ts'
import { countPages } from '#main/demo/drawPages.ts'
import { readSheets } from '#main/sheet/readSheets.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const today = '2026-11-22'
const longest = 240_000

/** Where the ten defects were planted, by the pre-check that finds them. */
const planted = [
  '27号 PC-DAYS',
  '27号 PC-AMOUNT',
  '39号 PC-CARD',
  '39号 PC-PUBLICITY',
  '52号 PC-PARTY',
  '52号 PC-OBSERVER',
  '70号 PC-LAWDATE',
  '83号 PC-PAGES',
  '96号 PC-RELATION',
  '96号 PC-PUBLICITY',
  '131号 PC-SAMPLING',
]

describe('the demo desk of 2023', () => {
  const folder = tempFolder()
  let office: TestOffice
  let rows: OutputOf<'case.list'>

  beforeAll(async () => {
    office = await openTestOffice(folder.path, today)
    expect(await office.ask('desk.loadDemoYear', {})).toEqual({ cases: 16 })
    rows = await office.ask('case.list', {})
  }, longest)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('gives the figures of the report, each with its cases', async () => {
    const { figures } = await office.ask('statistics.year', { year: 2023 })
    const values = Object.fromEntries(figures.map(({ key, value }) => [key, value]))
    expect(values).toEqual({
      decisions: 9,
      fines: 570_000,
      reviews: 3,
      hearings: 1,
      noPenalties: 1,
      withdrawn: 1,
      transfers: 1,
      corrections: 14,
      compensations: 1,
      publicInTime: 7,
      publicLate: 2,
      notPublic: 0,
      suits: 2,
      suitsWithdrawnByPlaintiff: 0,
      suitsWithdrawnAfterChange: 0,
      winRate: 100,
      attendance: 100,
      normativeDocuments: 0,
      normativeReviews: 0,
      normativeCleanUps: 2,
      majorDecisions: 0,
      majorTopics: 5,
      counsels: 2,
      complaints: 160,
      complaintsClosed: 160,
      patrols: 12_404,
      patrolEvents: 6190,
      patrolCases: 5,
      postIssues: 65,
      posts: 287,
    })
    const decided = figures.find((one) => one.key === 'decisions')
    const numbers = [11, 27, 39, 52, 70, 83, 96, 118, 131].map((no) => `闽泉环罚〔2023〕${no}号`)
    expect(decided?.basis.map((one) => one.docNo)).toEqual(numbers)
    expect(caseIdsOf(decided ?? { basis: [] })).toHaveLength(9)
    const orders = figures.find((one) => one.key === 'corrections')?.basis.map((one) => one.docNo)
    expect(orders).toEqual(Array.from({ length: 14 }, (_, index) => `泉丰环责改〔2023〕${index + 1}号`))
  })

  it('says for all nine why three were reviewed and six were not', async () => {
    const { reviewReasons } = await office.ask('statistics.year', { year: 2023 })
    const told = reviewReasons.map(({ docNo, answer, grounds }) => {
      return [
        docNo.replace(/.*〕/u, ''),
        answer,
        answer === 'reviewed' ? grounds.map((one) => one.code) : grounds.length > 0,
      ]
    })
    expect(told).toEqual([
      ['11号', 'notRequired', true],
      ['27号', 'notRequired', true],
      ['39号', 'notRequired', true],
      ['52号', 'reviewed', ['FZ-T3']],
      ['70号', 'notRequired', true],
      ['83号', 'reviewed', ['FZ-T5']],
      ['96号', 'notRequired', true],
      ['118号', 'reviewed', ['FZ-T2', 'FZ-T3']],
      ['131号', 'notRequired', true],
    ])
  })

  it('shows the ten planted defects where they were planted, and none in the clean cases', async () => {
    const found = await office.ask('defect.list', { caseId: null })
    const failing = found
      .filter((one) => one.verdict === 'fail')
      .map(({ docNo, code }) => `${docNo.replace(/.*〕/u, '')} ${code}`)
    expect(failing.toSorted()).toEqual(
      [
        '27号 DF-DAYS',
        '27号 DF-AMOUNT',
        '39号 DF-CARD',
        '39号 DF-PUBLICITY',
        '52号 DF-SIGNBOARD',
        '52号 DF-OBSERVER',
        '70号 DF-LAWDATE',
        '83号 DF-PAGES',
        '96号 DF-RELATION',
        '96号 DF-PUBLICITY',
        '131号 DF-SAMPLING',
      ].toSorted(),
    )
    expect(new Set(failing.map((one) => one.split(' ')[1])).size).toBe(10)
    const clean = found.filter((one) => one.docNo === '闽泉环罚〔2023〕11号')
    expect(clean.length).toBeGreaterThan(3)
    expect(clean.filter((one) => one.verdict !== 'pass')).toEqual([])
    const unread = found.filter((one) => one.docNo === '闽泉环罚〔2023〕118号' && one.verdict === 'unknown')
    expect(unread.map((one) => one.code)).toContain('DF-SIGNBOARD')
  })

  it('shows each defect on a page or in a paper of its case', async () => {
    const found = await office.ask('defect.list', { caseId: null })
    const pages = found
      .filter((one) => one.verdict === 'fail')
      .map(({ code, evidence }) => [code, evidence.length > 0, evidence.some((one) => one.page !== null)])
    expect(pages.filter(([, hasEvidence]) => !hasEvidence)).toEqual([])
    expect(pages.filter(([, , hasPage]) => hasPage).map(([code]) => code)).toEqual(
      expect.arrayContaining([
        'DF-AMOUNT',
        'DF-CARD',
        'DF-SIGNBOARD',
        'DF-OBSERVER',
        'DF-LAWDATE',
        'DF-PAGES',
        'DF-RELATION',
        'DF-SAMPLING',
      ]),
    )
  })

  it('finds the ten planted defects by pre-checks, each with a problem text, and invents none', async () => {
    const checked = await Promise.all(rows.map(({ id }) => office.ask('review.check', { caseId: id })))
    const found = checked.flatMap(({ preChecks }, index) => {
      const no = (rows[index]?.docNo ?? '').replace(/.*〕/u, '')
      return preChecks.map((one) => ({ ...one, no }))
    })
    const failing = found.filter((one) => one.verdict === 'fail')
    expect(failing.map(({ no, code }) => `${no} ${code}`).toSorted()).toEqual(planted.toSorted())
    expect(failing.filter((one) => one.proposal === null || one.evidence.length === 0)).toEqual([])
    const clean = found.filter((one) => one.no === '11号')
    expect(clean.length).toBeGreaterThan(15)
    expect(clean.filter((one) => one.verdict !== 'pass')).toEqual([])
  })

  it('has a case at the city bureau, for its number and stamp', async () => {
    const { tasks } = await office.ask('workbench.get', {})
    expect(tasks.filter((task) => task.kind === 'atCityBureau').map((task) => task.detail)).toEqual([
      expect.stringMatching(/已 0 天$/u),
    ])
  })

  it('has live cases: one waits for signatures, one is due tomorrow, one was decided in the own name', async () => {
    const { deadlines, tasks } = await office.ask('workbench.get', {})
    const tomorrow = deadlines.filter((one) => one.dueDay === addDays(today, 1) && one.id === 'D13')
    expect(tomorrow.map((one) => one.caseTitle)).toEqual([expect.stringContaining('演建')])
    expect(tasks.filter((task) => task.kind === 'toReview').map((task) => task.caseTitle)).toEqual([
      expect.stringContaining('演建'),
    ])
    expect(tasks.filter((task) => task.kind === 'toSign').map((task) => task.caseTitle)).toContainEqual(
      expect.stringContaining('演茗'),
    )
    const own = rows.find((row) => row.docNo === '泉丰环罚〔2026〕1号')
    const view = await office.ask('case.get', { caseId: own?.id ?? '' })
    expect(view.file.case.organ).toBe('泉州市丰泽生态环境局')
    const { figures } = await office.ask('statistics.year', { year: 2026 })
    expect(figures.slice(0, 2).map((one) => one.value)).toEqual([1, 30_000])
  })

  it('has a case on the desk of the reviewer, begun and with a point on its page', async () => {
    const row = rows.find((one) => one.title.includes('演建'))
    const { file } = await office.ask('case.get', { caseId: row?.id ?? '' })
    const [round] = file.rounds
    expect(round).toMatchObject({ kind: 'formal', concludedOn: null, reviewerStaffNo: '001' })
    expect(round?.snapshot.length).toBeGreaterThan(7)
    const adverse = round?.answers.filter((answer) => answer.problem !== '') ?? []
    expect(adverse.map(({ row: code, citations }) => [code, citations.length])).toEqual([['5', 1]])
  })

  it('has registers of documents and topics, one document evaluated next month', async () => {
    const lines = await office.ask('normative.list', {})
    expect(lines.map(({ standing }) => standing)).toEqual([
      'repealed',
      'inForce',
      'done',
      'done',
      'done',
      'done',
      'done',
    ])
    expect((await office.ask('workbench.get', {})).registers.map(({ what, day }) => [what, day])).toEqual([
      ['evaluation', '2026-12-31'],
    ])
  })

  it('prints the reasons on one page and the figures as a table', async () => {
    const { path } = await office.ask('statistics.printReviews', { year: 2023 })
    expect(await countPages(await readFile(path))).toBe(1)
    const table = await office.ask('statistics.export', { year: 2023 })
    const [sheet] = (await readSheets(table.path)).sheets
    const read = sheet?.rows ?? []
    expect(read[1]?.slice(0, 5)).toEqual(['行政处罚决定', null, null, 9, '件'])
    expect(read.find((row) => row[0] === '罚款')?.slice(3, 5)).toEqual([570_000, '元'])
  })

  it('is in the trail as what it is', async () => {
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('shows only the blemishes that were planted or are known', async () => {
    const told = await Promise.all(
      rows.map(async ({ id, docNo, filingNo }) => {
        const { blemishes } = await office.ask('case.get', { caseId: id })
        return blemishes.map((one) => `${(docNo || filingNo).replace(/.*〕/u, '')} ${one.finding.code}`)
      }),
    )
    expect(told.flat().toSorted()).toEqual([
      // The recheck of the full dossier was late; the others are planted.
      '118号 D07',
      '27号 G1',
      '39号 D17',
      '39号 G3',
      '96号 B-RELATION',
      '96号 D17',
    ])
  })
})
