import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CaseFacts } from '#domain/case/case.ts'
import { plainAnswer } from '#domain/review/review.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { addPaper, heavyFacts, openCase } from '#tests/helpers/officeCase.ts'
import { openReviewOffice } from '#tests/helpers/reviewOffice.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import type { Colleague, TestOffice } from '#tests/helpers/testOffice.ts'

describe('what is said before a reviewer looks', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague

  beforeAll(async () => {
    ;({ office, reviewer } = await openReviewOffice(folder.path))
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  /** A case whose party was told of 200,000 on 2026-09-01, with the receipt on record. */
  async function announced(facts: Partial<CaseFacts>): Promise<string> {
    const file = await openCase(office, { facts: { ...heavyFacts, ...facts } })
    const caseId = file.case.id
    const { noticeId } = await office.ask('notice.save', {
      noticeId: null,
      caseId,
      docNo: '',
      proposedKinds: ['罚款'],
      proposedFine: 200_000,
      hearingRightTold: true,
      materialId: null,
    })
    await office.ask('service.save', {
      ...emptyAttempt,
      serviceId: null,
      caseId,
      document: { of: 'notice', id: noticeId },
      partyId: file.case.parties[0]?.id ?? '',
      method: 'direct',
      outcome: 'served',
      servedOn: '2026-09-01',
      receiver: '林一',
      receiptMaterialId: await addPaper(office, caseId, `送达回证${caseId.slice(0, 6)}`),
    })
    return caseId
  }

  async function answered(caseId: string, kind: 'formal' | 'pre' = 'formal'): Promise<string> {
    const named = { reviewer: '苏审', reviewerStaffNo: '002' }
    const { roundId } = await office.ask('review.submit', { caseId, kind, ...named })
    const rows = await office.ask('review.checklist', { caseId })
    const answers = rows.map(({ code, adverseAnswer }) => {
      return { ...plainAnswer, row: code, answer: adverseAnswer === 'yes' ? ('no' as const) : ('yes' as const) }
    })
    await reviewer.ask('review.save', { roundId, answers, opinion: 'agree', opinionText: '同意' })
    return roundId
  }

  it('changes with the facts, and keeps the reasons against as well', async () => {
    const { case: opened } = await openCase(office, { facts: { ...heavyFacts, complex: false } })
    const before = await office.ask('review.check', { caseId: opened.id })
    expect([before.mustReview, before.reviewTriggers.length, before.testedOn]).toEqual(['no', 8, '2026-09-14'])
    await office.ask('case.saveFacts', { caseId: opened.id, facts: heavyFacts })
    const after = await office.ask('review.check', { caseId: opened.id })
    const applying = after.reviewTriggers.filter((one) => one.applies === 'yes').map((one) => one.code)
    expect([after.mustReview, applying, after.reviewTriggers.length]).toEqual(['yes', ['FZ-T3'], 8])
  })

  it('shows the paper behind an amount', async () => {
    const caseId = await announced({ proposedKinds: ['罚款'] })
    const found = await office.ask('review.check', { caseId })
    const days = found.preChecks.find((one) => one.code === 'PC-DAYS')
    expect([days?.verdict, days?.evidence.length]).toEqual(['pass', 1])
    expect(found.preChecks.find((one) => one.code === 'PC-HEAVIER')).toMatchObject({ verdict: 'fail', hardStop: true })
  })

  it('asks in the checklist only the sub-points that apply to the case', async () => {
    const { case: opened } = await openCase(office)
    const points = async (caseId: string | null) =>
      (await office.ask('review.checklist', { caseId })).flatMap((row) => row.points.map((point) => point.code))
    expect([(await points(null)).includes('3.8.1'), (await points(opened.id)).includes('3.8.1')]).toEqual([true, false])
  })

  it('lists the opinions of the pack, and refuses none of them', async () => {
    const opinions = await office.ask('review.opinions', {})
    expect(opinions.map((one) => one.code)).toEqual(['agree', 'return', 'disagree', 'amend', 'transfer'])
  })

  it('lets nobody agree to a penalty made heavier after the notice, and leaves that in the trail', async () => {
    const caseId = await announced({ proposedFine: 300_000 })
    const roundId = await answered(caseId)
    const refused = await reviewer.refuse('review.conclude', { roundId, concludedOn: '2026-09-14' })
    expect(refused.kind === 'refusedByLaw' && refused.findings[0]?.message).toContain('第四十五条第二款')
    const trail = await office.ask('trail.list', { caseId })
    expect(trail.filter((entry) => entry.action === 'act.refused')).toHaveLength(1)
  })

  it('lets them agree to what was announced, and look at a higher amount before a new notice', async () => {
    const lawful = await answered(await announced({ proposedFine: 200_000 }))
    const before = await answered(await announced({ proposedFine: 300_000 }), 'pre')
    for (const roundId of [lawful, before]) {
      await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
    }
  })
})
