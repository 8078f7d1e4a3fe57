import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf } from '#contract/index.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { noFacts } from '#domain/case/case.ts'
import { makeOfficer, makeParty } from '#tests/helpers/builders.ts'
import { addColleague, addPaper, caseInput, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

type Step = InputOf<'case.recordMilestone'>

describe('cases and their steps', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  function step(caseId: string, kind: Step['kind'], day: string, materialId: string | null = null): Step {
    return { caseId, kind, day, note: '', materialId, origin: 'live' }
  }

  it('lists a case so that its pinyin initials find it, with what is due next', async () => {
    const { case: opened } = await openCase(office)
    await office.ask('case.recordMilestone', step(opened.id, 'filed', '2026-09-01'))
    const row = (await office.ask('case.list', {})).find((one) => one.id === opened.id)
    expect(row).toMatchObject({ filedOn: '2026-09-01', headline: 'investigating', archived: false })
    expect(row?.initials).toContain('qzhy')
    expect(row?.nextDue).not.toBeNull()
    expect(await office.refuse('case.get', { caseId: 'none' })).toEqual({ kind: 'notFound', what: 'case', id: 'none' })
  })

  it('proposes the organ that decides on the day, by what the bureau may do in its own name since 2026-08-15', async () => {
    const { case: opened } = await openCase(office)
    const organWarnings = async (caseId: string) =>
      (await office.ask('case.get', { caseId })).warnings.filter((warning) => warning.field === 'organ')
    expect(await organWarnings(opened.id)).toMatchObject([
      { message: expect.stringContaining('2026-09-14作出决定的，一般以“泉州市丰泽生态环境局”名义作出') },
    ])
    const { case: own } = await openCase(office, { organ: '泉州市丰泽生态环境局' })
    expect(await organWarnings(own.id)).toEqual([])
    await office.ask('decision.save', {
      decisionId: null,
      caseId: opened.id,
      docNo: '',
      decidedOn: '2026-08-14',
      organ: opened.organ,
      partyIds: opened.parties.map((party) => party.id),
      outcome: 'noPenalty',
      kinds: [],
      fine: null,
      article: '',
      text: '',
      materialId: await addPaper(office, opened.id, '不予处罚决定书'),
    })
    expect(await organWarnings(opened.id)).toEqual([])
  })

  it('takes a 立案号 once, and several cases without one', async () => {
    const { case: first } = await openCase(office)
    const twin = caseInput({ filingNo: first.filingNo })
    expect(await office.refuse('case.create', twin)).toEqual({
      kind: 'conflict',
      what: 'filingNo',
      detail: first.filingNo,
    })
    await openCase(office, { filingNo: '' })
    const { case: other } = await openCase(office, { filingNo: '' })
    expect(await office.refuse('case.update', { ...twin, caseId: other.id })).toMatchObject({ what: 'filingNo' })
    await office.ask('case.update', { ...twin, caseId: first.id })
  })

  it('adds and corrects parties, and keeps one that was served', async () => {
    const { case: opened } = await openCase(office)
    const [company] = opened.parties
    const two = [
      { ...makeParty(), ...company, name: '泉州华源环保有限公司' },
      makeParty({ id: '', kind: 'person', name: '林一' }),
    ]
    const { filingNo } = opened
    await office.ask('case.update', { ...caseInput({ filingNo, parties: two }), caseId: opened.id })
    const parties = (await fileOf(office, opened.id)).case.parties
    expect(parties.map((party) => party.name)).toEqual(['泉州华源环保有限公司', '林一'])
    expect(new Set(parties.map((party) => party.id).filter(Boolean)).size).toBe(2)
    const notice = {
      noticeId: null,
      caseId: opened.id,
      docNo: '',
      proposedKinds: [],
      proposedFine: null,
      hearingRightTold: false,
      materialId: null,
    }
    const { noticeId } = await office.ask('notice.save', notice)
    const service = {
      ...emptyAttempt,
      serviceId: null,
      caseId: opened.id,
      document: { of: 'notice' as const, id: noticeId },
      partyId: company?.id ?? '',
      method: 'direct' as const,
      outcome: 'served' as const,
      servedOn: '2026-09-02',
    }
    await office.ask('service.save', service)
    const without = caseInput({ filingNo, parties: parties.slice(1) })
    expect(await office.refuse('case.update', { ...without, caseId: opened.id })).toMatchObject({ what: 'partyInUse' })
  })

  it('records no step of tomorrow, and no step at all that a guard blocks before it is on paper', async () => {
    const expired = makeOfficer({ id: '', cardValidTo: '2022-12-31' })
    const { case: opened } = await openCase(office, { officers: [expired, makeOfficer({ id: '', name: '黄乙' })] })
    const future = step(opened.id, 'filed', '2026-09-15')
    expect(await office.refuse('case.recordMilestone', future)).toMatchObject({ issues: [{ message: 'inFuture' }] })
    const inspected = step(opened.id, 'inspected', '2026-09-01')
    expect(await office.refuse('case.recordMilestone', inspected)).toMatchObject({ findings: [{ code: 'G3' }] })
    expect(await office.refuse('case.recordMilestone', { ...inspected, materialId: 'none' })).toMatchObject({
      kind: 'invalidInput',
    })
    const materialId = await addPaper(office, opened.id, '检查笔录')
    const { blemishes } = await office.ask('case.recordMilestone', { ...inspected, materialId })
    expect(blemishes.map((finding) => finding.code)).toEqual(['G3'])
    const { case: recorded } = await fileOf(office, opened.id)
    expect(recorded.milestones).toMatchObject([{ kind: 'inspected', origin: 'paper', blemishes: ['G3'] }])
    // Whoever corrects the card afterwards does not wipe what was defective on the day.
    const { id: caseId, milestones: _, archiveNo: __, archivedOn: ___, ...input } = recorded
    const valid = input.officers.map((officer) => ({ ...officer, cardValidTo: '2030-12-31' }))
    await office.ask('case.update', { ...input, caseId, officers: valid })
    const view = await office.ask('case.get', { caseId })
    expect(view.blemishes.map((one) => one.finding.code)).toContain('G3')
  })

  it('takes a step down with its reason in the trail', async () => {
    const { case: opened } = await openCase(office)
    await office.ask('case.recordMilestone', step(opened.id, 'filed', '2026-09-01'))
    const [filed] = (await fileOf(office, opened.id)).case.milestones
    const unknown = { caseId: opened.id, milestoneId: 'none', reason: '误登' }
    expect(await office.refuse('case.removeMilestone', unknown)).toMatchObject({ kind: 'notFound', what: 'milestone' })
    await office.ask('case.removeMilestone', { ...unknown, milestoneId: filed?.id ?? '' })
    expect((await fileOf(office, opened.id)).case.milestones).toEqual([])
    const last = (await office.ask('trail.list', { caseId: opened.id })).at(-1)
    expect(last).toMatchObject({ action: 'case.removeMilestone', actorName: '周管理' })
    expect(last?.payload).toContain('误登')
  })

  it('changes nothing in an archived case, and still records the suit that follows', async () => {
    const { case: opened } = await openCase(office)
    const caseId = opened.id
    const notClosed = { kind: 'conflict', what: 'notClosed' }
    const materialId = await addPaper(office, caseId, '笔录')
    for (const day of ['2026-09-10', '2026-09-08']) {
      expect(await office.refuse('case.recordMilestone', step(caseId, 'archived', day))).toMatchObject(notClosed)
      await office.ask('case.recordMilestone', step(caseId, 'closed', '2026-09-09'))
    }
    await office.ask('case.recordMilestone', step(caseId, 'archived', '2026-09-10'))
    const before = await fileOf(office, caseId)
    const attempts = [
      office.refuse('case.update', { ...caseInput(), caseId }),
      office.refuse('case.saveFacts', { caseId, facts: noFacts }),
      office.refuse('case.recordMilestone', step(caseId, 'filed', '2026-09-01')),
      office.refuse('case.recordMilestone', step(caseId, 'archived', '2026-09-11')),
      office.refuse('case.removeMilestone', { caseId, milestoneId: before.case.milestones[0]?.id ?? '', reason: 'x' }),
      office.refuse('material.withdraw', { materialId, reason: 'x' }),
      office.refuse('material.setPaperState', { materialId, paperState: 'printed' }),
      office.refuse('material.replace', { materialId, token: '/nowhere', paperState: 'scanned' }),
      office.refuse('material.add', { caseId, tokens: ['/nowhere'], volume: '正', kind: '' }),
      office.refuse('material.arrange', { caseId, volume: '正', materialIds: [materialId] }),
      office.refuse('review.submit', { caseId, kind: 'formal', reviewer: '苏审', reviewerStaffNo: null }),
      office.refuse('notice.save', {
        noticeId: null,
        caseId,
        docNo: '',
        proposedKinds: [],
        proposedFine: null,
        hearingRightTold: false,
        materialId: null,
      }),
    ]
    for (const error of await Promise.all(attempts)) expect(error).toEqual({ kind: 'archived', caseId })
    expect(await fileOf(office, caseId)).toEqual(before)
    await office.ask('case.recordMilestone', step(caseId, 'suitFiled', '2026-09-14'))
    expect((await fileOf(office, caseId)).case.milestones).toHaveLength(4)
    expect((await office.ask('seal.preview', { caseId, volume: '正卷' })).items).toHaveLength(1)
  })

  it('lets an archivist take back an archiving by mistake, until the dossier is sealed', async () => {
    const { case: opened } = await openCase(office)
    const caseId = opened.id
    const account = { staffNo: '030', name: '陈甲', post: '', roles: ['handler' as const], active: true }
    const handler = await addColleague(office, account)
    await addPaper(office, caseId, '笔录')
    await office.ask('case.recordMilestone', step(caseId, 'closed', '2026-09-09'))
    await office.ask('case.recordMilestone', step(caseId, 'archived', '2026-09-10'))
    const undo = { caseId, milestoneId: await archiving(caseId), reason: '误点归档' }
    expect(await handler.refuse('case.removeMilestone', undo)).toEqual({ kind: 'forbidden', needs: ['archivist'] })
    await office.ask('case.removeMilestone', undo)
    expect((await fileOf(office, caseId)).case).toMatchObject({ archivedOn: null, milestones: [{ kind: 'closed' }] })
    await addPaper(office, caseId, '补入的材料')
    expect(await office.ask('trail.verify', {})).toMatchObject({ problems: [] })
    await office.ask('case.recordMilestone', step(caseId, 'archived', '2026-09-11'))
    await office.ask('seal.run', { caseId, volume: '正卷', closingNote: {}, directory: null })
    const late = { ...undo, milestoneId: await archiving(caseId) }
    expect(await office.refuse('case.removeMilestone', late)).toMatchObject({ what: 'sealedArchive' })
  })

  async function archiving(caseId: string): Promise<string> {
    const { milestones } = (await fileOf(office, caseId)).case
    return milestones.find((one) => one.kind === 'archived')?.id ?? ''
  }
})
