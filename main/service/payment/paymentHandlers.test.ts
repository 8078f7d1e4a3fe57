import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf } from '#contract/index.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { makeParty } from '#tests/helpers/builders.ts'
import { addPaper, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const whole = 100_000
const parts = [
  { dueOn: '2026-07-31', amount: 60_000 },
  { dueOn: '2026-08-31', amount: 40_000 },
]

describe('what is owed on a decision', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  /** A fine of 100,000 on so many parties, its decision served on 2026-06-03 with the receipt on record. */
  async function finedCase(count = 1) {
    const parties = Array.from({ length: count }, (_, index) => makeParty({ id: '', name: `当事人${index + 1}` }))
    const { case: opened } = await openCase(office, { parties })
    const partyIds = opened.parties.map((one) => one.id)
    const materialId = await addPaper(office, opened.id, `行政处罚决定书${opened.id}`)
    const { decisionId } = await office.ask('decision.save', {
      decisionId: null,
      caseId: opened.id,
      docNo: `海环罚〔2026〕${opened.filingNo}`,
      decidedOn: '2026-06-01',
      organ: '海棠市生态环境局',
      partyIds,
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: whole,
      article: '',
      text: '',
      materialId,
    })
    const receiptMaterialId = await addPaper(office, opened.id, `送达回证${opened.id}`)
    const { struckReason: _, ...empty } = emptyAttempt
    for (const partyId of partyIds) {
      await office.ask('service.save', {
        ...empty,
        serviceId: null,
        caseId: opened.id,
        document: { of: 'decision', id: decisionId },
        partyId,
        method: 'direct',
        outcome: 'served',
        servedOn: '2026-06-03',
        receiptMaterialId,
      })
    }
    return { caseId: opened.id, owed: partyIds.map((partyId) => ({ decisionId, partyId })) }
  }

  const statesOf = async (caseId: string) => (await office.ask('case.serviceLedger', { caseId })).payments

  function asking(owed: { decisionId: string; partyId: string }, askedOn: string): InputOf<'payment.request'> {
    const request = { kind: 'instalment' as const, askedOn, materialId: null, reason: '资金周转困难' }
    return {
      ...owed,
      requestId: null,
      request: { ...request, outcome: 'granted', consentMaterialId: null },
      plan: parts,
    }
  }

  function paying(owed: { decisionId: string; partyId: string }, paidOn: string, yuan: number): InputOf<'payment.pay'> {
    const receipt = { receiptNo: '', receiptMaterialId: null }
    return { ...owed, paid: { paidOn, fen: yuan * 100, towards: 'fine', ...receipt } }
  }

  it('may be put off when asked on the 14th day, not on the 16th (令30号74); a refusal is only recorded', async () => {
    const [early, late] = [await finedCase(), await finedCase()]
    await office.ask('payment.request', asking(early.owed[0]!, '2026-06-17'))
    expect(await statesOf(early.caseId)).toMatchObject([{ dueDay: '2026-06-18', instalments: parts }])

    const tooLate = asking(late.owed[0]!, '2026-06-19')
    const refused = await office.refuse('payment.request', tooLate)
    expect(refused).toMatchObject({ kind: 'refusedByLaw', findings: [{ code: 'P-REQUEST', verdict: 'fail' }] })
    expect(JSON.stringify(refused)).toContain('令30号第七十四条')
    await office.ask('payment.request', {
      ...tooLate,
      request: { ...tooLate.request, outcome: 'refused' },
      plan: [],
    })
    expect(await statesOf(late.caseId)).toMatchObject([{ instalments: [], payment: { plan: [] } }])
  }, 60_000)

  it('put off too late on signed paper is a blemish, not a refusal', async () => {
    const { caseId, owed } = await finedCase()
    const consentMaterialId = await addPaper(office, caseId, `同意分期通知书${caseId}`)
    const input = asking(owed[0]!, '2026-06-19')
    const answer = await office.ask('payment.request', { ...input, request: { ...input.request, consentMaterialId } })
    expect(answer.blemishes).toMatchObject([{ code: 'P-REQUEST', verdict: 'fail' }])
    expect(await statesOf(caseId)).toMatchObject([{ instalments: parts }])
  }, 60_000)

  it('in instalments adds up to the fine, money fills the earliest, and a struck payment is owed again', async () => {
    const { caseId, owed } = await finedCase()
    const mine = owed[0]!
    const short = { ...asking(mine, '2026-06-10'), plan: parts.slice(1) }
    expect(await office.refuse('payment.request', short)).toMatchObject({ what: 'planSum' })
    await office.ask('payment.request', { ...short, plan: parts })
    await office.ask('payment.pay', paying(mine, '2026-07-30', 60_000))
    expect(await statesOf(caseId)).toMatchObject([
      { owedFen: 4_000_000, instalments: [{ state: 'paid' }, { state: 'overdue', missingFen: 4_000_000 }] },
    ])
    expect(await office.refuse('payment.pay', paying(mine, '2026-08-30', 40_001))).toMatchObject({ what: 'overpaid' })
    await office.ask('payment.pay', paying(mine, '2026-08-30', 40_000))
    const [settled] = await statesOf(caseId)
    expect(settled).toMatchObject({ settledOn: '2026-08-30', owedFen: 0 })

    const paidId = settled?.payment?.paid[1]?.id ?? ''
    await office.ask('payment.strike', { ...mine, paidId, reason: '票据是另一案的' })
    expect(await statesOf(caseId)).toMatchObject([
      { settledOn: null, owedFen: 4_000_000, payment: { paid: [{}, { id: paidId, struckReason: '票据是另一案的' }] } },
    ])
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  }, 60_000)

  it('by two parties is asked of each first, and no payment counts before', async () => {
    const { caseId, owed } = await finedCase(2)
    const [first, second] = [owed[0]!, owed[1]!]
    expect(await statesOf(caseId)).toMatchObject([{ isShareOpen: true }, { isShareOpen: true }])
    expect(await office.refuse('payment.pay', paying(first, '2026-06-10', 1))).toMatchObject({ what: 'shareOpen' })
    await office.ask('payment.save', { ...first, amount: 80_000, payCode: '35050026000001' })
    await office.ask('payment.pay', paying(first, '2026-06-10', 80_000))
    expect(await office.refuse('payment.save', { ...first, amount: 79_999, payCode: '' })).toMatchObject({
      what: 'overpaid',
    })
    expect((await office.ask('case.serviceLedger', { caseId })).closingGround).toBe('')
    await office.ask('payment.save', { ...second, amount: 20_000, payCode: '' })
    await office.ask('payment.pay', paying(second, '2026-06-11', 20_000))
    expect((await office.ask('case.serviceLedger', { caseId })).closingGround).toContain('履行完毕')
  }, 60_000)
})
