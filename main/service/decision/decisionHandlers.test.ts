import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { DecisionInput } from '#contract/decision.ts'
import type { InputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { makeParty } from '#tests/helpers/builders.ts'
import { addPaper, fileOf, heavyFacts, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('notice, decision, service and publicity', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  function decisionOn(file: CaseFile, overrides: Partial<DecisionInput> = {}): DecisionInput {
    return {
      decisionId: null,
      caseId: file.case.id,
      docNo: '',
      decidedOn: '2026-09-14',
      organ: file.case.organ,
      partyIds: file.case.parties.map((party) => party.id),
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: 300_000,
      article: heavyFacts.penaltyArticle,
      text: '',
      facts: '',
      offenceArticle: '',
      materialId: null,
      ...overrides,
    }
  }

  function noticeOn(file: CaseFile, overrides: Partial<InputOf<'notice.save'>> = {}): InputOf<'notice.save'> {
    return {
      noticeId: null,
      caseId: file.case.id,
      docNo: '闽泉环罚告〔2026〕8号',
      proposedKinds: ['罚款'],
      proposedFine: 300_000,
      hearingRightTold: true,
      materialId: null,
      ...overrides,
    }
  }

  function serviceOn(file: CaseFile, servedOn: string, receiptMaterialId: string | null) {
    const partyId = file.case.parties[0]?.id ?? ''
    return {
      ...emptyAttempt,
      serviceId: null,
      caseId: file.case.id,
      partyId,
      method: 'direct' as const,
      outcome: 'served' as const,
      servedOn,
      receiver: '林一',
      receiptMaterialId,
    }
  }

  async function serveNotice(file: CaseFile, servedOn: string): Promise<string> {
    const { noticeId } = await office.ask('notice.save', noticeOn(file))
    const receipt = await addPaper(office, file.case.id, `送达回证${servedOn}`)
    const document = { of: 'notice' as const, id: noticeId }
    await office.ask('service.save', { ...serviceOn(file, servedOn, receipt), document })
    return noticeId
  }

  async function reviewAndDiscuss(file: CaseFile, fine = 300_000): Promise<void> {
    const caseId = file.case.id
    await office.ask('review.recordPaper', {
      caseId,
      kind: 'formal',
      submittedOn: '2026-09-09',
      submittedBy: '陈甲',
      reviewer: '苏审',
      reviewerStaffNo: null,
      answers: [],
      opinion: 'agree',
      opinionText: '同意',
      concludedOn: '2026-09-10',
      signedMaterialId: await addPaper(office, caseId, '审核表', '副'),
    })
    const leader = { name: '王局', post: '局长', staffNo: null }
    const deputy = { name: '李副', post: '副局长', staffNo: null }
    await office.ask('discussion.save', {
      discussionId: null,
      caseId,
      heldOn: '2026-09-11',
      from: '15:00',
      to: '16:00',
      place: '会议室',
      presider: leader,
      recorder: { name: '吴录', post: '', staffNo: null },
      attendees: [leader, deputy],
      absent: [],
      observers: [],
      recusals: [],
      report: '',
      pleadings: '',
      legalOpinion: '',
      statements: [leader, deputy].map(({ name }) => ({ speaker: name, opinion: 'agree' as const, text: '同意。' })),
      conclusion: { outcome: 'penalty', kinds: ['罚款'], fine, article: '', text: '' },
      signedMaterialId: await addPaper(office, caseId, '讨论记录', '副'),
    })
  }

  async function refusedCodes(input: DecisionInput): Promise<string[]> {
    const error = await office.refuse('decision.save', input)
    return error.kind === 'refusedByLaw' ? error.findings.map((finding) => finding.code) : [error.kind]
  }

  it('refuses a decision that lies ahead until notice, five working days, review and discussion are there', async () => {
    const file = await openCase(office, { facts: heavyFacts })
    expect(await refusedCodes(decisionOn(file))).toEqual(expect.arrayContaining(['G1', 'G2', 'G4']))
    await serveNotice(file, '2026-09-04')
    const early = await office.refuse('decision.save', decisionOn(file, { decidedOn: '2026-09-11' }))
    const notice = early.kind === 'refusedByLaw' && early.findings.find((finding) => finding.code === 'G1')
    expect(notice).toMatchObject({ message: expect.stringContaining('2026-09-11') })
    expect(await refusedCodes(decisionOn(file))).toEqual(['G2', 'G4'])
    await reviewAndDiscuss(file)
    const { decisionId, blemishes } = await office.ask(
      'decision.save',
      decisionOn(file, { docNo: '闽泉环罚〔2026〕43号' }),
    )
    expect(blemishes.filter((finding) => finding.severity === 'block')).toEqual([])
    expect((await fileOf(office, file.case.id)).decisions).toMatchObject([
      { id: decisionId, origin: 'live', fine: 300_000 },
    ])
  })

  it('refuses more than was announced, and a served notice cannot be made heavier afterwards', async () => {
    const file = await openCase(office, { facts: heavyFacts })
    const noticeId = await serveNotice(file, '2026-09-04')
    const pleaded = {
      caseId: file.case.id,
      kind: 'pleaded' as const,
      day: '2026-09-07',
      note: '',
      materialId: null,
      origin: 'live' as const,
    }
    await office.ask('case.recordMilestone', pleaded)
    await reviewAndDiscuss(file, 500_000)
    expect(await refusedCodes(decisionOn(file, { fine: 500_000 }))).toContain('G6')
    const heavier = noticeOn(file, { noticeId, proposedFine: 500_000 })
    expect(await office.refuse('notice.save', heavier)).toMatchObject({ kind: 'conflict', what: 'noticeServed' })
    await office.ask('notice.save', noticeOn(file, { noticeId, docNo: '闽泉环罚告〔2026〕9号' }))
    expect(await refusedCodes(decisionOn(file, { fine: 500_000 }))).toContain('G6')
  })

  it('records a decision on signed paper with its blemishes instead of refusing it', async () => {
    const file = await openCase(office, { facts: heavyFacts })
    const materialId = await addPaper(office, file.case.id, '处罚决定书')
    const { blemishes } = await office.ask('decision.save', decisionOn(file, { materialId }))
    const codes = blemishes.map((finding) => finding.code)
    expect(codes).toEqual(expect.arrayContaining(['G1', 'G2', 'G4']))
    const view = await office.ask('case.get', { caseId: file.case.id })
    expect(view.file.decisions[0]).toMatchObject({ origin: 'paper', blemishes: codes })
    expect(view.blemishes.length).toBeGreaterThan(0)
  })

  it('keeps a defect in sight when the facts, and then the decision itself, are corrected', async () => {
    const file = await openCase(office, { facts: heavyFacts })
    const caseId = file.case.id
    const materialId = await addPaper(office, caseId, '处罚决定书甲')
    const input = decisionOn(file, { materialId, fine: 5_000_000 })
    const { decisionId } = await office.ask('decision.save', input)
    await office.ask('case.saveFacts', { caseId, facts: { ...heavyFacts, legalMax: 9_000_000 } })
    for (const text of ['', '更正']) {
      await office.ask('decision.save', { ...input, decisionId, text })
      const { blemishes } = await office.ask('case.get', { caseId })
      const range = blemishes.filter((one) => one.finding.code === 'G7')
      expect(range.map((one) => one.finding.message.slice(0, 5))).toEqual(['登记时存在'])
    }
  })

  it('takes no decision on paper of tomorrow, and none at all of another century', async () => {
    const file = await openCase(office)
    const materialId = await addPaper(office, file.case.id, '处罚决定书乙')
    const tomorrow = decisionOn(file, { materialId, decidedOn: '2026-09-15' })
    expect(await office.refuse('decision.save', tomorrow)).toMatchObject({ issues: [{ message: 'inFuture' }] })
    const slip = decisionOn(file, { decidedOn: '9999-09-14' })
    expect(await office.refuse('decision.save', slip)).toMatchObject({ issues: [{ message: 'tooFar' }] })
    const facts = { ...heavyFacts, actTo: '2026-09-15' }
    const act = { caseId: file.case.id, facts }
    expect(await office.refuse('case.saveFacts', act)).toMatchObject({ issues: [{ path: 'facts.actTo' }] })
  })

  it('takes a number from outside once over all cases', async () => {
    const one = await openCase(office)
    const other = await openCase(office)
    const paperOf = async (file: CaseFile) => addPaper(office, file.case.id, `决定书${file.case.filingNo.slice(-4)}`)
    const docNo = '闽泉环罚〔2026〕44号'
    const { decisionId } = await office.ask('decision.save', decisionOn(one, { docNo, materialId: await paperOf(one) }))
    const second = decisionOn(other, { docNo, materialId: await paperOf(other) })
    expect(await office.refuse('decision.save', second)).toEqual({ kind: 'conflict', what: 'docNo', detail: docNo })
    const [kept] = (await fileOf(office, one.case.id)).decisions
    await office.ask(
      'decision.save',
      decisionOn(one, { docNo, decisionId, materialId: kept?.materialId ?? null, text: '更正' }),
    )
  })

  it('never passes a decision on somebody who is no party, nor on a paper of another case', async () => {
    const file = await openCase(office, { facts: heavyFacts })
    const stranger = decisionOn(file, { partyIds: ['nobody'] })
    expect(await office.refuse('decision.save', stranger)).toMatchObject({
      kind: 'invalidInput',
      issues: [{ message: 'unknownParty' }],
    })
    const elsewhere = await addPaper(office, (await openCase(office)).case.id, '别案的决定书')
    const foreign = decisionOn(file, { materialId: elsewhere })
    expect(await office.refuse('decision.save', foreign)).toMatchObject({ issues: [{ message: 'unknownMaterial' }] })
    expect(await office.refuse('decision.save', decisionOn(file, { decisionId: 'none' }))).toMatchObject({
      kind: 'notFound',
    })
    expect(await office.refuse('notice.save', noticeOn(file, { noticeId: 'none' }))).toMatchObject({ kind: 'notFound' })
  })

  it('records service on two parties with their own receipts, and publicity, but none that is still to come', async () => {
    const parties = [
      makeParty({ id: '' }),
      makeParty({ id: '', kind: 'person', name: '林一', code: '', representative: '' }),
    ]
    const file = await openCase(office, { parties })
    const materialId = await addPaper(office, file.case.id, '决定书双罚')
    const { decisionId } = await office.ask('decision.save', decisionOn(file, { materialId, decidedOn: '2026-09-01' }))
    const document = { of: 'decision' as const, id: decisionId }
    for (const [index, party] of file.case.parties.entries()) {
      const receipt = await addPaper(office, file.case.id, `回证${index}`)
      const service = { ...serviceOn(file, `2026-09-0${index + 2}`, receipt), partyId: party.id }
      await office.ask('service.save', { ...service, document })
    }
    const tomorrow = { ...serviceOn(file, '2026-09-15', null), document }
    expect(await office.refuse('service.save', tomorrow)).toMatchObject({ issues: [{ message: 'inFuture' }] })
    const stranger = { ...serviceOn(file, '2026-09-02', null), document, partyId: 'nobody' }
    expect(await office.refuse('service.save', stranger)).toMatchObject({ issues: [{ message: 'unknownParty' }] })
    const missing = { ...serviceOn(file, '2026-09-02', 'none'), document }
    expect(await office.refuse('service.save', missing)).toMatchObject({ issues: [{ message: 'unknownMaterial' }] })
    const publicity = { place: '局网站', publishedOn: '2026-09-08', until: null, withdrawnOn: null }
    await office.ask('publicity.record', { decisionId, publicity })
    const { decisions, services } = await fileOf(office, file.case.id)
    const [decision] = decisions
    expect(services.map((service) => service.partyId)).toEqual(file.case.parties.map((party) => party.id))
    expect(decision?.publicity).toEqual([publicity])
    const suits = (await office.ask('deadline.list', {})).filter((one) => one.caseId === file.case.id)
    expect(suits.length).toBeGreaterThan(0)
  })

  it('checks without recording', async () => {
    const file = await openCase(office)
    expect((await office.ask('decision.check', decisionOn(file))).map((finding) => finding.code)).toHaveLength(10)
    expect((await fileOf(office, file.case.id)).decisions).toEqual([])
  })
})
