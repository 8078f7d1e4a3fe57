import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { addColleague, addPaper, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('remarks on pages', () => {
  const folder = tempFolder()
  let office: TestOffice
  let author: Colleague
  let inCharge: Colleague
  let file: CaseFile
  let page = { materialId: '', version: 1, page: 1, rect: null, quote: '' }

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const colleague = (staffNo: string, name: string) =>
      addColleague(office, { staffNo, name, post: '法规科', roles: ['reviewer'], active: true })
    author = await colleague('002', '苏审')
    inCharge = await colleague('003', '林审')
    file = await openCase(office)
    page = { ...page, materialId: await addPaper(office, file.case.id, '现场检查笔录') }
    await office.ask('review.submit', {
      caseId: file.case.id,
      kind: 'formal',
      reviewer: '林审',
      reviewerStaffNo: '003',
    })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const list = () => office.ask('remark.list', { caseId: file.case.id })

  it('are answered by the officer and closed by their author without a reason', async () => {
    const rect = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 }
    const { remarkId } = await author.ask('remark.add', { ...page, rect, text: '检查时间与签到表不一致？' })
    await office.ask('remark.answer', { remarkId, text: '签到表笔误，已附说明。' })
    await author.ask('remark.close', { remarkId, reason: '' })
    const by = (name: string, staffNo: string) => ({ by: name, staffNo, on: '2026-09-14' })
    expect(await list()).toEqual([
      {
        ...page,
        id: remarkId,
        caseId: file.case.id,
        rect,
        text: '检查时间与签到表不一致？',
        written: by('苏审', '002'),
        answers: [{ ...by('周管理', '001'), text: '签到表笔误，已附说明。' }],
        closed: { ...by('苏审', '002'), reason: '' },
      },
    ])
    expect(await office.refuse('remark.answer', { remarkId, text: '再说' })).toMatchObject({ what: 'remarkClosed' })
  })

  it('of somebody else are closed by the reviewer in charge with a reason, by the officer never', async () => {
    const { remarkId } = await author.ask('remark.add', { ...page, text: '缺采样单' })
    expect(await office.refuse('remark.close', { remarkId, reason: '已补' })).toMatchObject({ what: 'remarkNotYours' })
    expect(await inCharge.refuse('remark.close', { remarkId, reason: ' ' })).toMatchObject({ what: 'remarkReason' })
    await inCharge.ask('remark.close', { remarkId, reason: '采样单在第12页' })
    expect((await list()).at(-1)?.closed).toMatchObject({ by: '林审', reason: '采样单在第12页' })
  })

  it('stand on pages that are there', async () => {
    expect(await author.refuse('remark.add', { ...page, page: 2, text: '?' })).toMatchObject({ kind: 'invalidInput' })
    expect(await author.refuse('remark.add', { ...page, version: 9, text: '?' })).toMatchObject({ kind: 'notFound' })
  })

  it('are what the trail recorded', async () => {
    const { verdict } = await office.ask('trail.verify', {})
    expect(verdict).toBe('pass')
  })

  it('leave what each one read to himself', async () => {
    await author.ask('reading.note', { materialId: page.materialId, version: 1, pages: [1] })
    await author.ask('reading.note', { materialId: page.materialId, version: 1, pages: [1], isMarked: true })
    const { materialId } = page
    expect(await author.ask('reading.list', { caseId: file.case.id })).toEqual([
      { materialId, version: 1, pages: [1], isMarked: true },
    ])
    expect(await office.ask('reading.list', { caseId: file.case.id })).toEqual([])
    expect((await fileOf(office, file.case.id)).rounds).toHaveLength(1)
  })

  it('have standard phrases of the office beside them', async () => {
    const phrases = [{ row: '', text: '同意，注意送达时限。' }]
    await author.ask('phrase.save', { phrases })
    expect(await office.ask('phrase.list', {})).toEqual(phrases)
  })
})
