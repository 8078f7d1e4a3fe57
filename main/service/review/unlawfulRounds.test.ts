import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import type { Citation, ReviewAnswer, ReviewRound } from '#domain/review/review.ts'
import { addColleague, addPaper, fileOf, heavyFacts, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { answersBut, cite, openReviewOffice } from '#tests/helpers/reviewOffice.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import type { Colleague, TestOffice } from '#tests/helpers/testOffice.ts'

describe('a round that must not open the decision', () => {
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

  async function submit(caseId: string, kind: 'formal' | 'pre' = 'formal'): Promise<string> {
    return (await office.ask('review.submit', { caseId, kind, ...named })).roundId
  }

  async function save(roundId: string, answers: ReviewAnswer[], opinion: ReviewRound['opinion']): Promise<void> {
    await reviewer.ask('review.save', { roundId, answers, opinion, opinionText: '见上' })
  }

  async function conclude(roundId: string, answers: ReviewAnswer[], opinion: ReviewRound['opinion']): Promise<void> {
    await save(roundId, answers, opinion)
    await reviewer.ask('review.conclude', { roundId, concludedOn: today })
  }

  async function verdictOf(caseId: string, code: string): Promise<string | undefined> {
    const { decisionGuards } = await office.ask('case.get', { caseId })
    return decisionGuards.find((finding) => finding.code === code)?.verdict
  }

  async function signedForm(roundId: string): Promise<string> {
    const { materialId } = await reviewer.ask('review.print', { roundId })
    await signAndScan(office, materialId)
    return materialId
  }

  it('is one signed on the form of an earlier round, hung there already or not', async () => {
    for (const isHung of [true, false]) {
      const { case: opened } = await openCase(office, { facts: heavyFacts })
      const first = await submit(opened.id)
      await conclude(first, answersBut(rows), 'return')
      const materialId = await signedForm(first)
      if (isHung) await reviewer.ask('review.hangBack', { roundId: first, materialId })
      const second = await submit(opened.id)
      await conclude(second, answersBut(rows), 'agree')
      const refused = await reviewer.refuse('review.hangBack', { roundId: second, materialId })
      expect(refused).toMatchObject({ kind: 'conflict', what: 'provesOther', detail: '第1轮法制审核' })
      expect(await verdictOf(opened.id, 'G2')).toBe('fail')
      await reviewer.ask('review.hangBack', { roundId: second, materialId: await signedForm(second) })
      expect(await verdictOf(opened.id, 'G2')).toBe('pass')
    }
  })

  it('is one held on paper before the round that returned the case, though it is recorded after it', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    await conclude(await submit(opened.id), answersBut(rows), 'return')
    const signedMaterialId = await addPaper(office, opened.id, '法制审核表', '副')
    const onPaper = (days: { submittedOn: string; concludedOn: string }) =>
      office.ask('review.recordPaper', {
        ...named,
        ...days,
        caseId: opened.id,
        kind: 'formal',
        submittedBy: '陈甲',
        signedMaterialId,
        answers: [],
        opinion: 'agree',
        opinionText: '同意',
      })
    await onPaper({ submittedOn: '2026-09-01', concludedOn: '2026-09-02' })
    expect(await verdictOf(opened.id, 'G2')).toBe('fail')
    await onPaper({ submittedOn: today, concludedOn: today })
    expect(await verdictOf(opened.id, 'G2')).toBe('pass')
  })

  it('is written or recognised by nobody who investigated, and the attempt stays in the trail', async () => {
    const { case: opened } = await openCase(office)
    const account = { staffNo: '003', name: '黄乙', post: '', roles: ['reviewer' as const], active: true }
    const huang = await addColleague(office, account)
    await conclude(await submit(opened.id), answersBut(rows), 'return')
    const roundId = await submit(opened.id)
    const written = { roundId, answers: answersBut(rows), opinion: 'agree' as const, opinionText: '同意' }
    expect(await huang.refuse('review.save', written)).toMatchObject({
      kind: 'refusedByLaw',
      findings: [{ code: 'G3' }],
    })
    expect(await huang.refuse('comparison.confirm', { roundId, pages: [] })).toMatchObject({ kind: 'refusedByLaw' })
    expect((await fileOf(office, opened.id)).rounds[1]?.opinion).toBeNull()
    const trail = await office.ask('trail.list', { caseId: opened.id })
    expect(trail.filter((entry) => entry.action === 'act.refused')).toHaveLength(2)
    await reviewer.ask('review.save', written)
  })

  it('cites a page that is not there, a version that is not there or a paper of another case', async () => {
    const { case: opened } = await openCase(office)
    const { case: other } = await openCase(office)
    const own = await addPaper(office, opened.id, '监测报告')
    const foreign = await addPaper(office, other.id, '监测报告')
    const roundId = await submit(opened.id)
    const answers = (citation: Citation) =>
      answersBut(rows, { '3': { problem: '监测结果未告知', citations: [citation] } })
    for (const wrong of [cite(own, { page: 2 }), cite(own, { version: 2 }), cite(foreign), cite('nowhere')]) {
      await save(roundId, answers(wrong), 'return')
      const refused = await reviewer.refuse('review.conclude', { roundId, concludedOn: today })
      expect(refused).toMatchObject({ kind: 'invalidInput', issues: [{ path: 'answers.3' }] })
    }
    await conclude(roundId, answers(cite(own)), 'return')
  })

  it('puts a proposal of the machine aside without saying why', async () => {
    const { case: opened } = await openCase(office)
    const roundId = await submit(opened.id)
    const written = { roundId, answers: [], opinion: null, opinionText: '' }
    const taken = (reason: string) => [{ code: 'PC-HEAVIER', taken: 'dismissed' as const, reason }]
    const refused = await reviewer.refuse('review.save', { ...written, preChecks: taken(' ') })
    expect(refused).toMatchObject({ kind: 'invalidInput', issues: [{ path: 'preChecks.PC-HEAVIER' }] })
    await reviewer.ask('review.save', { ...written, preChecks: taken('已重新告知') })
  })
})
