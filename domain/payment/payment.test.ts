import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  makeDecision,
  makeFile,
  makePayment,
  makeMilestone,
  makeCase,
  makeMaterial,
  makeParty,
  makeService,
  serve,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'

import { checkApplication, checkRequest } from './checkPayment.ts'
import { closingGround } from './closingGround.ts'
import { lateFee } from './lateFee.ts'
import { owedFen, paidFen, settledOn, type Paid, type Payment } from './payment.ts'
import { paymentStates } from './paymentStates.ts'
import { shareSum } from './shareSum.ts'

const paid = (paidOn: string, fen: number, more: Partial<Paid> = {}): Paid => ({
  id: `${paidOn}${fen}`,
  paidOn,
  fen,
  towards: 'fine',
  receiptNo: '',
  receiptMaterialId: null,
  struckReason: '',
  ...more,
})

describe('the late fee', () => {
  const fee = (
    more: Parameters<typeof makePayment>[0],
    until: string,
    stopped: { from: string; to: string | null }[] = [],
  ) => lateFee(makePayment({ amount: 10_000, ...more }), { dueDay: '2023-12-14', until, stopped })

  it('is three percent a day from the day after the last day, and never more than the fine', () => {
    expect(fee({}, '2023-12-14')).toEqual({ from: null, days: 0, fen: 0, capped: false })
    expect(fee({}, '2023-12-15')).toEqual({ from: '2023-12-15', days: 1, fen: 30_000, capped: false })
    expect(fee({}, '2024-12-31')).toMatchObject({ days: 34, fen: 1_000_000, capped: true })
  })

  it('stops while a suit is pending, and counts only the instalment that is late', () => {
    expect(fee({}, '2023-12-20', [{ from: '2023-12-17', to: '2023-12-18' }]).days).toBe(4)
    const plan = [
      { dueOn: '2023-12-31', amount: 4_000 },
      { dueOn: '2024-01-31', amount: 6_000 },
    ]
    expect(fee({ plan, paid: [paid('2023-12-30', 400_000)] }, '2024-02-01')).toMatchObject({ days: 1, fen: 18_000 })
  })
})

describe('instalments', () => {
  it('add up: paid and owed are always the fine, a struck payment counts nowhere, and none is lost', () => {
    const parts = fc.array(fc.record({ fen: fc.integer({ min: 1, max: 900_000 }), isStruck: fc.boolean() }))
    fc.assert(
      fc.property(parts, (all) => {
        const entries = all.map(({ fen, isStruck }, index) =>
          paid('2023-12-10', fen, { id: String(index), struckReason: isStruck ? '误登' : '' }),
        )
        const payment = makePayment({ amount: 200_000, paid: entries })
        const counted = all.filter((one) => !one.isStruck).reduce((sum, one) => sum + one.fen, 0)
        return (
          paidFen(payment, 'fine') === counted &&
          owedFen(payment) === Math.max(20_000_000 - counted, 0) &&
          (settledOn(payment) !== null) === counted >= 20_000_000 &&
          payment.paid.length === all.length
        )
      }),
    )
  })

  it('S8: asked for on the 14th day it may be granted, on the 16th it may not', () => {
    const granted = (askedOn: string) =>
      checkRequest({ dueDay: '2026-03-19' }, { askedOn, outcome: 'granted' }, rulePack)
    expect(granted('2026-03-18').verdict).toBe('pass')
    expect(granted('2026-03-20')).toMatchObject({ verdict: 'fail', severity: 'block' })
    expect(granted('2026-03-20').message).toContain('令30号第七十四条')
    expect(
      checkRequest({ dueDay: '2026-03-19' }, { askedOn: '2026-03-20', outcome: 'refused' }, rulePack).verdict,
    ).toBe('pass')
    expect(checkRequest({ dueDay: null }, { askedOn: '2026-03-20', outcome: 'granted' }, rulePack).verdict).toBe(
      'unknown',
    )
  })
})

describe('the share of each party', () => {
  const both = makeCase({ parties: [makeParty({ id: 'party1' }), makeParty({ id: 'party2', name: '林责任' })] })
  const decision = makeDecision({ id: 'decision1', partyIds: ['party1', 'party2'], fine: 200_000 })
  const states = (payments: Payment[]) =>
    paymentStates(makeFile({ case: both, decisions: [decision], payments }), rulePack, '2024-06-01')

  it('is never taken for the whole fine: it is open until somebody says it, and no case is closed meanwhile', () => {
    expect(states([])).toMatchObject([
      { amount: 0, isShareOpen: true, owedFen: 0 },
      { amount: 0, isShareOpen: true, owedFen: 0 },
    ])
    const whole = makePayment({ amount: 200_000, paid: [paid('2024-01-02', 20_000_000)] })
    expect(closingGround(states([whole]))).toBe('none')
    const none = makePayment({ partyId: 'party2', amount: 0 })
    expect(states([whole, none])).toMatchObject([{ isShareOpen: false }, { isShareOpen: false, owedFen: 0 }])
    expect(closingGround(states([whole, none]))).toBe('paid')
  })

  it('is the whole fine where the decision names one party', () => {
    const file = makeFile({ case: both, decisions: [makeDecision({ partyIds: ['party1'] })] })
    expect(paymentStates(file, rulePack, '2024-06-01')).toMatchObject([{ amount: 200_000, isShareOpen: false }])
  })

  it('adds up, does not, or cannot be said', () => {
    expect(shareSum([150_000, 50_000], 200_000)).toEqual({ sum: 200_000, gap: 0, verdict: 'match' })
    expect(shareSum([200_000, 200_000], 200_000)).toEqual({ sum: 400_000, gap: 200_000, verdict: 'gap' })
    expect(shareSum([150_000, null], 200_000)).toEqual({ sum: 150_000, gap: -50_000, verdict: 'open' })
  })
})

describe('the court', () => {
  const state = {
    demandedOn: '2026-09-07',
    mayApplyFrom: '2026-09-22',
    suitEndsOn: '2026-09-04',
    mayApplyUntil: '2026-12-04',
  }
  const verdictsOn = (day: string, more = {}) =>
    checkApplication({ ...state, ...more }, day, rulePack).map((one) => one.verdict)

  it('is asked after 催告 and after the time to sue, within three months', () => {
    expect(verdictsOn('2026-09-28')).toEqual(['pass', 'pass'])
    expect(verdictsOn('2026-09-20')).toEqual(['fail', 'pass'])
    expect(verdictsOn('2026-12-05')).toEqual(['pass', 'fail'])
    expect(verdictsOn('2026-09-28', { demandedOn: null, mayApplyFrom: null })).toEqual(['fail', 'pass'])
    expect(verdictsOn('2026-09-28', { suitEndsOn: '2026-10-15' })).toEqual(['pass', 'fail'])
  })

  it('counts ten working days from the service of 催告书 on the party itself', () => {
    const demand = makeMaterial({ id: 'demand', kind: 'demandNotice' })
    const decision = makeDecision()
    const served = makeService({ document: { of: 'material', id: 'demand' }, servedOn: '2024-06-03' })
    const file = makeFile({ materials: [demand], decisions: [decision], services: [serve(decision), served] })
    const [found] = paymentStates(file, rulePack, '2024-07-01')
    expect(found).toMatchObject({ demandedOn: '2024-06-03', mayApplyFrom: '2024-06-19' })
    expect(listDeadlines(file, rulePack, '2024-07-01').find((one) => one.id === 'D22')).toMatchObject({
      dueDay: '2024-06-18',
    })
  })

  it('ends the case when it has accepted, whatever period still runs; an archived case shows what is open', () => {
    const decision = makeDecision()
    const enforcement = {
      court: '',
      appliedOn: '2024-06-20',
      applicationMaterialId: null,
      acceptedOn: '2024-06-25',
      acceptanceMaterialId: null,
    }
    const payments = [makePayment({ decisionId: decision.id, enforcement })]
    const milestones = [makeMilestone('closed', '2024-06-26')]
    const file = makeFile({
      case: makeCase({ milestones, archivedOn: '2024-07-01' }),
      decisions: [decision],
      payments,
    })
    expect(closingGround(paymentStates(file, rulePack, '2024-07-01'))).toBe('accepted')
    expect(closingGround(paymentStates({ ...file, payments: [] }, rulePack, '2024-07-01'))).toBe('none')
    const early = listDeadlines(file, rulePack, '2024-01-02')
    expect(early.filter((one) => one.state === 'open').map((one) => one.id)).toContain('D26')
  })
})
