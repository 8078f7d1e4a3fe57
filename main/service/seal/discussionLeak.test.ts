import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { plainAnswer } from '#domain/review/review.ts'
import { makeChoices, makeTable } from '#tests/helpers/discretionBuilders.ts'
import { concludedFine, discussionInput } from '#tests/helpers/discussionInput.ts'
import { addColleague, addPaper, fileOf, heavyFacts, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { readEverything } from '#tests/helpers/readEverything.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

/** Words that only inner papers of discretion and discussion, remarks and pre-checks hold. */
const secrets = ['批注天地', '批注回复玄黄', '不采纳宇宙', '发言洪荒', '补正日月', '偏离盈昃', '讨论记录', '裁量计算表']

describe('discretion, discussion, remarks and pre-checks', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague
  let caseId = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const roles = ['examiner' as const, 'reviewer' as const]
    reviewer = await addColleague(office, { staffNo: '002', name: '郭审言', post: '法规科', roles, active: true })
    caseId = (await openCase(office, { facts: heavyFacts })).case.id
    const page = await addPaper(office, caseId, '现场检查笔录')
    await calculate()
    await review(page)
    await discuss()
  }, 90_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function calculate(): Promise<void> {
    const table = makeTable()
    const version = await office.ask('discretion.saveTable', { table, note: '' })
    const { case: opened } = await fileOf(office, caseId)
    const { id } = await office.ask('discretion.save', {
      calculationId: null,
      caseId,
      partyId: opened.parties[0]?.id ?? '',
      tableId: version.id,
      choices: makeChoices(table, [1, 1, 0]),
      finalAmount: 300_000,
      deviationReason: secrets[5] ?? '',
    })
    const { materialId } = await office.ask('discretion.print', { calculationId: id })
    await signAndScan(office, materialId)
    await office.ask('discretion.hangBack', { calculationId: id, materialId })
  }

  async function review(materialId: string): Promise<void> {
    const place = { materialId, version: 1, page: 1, rect: null, quote: '' }
    const { remarkId } = await reviewer.ask('remark.add', { ...place, text: secrets[0] ?? '' })
    await office.ask('remark.answer', { remarkId, text: secrets[1] ?? '' })
    await reviewer.ask('remark.close', { remarkId, reason: '' })
    const asked = { caseId, kind: 'formal' as const, reviewer: '郭审言', reviewerStaffNo: '002' }
    const { roundId } = await office.ask('review.submit', asked)
    const rows = await office.ask('review.checklist', {})
    const answers = rows.map((row) => {
      return { ...plainAnswer, row: row.code, answer: row.adverseAnswer === 'yes' ? 'no' : 'yes' } as const
    })
    const preChecks = [{ code: 'PC-DAYS', taken: 'dismissed' as const, reason: secrets[2] ?? '' }]
    await reviewer.ask('review.save', { roundId, answers, opinion: 'return', opinionText: '退回', preChecks })
    await reviewer.ask('review.extend', {
      roundId,
      days: 1,
      reason: '复杂',
      grantedBy: '王局',
      grantedOn: '2026-09-14',
    })
    await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
    await office.ask('review.reply', { roundId, row: 'opinion', text: '已补充', materialIds: [] })
    const { roundId: second } = await office.ask('review.submit', asked)
    await reviewer.ask('comparison.confirm', { roundId: second, pages: [] })
  }

  async function discuss(): Promise<void> {
    const statements = discussionInput(caseId).statements.map((one) => ({ ...one, text: secrets[3] ?? '' }))
    const said = { statements, conclusion: concludedFine(), departs: true, departureReason: secrets[5] ?? '' }
    const { discussionId } = await office.ask('discussion.save', discussionInput(caseId, said))
    await office.ask('discussion.writeMinutes', { discussionId })
    const { materialId } = await office.ask('discussion.print', { discussionId })
    await signAndScan(office, materialId)
    await office.ask('discussion.hangBack', { discussionId, materialId })
    const addendum = { discussionId, day: '2026-09-12', text: secrets[4] ?? '', materialId: null }
    await office.ask('discussion.addAddendum', addendum)
  }

  it('stand in 副卷, and never reach a sealed 正卷 or the readable mirror of one', async () => {
    const sealed = { caseId, closingNote: {}, directory: join(folder.path, '封卷') }
    const { seal } = await office.ask('seal.run', { ...sealed, volume: '正卷' })
    const outside = await readEverything(dirname(seal.path))
    expect(outside).toContain('现场检查笔录')
    expect(secrets.filter((secret) => outside.includes(secret))).toEqual([])
    const directory = join(folder.path, '镜像')
    await office.ask('mirror.export', { directory })
    const files = (await readdir(directory, { recursive: true })).filter((path) => path.includes('正卷'))
    expect(files.some((path) => path.includes('现场检查笔录'))).toBe(true)
    expect(files.filter((path) => secrets.some((secret) => path.includes(secret)))).toEqual([])
  }, 90_000)

  it('are moved to 正卷 by nobody, while a paper of it may change its place', async () => {
    const { materials } = await fileOf(office, caseId)
    const move = (material: (typeof materials)[number], volume: '正' | '副') => {
      const { id: materialId, kind, title, docNo, docDate, author, remark } = material
      return { materialId, kind, title, docNo, docDate, author, remark, volume }
    }
    const inner = materials.filter((one) => one.volume === '副')
    expect(inner.length).toBeGreaterThan(1)
    for (const one of inner) {
      expect(await office.refuse('material.describe', move(one, '正'))).toMatchObject({ what: 'innerPaper' })
    }
    const [page] = materials.filter((one) => one.volume === '正')
    if (page === undefined) throw new Error('正卷 is empty')
    for (const volume of ['副', '正'] as const) await office.ask('material.describe', move(page, volume))
  })

  it('leave events whose last values are the rows', async () => {
    const report = await office.ask('trail.verify', {})
    expect([report.verdict, report.problems]).toEqual(['pass', []])
  })

  it('are refused, every one, once the case is archived', async () => {
    const step = { caseId, day: '2026-09-14', note: '', materialId: null, origin: 'live' as const }
    await office.ask('case.recordMilestone', { ...step, kind: 'closed' })
    await office.ask('case.recordMilestone', { ...step, kind: 'archived' })
    const { rounds, calculations, discussions, case: opened, materials } = await fileOf(office, caseId)
    const roundId = rounds[1]?.id ?? ''
    const [page] = materials
    const place = { materialId: page?.id ?? '', version: 1, page: 1, rect: null, quote: '', text: '迟' }
    const refusals = [
      await reviewer.refuse('review.save', { roundId, answers: [], opinion: null, opinionText: '' }),
      await reviewer.refuse('review.conclude', { roundId, concludedOn: '2026-09-14' }),
      await reviewer.refuse('comparison.confirm', { roundId, pages: [] }),
      await reviewer.refuse('remark.add', place),
      await reviewer.refuse('review.print', { roundId: rounds[0]?.id ?? '' }),
      await office.refuse('discretion.strike', { calculationId: calculations[0]?.id ?? '', reason: '错' }),
      await office.refuse('discussion.addAddendum', {
        discussionId: discussions[0]?.id ?? '',
        day: '2026-09-14',
        text: '迟',
        materialId: null,
      }),
      await office.refuse('discussion.save', discussionInput(opened.id)),
      await office.refuse('discussion.print', { discussionId: discussions[0]?.id ?? '' }),
    ]
    expect(refusals.map((one) => one.kind)).toEqual(refusals.map(() => 'archived'))
  })
})
