import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf, OutputOf } from '#contract/index.ts'
import { addColleague, addPaper, fileOf, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('案件审查', () => {
  const folder = tempFolder()
  let office: TestOffice
  let examiner: Colleague

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    examiner = await addColleague(office, {
      staffNo: '002',
      name: '郭审',
      post: '法规科',
      roles: ['examiner', 'reviewer'],
      active: true,
    })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function clean(caseId: string): Promise<InputOf<'examination.save'>> {
    const { rows } = await examiner.ask('examination.prepare', { caseId })
    return {
      caseId,
      examinationId: null,
      examiner: '郭审',
      examinerStaffNo: '002',
      answers: rows.map((row) => ({
        row: row.code,
        answer: row.adverseAnswer === 'yes' ? 'no' : 'yes',
        problem: '',
        citations: [],
      })),
      opinion: 'agree',
      opinionText: '同意。',
      examinedOn: '2026-09-14',
    }
  }

  it('asks the six rows of 令30号39, of which 是否超过追责期限 is bad at 是', async () => {
    const { case: opened } = await openCase(office)
    const { rows, guards } = await examiner.ask('examination.prepare', { caseId: opened.id })
    expect(rows.map((row) => row.adverseAnswer)).toEqual(['no', 'no', 'no', 'no', 'yes', 'no'])
    expect(guards.map((one) => one.verdict)).toEqual(['pass'])
  })

  it('wants every row, and a problem with a cited page where the answer is bad', async () => {
    const { case: opened } = await openCase(office)
    const input = await clean(opened.id)
    const answers = input.answers.map((one) => (one.row === '5' ? { ...one, answer: 'yes' as const } : one))
    expect(await issuesOf({ ...input, answers: input.answers.slice(1) })).toEqual(['answers.1'])
    expect(await issuesOf({ ...input, answers })).toEqual(['answers.5', 'answers.5', 'opinion'])
    expect(await issuesOf({ ...input, examinedOn: '2026-09-15' })).toEqual(['examinedOn'])
    const cited = { materialId: 'nowhere', version: 1, page: 1, quote: '', rect: null }
    const problem = answers.map((one) => (one.row === '5' ? { ...one, problem: '超期', citations: [cited] } : one))
    expect(await issuesOf({ ...input, answers: problem, opinion: 'redo' })).toEqual(['answers'])
  })

  async function issuesOf(input: InputOf<'examination.save'>): Promise<string[]> {
    const error = await examiner.refuse('examination.save', input)
    return error.kind === 'invalidInput' ? error.issues.map((issue) => issue.path) : [error.kind]
  }

  it('is corrected until its form is signed, and is a step only from then on', async () => {
    const { case: opened } = await openCase(office)
    const input = await clean(opened.id)
    const { examinationId } = await examiner.ask('examination.save', input)
    await examiner.ask('examination.save', { ...input, examinationId, opinionText: '同意，请依法告知。' })
    expect(await examiner.refuse('examination.save', input)).toMatchObject({ what: 'examinationOpen' })
    const { materialId } = await examiner.ask('examination.print', { examinationId })
    expect(await examiner.refuse('examination.hangBack', { examinationId, materialId })).toMatchObject({
      what: 'notSignedPaper',
    })
    await signAndScan(office, materialId)
    await examiner.ask('examination.hangBack', { examinationId, materialId })
    const file = await fileOf(office, opened.id)
    expect(file.examinations).toMatchObject([
      { no: 1, opinionText: '同意，请依法告知。', signedMaterialId: materialId },
    ])
    expect(file.materials.find((one) => one.id === materialId)).toMatchObject({ kind: 'examinationForm', volume: '副' })
    expect(await examiner.refuse('examination.save', { ...input, examinationId })).toMatchObject({
      what: 'signedRecord',
    })
    expect(await office.refuse('material.withdraw', { materialId, reason: '误收' })).toMatchObject({ kind: 'conflict' })
    expect((await office.ask('trail.verify', {})).verdict).toBe('pass')
  })

  it('goes into another round after it was returned', async () => {
    const { case: opened } = await openCase(office)
    const page = await addPaper(office, opened.id, '调查报告')
    const input = await clean(opened.id)
    const cited = { materialId: page, version: 1, page: 1, quote: '', rect: null }
    const answers = input.answers.map((one) =>
      one.row === '3' ? { ...one, answer: 'no' as const, problem: '缺采样单', citations: [cited] } : one,
    )
    const { examinationId } = await examiner.ask('examination.save', { ...input, answers, opinion: 'supplement' })
    const { materialId } = await examiner.ask('examination.print', { examinationId })
    await signAndScan(office, materialId)
    await examiner.ask('examination.hangBack', { examinationId, materialId })
    await examiner.ask('examination.save', input)
    const { examinations } = await fileOf(office, opened.id)
    expect(examinations.map(({ no, opinion }) => [no, opinion])).toEqual([
      [1, 'supplement'],
      [2, 'agree'],
    ])
  })

  it('is recorded from paper, with a blemish for an investigator, also when the city bureau held it', async () => {
    const { case: opened } = await openCase(office)
    const signedMaterialId = await addPaper(office, opened.id, '案件审查表', '副')
    const { examinationId: _, ...typed } = { ...(await clean(opened.id)), answers: [], organ: '泉州市生态环境局' }
    const paper = { ...typed, signedMaterialId }
    const answer: OutputOf<'examination.recordPaper'> = await office.ask('examination.recordPaper', {
      ...paper,
      examiner: '黄乙',
      examinerStaffNo: null,
    })
    expect(answer.blemishes.map((finding) => finding.code)).toEqual(['G3'])
    expect((await fileOf(office, opened.id)).examinations).toMatchObject([
      { origin: 'paper', organ: '泉州市生态环境局', blemishes: ['G3'] },
    ])
  })
})
