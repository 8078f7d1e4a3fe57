import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { plainAnswer } from '#domain/review/review.ts'
import { concludedFine, discussionInput } from '#tests/helpers/discussionInput.ts'
import { addPaper, fileOf, heavyFacts, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { saveAsWps } from '#tests/helpers/saveAsWps.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const decided = '本机关决定对你（单位）作出下列行政处罚：'

describe('what stands beside the record', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function writeDraft(caseId: string) {
    const wish = { caseId, code: 'penaltyDecision', partyId: null, docDate: null, number: { take: 'none' as const } }
    const { materialId, path } = await office.ask('form.generate', wish)
    await saveAsWps(path, decided, `${decided}罚款人民币叁拾贰万元整（320000元）。`)
    await office.ask('form.finish', { materialId, evenIfOpen: true })
    return materialId
  }

  async function mend(materialId: string, from: string, to: string): Promise<void> {
    const { path } = await office.ask('form.open', { materialId, no: null })
    await saveAsWps(path, from, to)
    await office.ask('form.finish', { materialId, evenIfOpen: true })
  }

  it('tells a typing fix of the draft, what was concluded, and another decision apart', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const materialId = await writeDraft(opened.id)
    const { draft } = await office.ask('discussion.proposal', { caseId: opened.id })
    expect(draft).toEqual({ materialId, version: 2 })
    const { discussionId } = await office.ask(
      'discussion.save',
      discussionInput(opened.id, { draft, conclusion: concludedFine() }),
    )
    const change = () => office.ask('discussion.draftChange', { discussionId })
    expect(await change()).toMatchObject({ state: 'same', parts: [] })
    await mend(materialId, '逾期不缴纳罚款的', '逾期不缴罚款的')
    const mended = await change()
    expect(mended).toMatchObject({ state: 'wording', differences: [] })
    expect(mended.parts.filter((part) => part.kind !== 'same')).toEqual([{ kind: 'removed', text: '纳' }])
    await mend(materialId, '叁拾贰万元整（320000元）', '叁拾万元整（300000元）')
    expect(await change()).toMatchObject({ state: 'concluded', differences: [{ what: 'fine', now: ['300000元'] }] })
    await mend(materialId, '叁拾万元整（300000元）', '捌万元整（80000元）')
    expect(await change()).toMatchObject({ state: 'substance', differences: [{ what: 'fine', now: ['80000元'] }] })
  })

  it('says that no draft was named, and refuses one that is not in the case', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id))
    expect(await office.ask('discussion.draftChange', { discussionId })).toMatchObject({ state: 'none' })
    const foreign = discussionInput(opened.id, { draft: { materialId: 'other', version: 1 } })
    expect(await office.refuse('discussion.save', foreign)).toMatchObject({ issues: [{ path: 'draft' }] })
  })

  it('makes minutes for WPS that come back and count like the print', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id))
    const { materialId, path } = await office.ask('discussion.writeMinutes', { discussionId })
    await saveAsWps(path, '王局', '王某局')
    await office.ask('form.finish', { materialId, evenIfOpen: true })
    const [paper] = await office.ask('paper.list', { caseId: opened.id })
    expect(paper).toMatchObject({ materialId, version: 2 })
    await signAndScan(office, materialId)
    await office.ask('discussion.hangBack', { discussionId, materialId })
    const file = await fileOf(office, opened.id)
    expect(file.materials).toMatchObject([{ id: materialId, volume: '副', title: '案件集体讨论记录' }])
    expect(file.discussions[0]?.signedMaterialId).toBe(materialId)
  })

  it('proposes the table of the last discussion, without who investigated this case', async () => {
    const { case: first } = await openCase(office, { officers: [] })
    const li = { name: '李副', post: '副局长', staffNo: null }
    await office.ask('discussion.save', discussionInput(first.id, { heldOn: '2026-09-13', place: '五楼' }))
    const officers = [{ id: '', name: '李副', cardNo: '1', cardValidFrom: null, cardValidTo: null, staffNo: null }]
    const { case: second } = await openCase(office, { officers })
    const { table } = await office.ask('discussion.proposal', { caseId: second.id })
    expect(table).toMatchObject({
      place: '五楼',
      presider: { name: '王局' },
      from: expect.stringContaining('2026-09-13'),
    })
    expect(table?.attendees.map((one) => one.name)).toEqual(['王局', '赵副'])
    expect(table?.observers.map((one) => one.name)).toEqual([li.name])
  })

  it('carries the legal opinion with what it left open, and asks for a reason to go against it', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const caseId = opened.id
    await office.ask('review.recordPaper', {
      caseId,
      kind: 'formal',
      submittedOn: '2026-09-05',
      submittedBy: '陈甲',
      reviewer: '苏审',
      reviewerStaffNo: null,
      answers: [{ ...plainAnswer, row: 'content2', answer: 'no', problem: '证据没有编号。' }],
      opinion: 'disagree',
      opinionText: '定性不准。',
      concludedOn: '2026-09-07',
      signedMaterialId: await addPaper(office, caseId, '审核表', '副'),
    })
    const { legalOpinion } = await office.ask('discussion.proposal', { caseId })
    expect(legalOpinion).toBe('苏审（第1轮，2026年9月7日）：不同意。定性不准。\n提出的问题：\n1．证据没有编号。')
    const against = discussionInput(caseId, { conclusion: concludedFine() })
    expect(await office.refuse('discussion.save', against)).toMatchObject({
      issues: [{ path: 'departureReason', message: 'departureReason' }],
    })
    const back = concludedFine({ outcome: 'moreInvestigation', kinds: [], fine: null })
    await office.ask('discussion.save', { ...against, conclusion: back })
    await office.ask('discussion.save', { ...against, departureReason: '补充证据后定性成立。' })
  })
})
