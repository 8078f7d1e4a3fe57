import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { plainAnswer, type ReviewAnswer, type ReviewRound } from '#domain/review/review.ts'
import { addPaper, fileOf, heavyFacts, makeScan, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { answersBut, cite, openReviewOffice } from '#tests/helpers/reviewOffice.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import type { Colleague, TestOffice } from '#tests/helpers/testOffice.ts'

describe('the rounds of a legal review', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague
  let rows: OutputOf<'review.checklist'>
  const named = { reviewer: '苏审', reviewerStaffNo: '002' }
  const today = '2026-09-14'

  beforeAll(async () => {
    ;({ office, reviewer } = await openReviewOffice(folder.path))
    rows = await office.ask('review.checklist', {})
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function submit(caseId: string, more: Partial<{ kind: 'formal' | 'pre' }> = {}): Promise<string> {
    return (await office.ask('review.submit', { caseId, kind: 'formal', ...named, ...more })).roundId
  }

  async function conclude(roundId: string, answers: ReviewAnswer[], opinion: ReviewRound['opinion']): Promise<void> {
    await reviewer.ask('review.save', { roundId, answers, opinion, opinionText: '见上' })
    await reviewer.ask('review.conclude', { roundId, concludedOn: today })
  }

  /** Kinds of what waits for somebody in a case, as the workbench says. */
  async function waiting(caseId: string): Promise<string[]> {
    const { tasks } = await office.ask('workbench.get', {})
    return tasks.filter((task) => task.caseId === caseId).map((task) => task.kind)
  }

  async function roundsOf(caseId: string): Promise<ReviewRound[]> {
    return (await fileOf(office, caseId)).rounds
  }

  /** A case whose first round returned rows 3 and 4, each citing a paper of its own. */
  async function returned() {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const caseId = opened.id
    const record = await addPaper(office, caseId, '询问笔录')
    const report = await addPaper(office, caseId, '监测报告')
    const roundId = await submit(caseId)
    const adverse = {
      '3': { problem: '监测结果未告知', citations: [cite(report)] },
      '4': { problem: '笔录用了牌匾名', citations: [cite(record)] },
    }
    const answers = answersBut(rows, adverse).map((one) =>
      one.row === '6' ? { ...one, citations: [cite(record)] } : one,
    )
    await conclude(roundId, answers, 'return')
    return { caseId, roundId, record, report }
  }

  it('keep what was handed in and what was missing, which stops nobody', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    await addPaper(office, opened.id, '行政处罚案件调查报告')
    const { items } = await office.ask('review.prepare', { caseId: opened.id })
    expect(items.find((item) => item.code === '3')).toMatchObject({ state: 'there' })
    expect(items.find((item) => item.code === '5')).toMatchObject({ state: 'missing', title: '案件审查表' })
    expect((await office.ask('review.prepare', { caseId: opened.id, reviewerStaffNo: '002' })).guards[0]?.verdict).toBe(
      'pass',
    )
    const own = await office.ask('review.prepare', { caseId: opened.id, reviewerStaffNo: '001' })
    expect(own.guards).toMatchObject([{ code: 'G3', verdict: 'fail' }])
    const draft = { draftMaterialId: 'nowhere', note: '' }
    const refused = await office.refuse('review.submit', { caseId: opened.id, kind: 'formal', ...named, ...draft })
    expect(refused).toMatchObject({ kind: 'invalidInput', issues: [{ path: 'draftMaterialId' }] })
    const discretionId = 'nowhere'
    expect(
      await office.refuse('review.submit', { caseId: opened.id, kind: 'formal', ...named, discretionId }),
    ).toMatchObject({ issues: [{ path: 'discretionId' }] })
    await submit(opened.id)
    const [round] = await roundsOf(opened.id)
    expect(round?.submission).toMatchObject({
      facts: heavyFacts,
      draft: null,
      discretionId: null,
      packVersion: '1.0.0',
    })
    expect(round?.submission?.missing).toContain('5')
    expect(round?.submission?.missing).not.toContain('3')
  })

  it('are answered point by point, only while the round is the last and only where it was adverse', async () => {
    const { caseId, roundId } = await returned()
    const paper = await addPaper(office, caseId, '情况说明')
    const reply = { roundId, row: '4', text: '已补充情况说明', materialIds: [paper] }
    expect(await office.refuse('review.reply', { ...reply, row: '1' })).toMatchObject({ what: 'nothingToAnswer' })
    expect(await office.refuse('review.reply', { ...reply, materialIds: ['nowhere'] })).toMatchObject({
      kind: 'invalidInput',
    })
    await office.ask('review.reply', { ...reply, text: '写错了' })
    await office.ask('review.reply', reply)
    expect((await roundsOf(caseId))[0]?.replies).toEqual([
      { row: '4', text: '已补充情况说明', materialIds: [paper], by: '周管理', on: today },
    ])
    expect(await waiting(caseId)).toContain('returned')
    await submit(caseId)
    expect(await waiting(caseId)).not.toContain('returned')
    expect(await office.refuse('review.reply', reply)).toMatchObject({ what: 'roundResubmitted' })
  })

  it('ask nothing of the officer after 同意', async () => {
    const { case: opened } = await openCase(office)
    const roundId = await submit(opened.id)
    await conclude(roundId, answersBut(rows), 'agree')
    const reply = { roundId, row: '3', text: '已补充', materialIds: [] }
    expect(await office.refuse('review.reply', reply)).toMatchObject({ what: 'nothingToAnswer' })
  })

  it('take over what stands on the same pages and open what was replied to or scanned anew', async () => {
    const { caseId, roundId, record } = await returned()
    await office.ask('review.reply', { roundId, row: '3', text: '已补告知', materialIds: [] })
    await office.ask('material.replace', {
      materialId: record,
      token: await makeScan(office, '重扫'),
      paperState: 'received',
    })
    await submit(caseId)
    const second = (await roundsOf(caseId))[1]
    const kept = second?.answers.map((answer) => answer.row)
    expect(kept).toEqual(rows.map((row) => row.code).filter((code) => !['3', '4', '6'].includes(code)))
    expect(second?.answers.every((answer) => answer.keptFrom === 1)).toBe(true)
  })

  it('never let a window take a kept answer away or call its own a kept one', async () => {
    const { caseId, roundId } = await returned()
    await office.ask('review.reply', { roundId, row: '3', text: '已补告知', materialIds: [] })
    const next = await submit(caseId)
    const forged = { ...plainAnswer, row: '3', answer: 'yes' as const, keptFrom: 1 }
    await reviewer.ask('review.save', { roundId: next, answers: [forged], opinion: null, opinionText: '' })
    const answers = (await roundsOf(caseId))[1]?.answers ?? []
    expect(answers).toHaveLength(rows.length)
    expect(answers.find((answer) => answer.row === '3')?.keptFrom).toBeNull()
    expect(answers.find((answer) => answer.row === '1')?.keptFrom).toBe(1)
  })

  it('carry the answers of a round before the notice over, though it never opens the decision', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const pre = await submit(opened.id, { kind: 'pre' })
    await conclude(pre, answersBut(rows), 'agree')
    const { materialId } = await reviewer.ask('review.print', { roundId: pre })
    await signAndScan(office, materialId)
    await reviewer.ask('review.hangBack', { roundId: pre, materialId })
    const { decisionGuards } = await office.ask('case.get', { caseId: opened.id })
    expect(decisionGuards.find((finding) => finding.code === 'G2')?.verdict).toBe('fail')
    await submit(opened.id)
    expect((await roundsOf(opened.id))[1]?.answers).toHaveLength(rows.length)
  })

  it('may be longer once, by what the rule allows, in the name of who granted it', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const roundId = await submit(opened.id)
    const dueOf = async () =>
      (await office.ask('case.get', { caseId: opened.id })).deadlines.find((deadline) => deadline.id === 'D12')?.dueDay
    expect(await dueOf()).toBe('2026-09-20')
    const extension = { roundId, days: 3, reason: '案情复杂', grantedBy: '王副局长', grantedOn: today }
    expect(await office.refuse('review.extend', { ...extension, days: 4 })).toMatchObject({ kind: 'invalidInput' })
    for (const grantedOn of ['2026-09-13', '2026-09-15']) {
      expect(await office.refuse('review.extend', { ...extension, grantedOn })).toMatchObject({ kind: 'invalidInput' })
    }
    await office.ask('review.extend', extension)
    expect(await dueOf()).toBe('2026-09-23')
    expect(await office.refuse('review.extend', extension)).toMatchObject({ what: 'roundExtended' })
  })

  it('are not enough once new evidence came after 同意; the next round is', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const stateOf = async () =>
      (await office.ask('case.get', { caseId: opened.id })).decisionGuards.find((finding) => finding.code === 'G5')
    const signedMaterialId = await addPaper(office, opened.id, '法制审核表', '副')
    await office.ask('review.recordPaper', {
      ...named,
      caseId: opened.id,
      kind: 'formal',
      submittedBy: '陈甲',
      signedMaterialId,
      submittedOn: '2026-09-01',
      concludedOn: '2026-09-02',
      answers: [],
      opinion: 'agree',
      opinionText: '同意',
    })
    expect((await stateOf())?.verdict).toBe('pass')
    const materialId = await addPaper(office, opened.id, '补充证据')
    const step = { note: '', partyId: null, materialId, origin: 'paper' as const }
    await office.ask('case.recordMilestone', { caseId: opened.id, kind: 'newEvidence', day: '2026-09-10', ...step })
    expect(await stateOf()).toMatchObject({ verdict: 'fail', severity: 'block' })
    await conclude(await submit(opened.id), answersBut(rows), 'agree')
    expect((await stateOf())?.verdict).toBe('pass')
  })

  it('want a problem and a page for row 8, and end with 移送', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const paper = await addPaper(office, opened.id, '监测报告')
    const roundId = await submit(opened.id)
    const save = (answers: ReviewAnswer[], opinion: 'agree' | 'transfer') =>
      reviewer.ask('review.save', { roundId, answers, opinion, opinionText: '涉嫌污染环境罪' })
    await save(answersBut(rows, { '8': {} }), 'transfer')
    const bare = await reviewer.refuse('review.conclude', { roundId, concludedOn: today })
    expect(bare.kind === 'invalidInput' && bare.issues.map((issue) => issue.path)).toEqual(['answers.8', 'answers.8'])
    const told = answersBut(rows, { '8': { problem: '总铬超标三倍以上', citations: [cite(paper)] } })
    await save(told, 'agree')
    expect(await reviewer.refuse('review.conclude', { roundId, concludedOn: today })).toMatchObject({
      issues: [{ path: 'opinion' }],
    })
    await conclude(roundId, told, 'transfer')
    const { decisionGuards } = await office.ask('case.get', { caseId: opened.id })
    const guard = decisionGuards.find((finding) => finding.code === 'G2')
    expect(guard).toMatchObject({ verdict: 'fail' })
    expect(guard?.message).toContain('移送')
  })
})
