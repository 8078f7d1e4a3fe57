import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf } from '#contract/index.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { contract } from '#contract/index.ts'
import { makeDiscussion } from '#tests/helpers/builders.ts'
import { intakeJson, writeIntake } from '#tests/helpers/intakeFixture.ts'
import { addColleague, addPaper, fileOf, heavyFacts, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('a handler who would pass the guards alone', () => {
  const folder = tempFolder()
  let office: TestOffice
  let handler: Colleague
  const wrongKind = { kind: 'conflict', what: 'paperKind' }

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    handler = await addColleague(office, { staffNo: '020', name: '黄乙', post: '', roles: ['handler'], active: true })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  function round(caseId: string, signedMaterialId: string, overrides: Partial<InputOf<'review.recordPaper'>> = {}) {
    return {
      caseId,
      kind: 'formal' as const,
      submittedOn: '2026-09-01',
      submittedBy: '黄乙',
      reviewer: '苏审',
      reviewerStaffNo: null,
      answers: [],
      opinion: 'agree' as const,
      opinionText: '同意',
      concludedOn: '2026-09-02',
      signedMaterialId,
      ...overrides,
    }
  }

  function discussion(caseId: string, signedMaterialId: string): InputOf<'discussion.save'> {
    const { id: _, no: _no, origin: _origin, blemishes: _blemishes, ...typed } = makeDiscussion()
    return { ...typed, caseId, heldOn: '2026-09-03', discussionId: null, signedMaterialId }
  }

  it('does not become somebody else by an invented or a borrowed staff number', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    for (const reviewerStaffNo of ['GHOST', '020', '001']) {
      const typed = round(opened.id, await addPaper(office, opened.id, `审核表${reviewerStaffNo}`, '副'), {
        reviewer: '黄　乙',
        reviewerStaffNo,
      })
      const { blemishes } = await handler.ask('review.recordPaper', typed)
      expect(blemishes.map((finding) => finding.code)).toEqual(['G3'])
    }
    const rounds = (await fileOf(office, opened.id)).rounds
    expect(rounds.map((one) => one.reviewerStaffNo)).toEqual([null, '020', null])
    const submit = { caseId: opened.id, kind: 'formal' as const, reviewer: '黄乙', reviewerStaffNo: 'GHOST' }
    expect(await handler.refuse('review.submit', submit)).toMatchObject({ kind: 'refusedByLaw' })
    const { id: _, no: _no, origin: _origin, blemishes: _blemishes, signedMaterialId: _s, ...typed } = makeDiscussion()
    const ghost = { name: '黄乙', post: '', staffNo: 'GHOST' }
    const table = { ...typed, caseId: opened.id, discussionId: null, attendees: [...typed.attendees, ghost] }
    expect(await handler.refuse('discussion.save', table)).toMatchObject({ findings: [{ code: 'G3' }] })
  })

  it('cannot hang a photo on a review, a discussion, a notice, a decision or a service', async () => {
    const { case: opened } = await openCase(office)
    const photo = await addPaper(office, opened.id, '现场照片')
    expect(await handler.refuse('review.recordPaper', round(opened.id, photo))).toMatchObject(wrongKind)
    expect(await handler.refuse('discussion.save', discussion(opened.id, photo))).toMatchObject(wrongKind)
    const notice = {
      noticeId: null,
      caseId: opened.id,
      docNo: '',
      proposedKinds: [],
      proposedFine: null,
      hearingRightTold: false,
      materialId: null,
    }
    expect(await handler.refuse('notice.save', { ...notice, materialId: photo })).toMatchObject(wrongKind)
    const decision = {
      decisionId: null,
      caseId: opened.id,
      docNo: '',
      decidedOn: '2026-09-10',
      organ: '泉州市生态环境局',
      partyIds: opened.parties.map((party) => party.id),
      outcome: 'penalty' as const,
      kinds: [],
      fine: null,
      article: '',
      text: '',
      materialId: photo,
    }
    expect(await handler.refuse('decision.save', decision)).toMatchObject(wrongKind)
    const { noticeId } = await handler.ask('notice.save', notice)
    const service = {
      ...emptyAttempt,
      serviceId: null,
      caseId: opened.id,
      document: { of: 'notice' as const, id: noticeId },
      partyId: opened.parties[0]?.id ?? '',
      method: 'direct' as const,
      outcome: 'served' as const,
      servedOn: '2026-09-02',
      receiptMaterialId: photo,
    }
    expect(await handler.refuse('service.save', service)).toMatchObject(wrongKind)
  })

  it('cannot use one paper for two acts by renaming it in between, unless its title names both', async () => {
    const { case: opened } = await openCase(office)
    const paper = await addPaper(office, opened.id, '法制审核表', '副')
    await describeAs(paper, 'reviewForm', '法制审核表')
    await handler.ask('review.recordPaper', round(opened.id, paper))
    expect(await handler.refuse('material.describe', described(paper, 'discussionRecord', '讨论'))).toMatchObject({
      what: 'provesActKind',
    })
    await describeAs(paper, 'reviewMaterials', '法制审核表及补正材料')
    expect(await handler.refuse('discussion.save', discussion(opened.id, paper))).toMatchObject(wrongKind)
    const whole = await addPaper(office, opened.id, '审核表、集体讨论记录', '副')
    await handler.ask('review.recordPaper', round(opened.id, whole))
    await handler.ask('discussion.save', discussion(opened.id, whole))
  })

  it('cannot bring it in by a folder either', async () => {
    const materials = (intakeJson().materials ?? []).map((one) =>
      one.file === '审核.jpg' ? { ...one, kind: 'photoEvidence', title: '现场照片' } : one,
    )
    const directory = await writeIntake(office, '夹', intakeJson({ materials }))
    const error = await handler.refuse('intake.import', { token: directory })
    expect(error.kind === 'invalidInput' && error.issues[0]?.message).toContain('“审核.jpg”的种类和题名不是')
  })

  it('is asked for a reviewer and for days in their order', () => {
    const { input } = contract['review.recordPaper']
    expect(input.safeParse(round('case1', 'paper1')).success).toBe(true)
    expect(input.safeParse(round('case1', 'paper1', { reviewer: '　 ' })).success).toBe(false)
    expect(input.safeParse(round('case1', 'paper1', { concludedOn: '2026-08-31' })).success).toBe(false)
  })

  it('shows the reviewer of a paper round what was there: neither its own form nor a later paper', async () => {
    const { case: opened } = await openCase(office)
    const dated = async (title: string, docDate: string | null) => {
      const id = await addPaper(office, opened.id, title)
      await describeAs(id, 'other', title, docDate)
      return id
    }
    await dated('笔录', '2026-09-01')
    await dated('照片', null)
    await dated('处罚决定书', '2026-09-10')
    await handler.ask('review.recordPaper', round(opened.id, await dated('审核表', null)))
    const [recorded] = (await fileOf(office, opened.id)).rounds
    expect(recorded?.snapshot.map((entry) => entry.title)).toEqual(['笔录', '照片'])
  })

  function described(materialId: string, kind: string, title: string, docDate: string | null = null) {
    return { materialId, kind, title, docNo: '', docDate, author: '', volume: '副' as const, remark: '' }
  }

  async function describeAs(materialId: string, kind: string, title: string, docDate: string | null = null) {
    await handler.ask('material.describe', described(materialId, kind, title, docDate))
  }
})
