import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { plainAnswer } from '#domain/review/review.ts'
import { addColleague, addPaper, fileOf, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { readEverything } from '#tests/helpers/readEverything.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

/** Names and words that only papers of the review hold. */
const secrets = [
  '郭审言',
  '审查意见甲乙丙',
  '审核意见丁戊己',
  '何演衡',
  '顾问意见庚辛',
  '案件审查表',
  '法制审核',
  '退回通知',
]

describe('papers of examination, review and counsel', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague
  let caseId = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const roles = ['examiner' as const, 'reviewer' as const]
    reviewer = await addColleague(office, { staffNo: '002', name: '郭审言', post: '法规科', roles, active: true })
    caseId = (await openCase(office)).case.id
    const page = await addPaper(office, caseId, '现场检查笔录')
    await office.refuse('review.submit', { caseId, kind: 'formal', reviewer: '黄乙', reviewerStaffNo: null })
    await examine()
    await review(page)
    await askCounsel()
  }, 90_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function examine(): Promise<void> {
    const { rows } = await reviewer.ask('examination.prepare', { caseId })
    const answers = rows.map((row) => ({
      row: row.code,
      answer: row.adverseAnswer === 'yes' ? ('no' as const) : ('yes' as const),
      problem: '',
      citations: [],
    }))
    const said = { opinion: 'agree' as const, opinionText: secrets[1] ?? '', examinedOn: '2026-09-14' }
    const who = { examiner: '郭审言', examinerStaffNo: '002', caseId, examinationId: null }
    const { examinationId } = await reviewer.ask('examination.save', { ...who, ...said, answers })
    const { materialId } = await reviewer.ask('examination.print', { examinationId })
    await signAndScan(office, materialId)
    await reviewer.ask('examination.hangBack', { examinationId, materialId })
  }

  async function review(page: string): Promise<void> {
    const rows = await office.ask('review.checklist', {})
    const asked = { caseId, kind: 'formal' as const, reviewer: '郭审言', reviewerStaffNo: '002' }
    const { roundId } = await office.ask('review.submit', asked)
    const cited = { materialId: page, version: 1, page: 1, quote: '', rect: null }
    const answers = rows.map((row) => {
      const fine = { ...plainAnswer, row: row.code, answer: row.adverseAnswer === 'yes' ? 'no' : 'yes' } as const
      return row.code === '5' ? { ...fine, answer: 'no' as const, problem: '缺平面图', citations: [cited] } : fine
    })
    await reviewer.ask('review.save', { roundId, answers, opinion: 'return', opinionText: secrets[2] ?? '' })
    await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
    for (const paper of ['reviewForm', 'reviewOpinionLetter', 'reviewReturnNotice'] as const) {
      const { materialId } = await reviewer.ask('reviewLetter.make', { roundId, paper, as: 'pdf' })
      await signAndScan(office, materialId)
    }
  }

  async function askCounsel(): Promise<void> {
    const materialId = await addPaper(office, caseId, '法律顾问书面意见', '副')
    const said = { name: '何演衡', firm: '', question: '甲', opinion: secrets[4] ?? '', givenOn: '2026-09-10' }
    await reviewer.ask('counsel.saveOpinion', { ...said, id: '', caseId, counselId: null, materialId })
  }

  it('stand in 副卷 by their kind', async () => {
    const { materials } = await fileOf(office, caseId)
    const volumes = materials.filter((one) => one.title !== '现场检查笔录').map((one) => [one.title, one.volume])
    expect(volumes).toEqual(volumes.map(([title]) => [title, '副']))
    expect(volumes).toHaveLength(5)
  })

  it('never reach a sealed 正卷: no page, no attachment, no byte, no name of a file', async () => {
    const sealed = { caseId, closingNote: {}, directory: join(folder.path, '封卷') }
    const main = await office.ask('seal.run', { ...sealed, volume: '正卷' })
    const outside = await readEverything(dirname(main.seal.path))
    const report = await readEverything(dirname(main.traceReport))
    expect(report).toContain('黄乙是本案调查（承办）人员')
    expect(outside).not.toContain('没有准许')
    expect(outside).toContain('现场检查笔录')
    expect(secrets.filter((secret) => outside.includes(secret))).toEqual([])
    const inner = await office.ask('seal.run', { ...sealed, volume: '副卷' })
    const own = await readEverything(dirname(inner.seal.path))
    expect(
      ['案件审查表', '法制审核意见书', '法制审核退回通知', '法律顾问书面意见'].filter((one) => !own.includes(one)),
    ).toEqual([])
  }, 90_000)

  it('lie in the folder 副卷 of the readable mirror only', async () => {
    const directory = join(folder.path, '镜像')
    await office.ask('mirror.export', { directory })
    const files = (await readdir(directory, { recursive: true })).filter((path) => path.includes('正卷'))
    expect(files.some((path) => path.includes('现场检查笔录'))).toBe(true)
    expect(files.filter((path) => secrets.some((secret) => path.includes(secret)))).toEqual([])
  }, 60_000)
})
