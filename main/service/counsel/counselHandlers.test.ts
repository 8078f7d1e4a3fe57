import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addPaper, fileOf, heavyFacts, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('legal counsel', () => {
  const folder = tempFolder()
  let office: TestOffice
  const lawyer = { name: '陈律', firm: '演衡律师事务所', licenceNo: '13505201810000001', struckReason: '' }

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('are counted in every year in which their contract ran, each person once, struck entries never', async () => {
    const enter = (contractFrom: string, contractTo: string | null, licenceNo = lawyer.licenceNo) =>
      office.ask('counsel.save', { ...lawyer, id: '', contractFrom, contractTo, licenceNo })
    await enter('2022-07-01', '2023-06-30')
    await enter('2023-07-01', '2024-06-30')
    const { counselId } = await enter('2023-01-01', null, '2')
    const ofYear = async (year: number) => (await office.ask('counsel.register', { year })).ofYear
    expect([
      await ofYear(2021),
      await ofYear(2022),
      await ofYear(2023),
      await ofYear(2024),
      await ofYear(2025),
    ]).toEqual([0, 1, 2, 2, 1])
    await office.ask('counsel.strike', { counselId, reason: '登记错误' })
    expect(await ofYear(2025)).toBe(0)
    const backwards = { ...lawyer, id: '', contractFrom: '2024-01-01', contractTo: '2023-01-01' }
    await expect(office.refuse('counsel.save', backwards)).rejects.toThrow('contractDays')
  })

  it('give opinions that are followed or not, with a reason, and that no guard looks at', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const asked = { id: '', caseId: opened.id, counselId: null, name: lawyer.name, firm: lawyer.firm }
    const question = { ...asked, question: '代履行费用能否计入违法所得', opinion: '', givenOn: null, materialId: null }
    const { opinionId } = await office.ask('counsel.saveOpinion', question)
    expect(await office.refuse('counsel.adopt', { opinionId, how: 'all', reason: '' })).toMatchObject({
      what: 'opinionAwaited',
    })
    const materialId = await addPaper(office, opened.id, '法律顾问意见', '副')
    const given = { ...question, id: opinionId, opinion: '不能计入。', givenOn: '2026-09-10', materialId }
    await office.ask('counsel.saveOpinion', given)
    expect(await office.refuse('counsel.adopt', { opinionId, how: 'part', reason: '' })).toMatchObject({
      kind: 'invalidInput',
    })
    await office.ask('counsel.adopt', { opinionId, how: 'part', reason: '已另行核算' })
    expect((await fileOf(office, opened.id)).counselOpinions).toMatchObject([
      { materialId, adoption: { how: 'part', reason: '已另行核算', by: '周管理', on: '2026-09-14' } },
    ])
    const { decisionGuards } = await office.ask('case.get', { caseId: opened.id })
    expect(decisionGuards.find((finding) => finding.code === 'G2')?.verdict).toBe('fail')
    expect(await office.refuse('material.withdraw', { materialId, reason: '误收' })).toMatchObject({ kind: 'conflict' })
    expect((await office.ask('trail.verify', {})).verdict).toBe('pass')
  })
})
