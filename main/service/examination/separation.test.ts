import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf } from '#contract/index.ts'
import { refusalSentence } from '#contract/text/refusals.ts'
import { makeDiscussion, makeOfficer } from '#tests/helpers/builders.ts'
import { intakeJson, writeIntake } from '#tests/helpers/intakeFixture.ts'
import { addColleague, addPaper, fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

const lawyer = { post: '法规科', roles: ['examiner' as const, 'reviewer' as const], active: true }

describe('who investigated', () => {
  const folder = tempFolder()
  let office: TestOffice
  let investigator: Colleague
  let namesake: Colleague
  let other: Colleague

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    investigator = await addColleague(office, { ...lawyer, staffNo: '005', name: '黄乙' })
    namesake = await addColleague(office, { ...lawyer, staffNo: '006', name: '黄　乙' })
    other = await addColleague(office, { ...lawyer, staffNo: '007', name: '郭审' })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function round(caseId: string, examiner: string, staffNo: string | null) {
    const { rows } = await other.ask('examination.prepare', { caseId })
    const answers = rows.map((row) => ({
      row: row.code,
      answer: row.adverseAnswer === 'yes' ? ('no' as const) : ('yes' as const),
      problem: '',
      citations: [],
    }))
    const opinion = { opinion: 'agree' as const, opinionText: '', examinedOn: '2026-09-14' }
    return { caseId, examinationId: null, examiner, examinerStaffNo: staffNo, answers, ...opinion }
  }

  /** Who is refused to examine: by the name on the form, by who sits at the desk. */
  async function isRefused(who: Colleague, caseId: string, examiner: string, staffNo: string | null) {
    const input: InputOf<'examination.save'> = await round(caseId, examiner, staffNo)
    return (await who.refuse('examination.save', input)).kind === 'refusedByLaw'
  }

  async function isRefusedAsReviewer(caseId: string, reviewer: string, reviewerStaffNo: string | null) {
    const asked = { caseId, kind: 'formal' as const, reviewer, reviewerStaffNo }
    return (await office.refuse('review.submit', asked)).kind === 'refusedByLaw'
  }

  it('neither examines nor is sent the review, by name or at the desk; somebody else does both', async () => {
    const { case: opened } = await openCase(office)
    expect(await isRefused(investigator, opened.id, '黄乙', '005')).toBe(true)
    expect(await isRefused(investigator, opened.id, '郭审', '007')).toBe(true)
    expect(await isRefusedAsReviewer(opened.id, '黄乙', null)).toBe(true)
    await other.ask('examination.save', await round(opened.id, '郭审', '007'))
    await office.ask('review.submit', { caseId: opened.id, kind: 'formal', reviewer: '郭审', reviewerStaffNo: '007' })
  })

  it('is no other person under a second account of the same name', async () => {
    const { case: opened } = await openCase(office, {
      officers: [makeOfficer({ id: '', name: '黄乙', staffNo: '005' }), makeOfficer({ id: '', name: '陈丙' })],
    })
    expect(await isRefused(namesake, opened.id, '黄　乙', '006')).toBe(true)
    expect(await isRefusedAsReviewer(opened.id, '黄乙', '006')).toBe(true)
  })

  it('is no other person after a change of name, whether the file knows the account or only the name', async () => {
    const renamed = await addColleague(office, { ...lawyer, staffNo: '008', name: '林丁' })
    const byName = await openCase(office, { officers: [makeOfficer({ id: '', name: '林丁' })] })
    await office.ask('account.save', { account: { ...lawyer, staffNo: '008', name: '林新名' }, password: null })
    expect(await isRefused(renamed, byName.case.id, '林新名', '008')).toBe(true)
    expect(await isRefused(other, byName.case.id, '林新名', null)).toBe(true)
  })

  it('stays one after the case was handed over, and after the list of officers was changed', async () => {
    const officer = makeOfficer({ id: '', name: '黄乙', staffNo: '005' })
    const { case: opened } = await openCase(office, { handler: '吴戊', officers: [officer] })
    const step = { kind: 'inspected' as const, day: '2026-09-01', note: '', partyId: null, origin: 'paper' as const }
    const materialId = await addPaper(office, opened.id, '现场笔录')
    await office.ask('case.recordMilestone', { ...step, caseId: opened.id, materialId })
    const { id: caseId, milestones: _, archivedOn: __, ...kept } = opened
    const officers = [makeOfficer({ id: '', name: '陈丙' })]
    await office.ask('case.update', { ...kept, caseId, officers })
    expect(await isRefused(investigator, opened.id, '黄乙', '005')).toBe(true)
    const list = { from: '吴戊', to: '陈丙', reason: '抽调', caseIds: [opened.id] }
    const { handoverId } = await office.ask('handover.prepare', list)
    await office.ask('handover.hangBack', { handoverId, token: await makeScan(office, '移交清单') })
    expect((await fileOf(office, opened.id)).case.handler).toBe('陈丙')
    expect(await isRefusedAsReviewer(opened.id, '吴戊', null)).toBe(true)
  })

  it('does not vote under any of these names either', async () => {
    const officers = [makeOfficer({ id: '', name: '黄乙', staffNo: '005' })]
    const { case: opened } = await openCase(office, { officers })
    const { id: _, no: __, origin: ___, blemishes: ____, signedMaterialId: _____, ...table } = makeDiscussion()
    const voter = { name: '黄　乙', post: '副局长', staffNo: '006' }
    const typed = { ...table, caseId: opened.id, discussionId: null, attendees: [...table.attendees, voter] }
    expect(await office.refuse('discussion.save', typed)).toMatchObject({ kind: 'refusedByLaw' })
  })

  it('is a blemish in a folder that comes in, never a refusal', async () => {
    const held = { opinion: 'agree' as const, examinedOn: '2023-10-12' }
    const examinations = [
      { ...held, examiner: '陈　甲' },
      { ...held, examiner: '郭审' },
    ]
    const { caseId } = await office.ask('intake.import', {
      token: await writeIntake(office, '收件', intakeJson({ examinations })),
    })
    const file = await fileOf(office, caseId)
    expect(file.examinations.map(({ origin, blemishes }) => [origin, blemishes])).toEqual([
      ['paper', ['G3']],
      ['paper', []],
    ])
  })

  it('leaves each refusal in the trail with its article, and signed paper is a blemish', async () => {
    const { case: opened } = await openCase(office)
    await isRefused(investigator, opened.id, '黄乙', '005')
    const trail = await office.ask('trail.list', { caseId: opened.id })
    const refused = trail.find((entry) => entry.action === 'act.refused')
    expect(refusalSentence(refused?.actorName ?? '', refused?.payload ?? '')).toContain('第三十八条')
    expect(refused?.actorName).toBe('黄乙')
    const signedMaterialId = await addPaper(office, opened.id, '案件审查表', '副')
    const { examinationId: _, ...paper } = { ...(await round(opened.id, '黄乙', null)), signedMaterialId, organ: '' }
    const { blemishes } = await office.ask('examination.recordPaper', paper)
    expect(blemishes.map((finding) => finding.code)).toEqual(['G3'])
  })
})
