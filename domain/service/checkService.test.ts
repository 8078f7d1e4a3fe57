import { describe, expect, it } from 'vitest'

import { makeCase, makeDecision, makeFile, makeMaterial, makeParty, serve } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'
import { effectiveServiceDay, provenServices } from '#domain/deadline/serviceClock.ts'

import { checkService } from './checkService.ts'
import type { Service } from './service.ts'

const decision = makeDecision({ decidedOn: '2023-11-27' })

function verdicts(service: Partial<Service>, earlier: Partial<Service>[] = []): Record<string, string> {
  const row = serve(decision, { servedOn: '2023-11-29', ...service })
  const services = [...earlier.map((one) => serve(decision, one)), row]
  const file = makeFile({ decisions: [decision], services })
  return Object.fromEntries(checkService(file, row, rulePack).map((one) => [one.code, one.verdict]))
}

const two = [
  { name: '陈甲', cardNo: '1' },
  { name: '黄乙', cardNo: '2' },
]

describe('what a row of the ledger needs by its method', () => {
  it('direct: two servers, and the relation when somebody else signed', () => {
    expect(verdicts({ servers: two })).toEqual({
      'B-RECEIPT': 'pass',
      'B-RELATION': 'pass',
      'B-SERVERS': 'pass',
      'B-BEFORE': 'pass',
    })
    expect(verdicts({ receiver: '周某', relation: '' })).toMatchObject({ 'B-RELATION': 'fail', 'B-SERVERS': 'unknown' })
    expect(verdicts({ receiver: '周某', relation: '妻子', servers: two.slice(1) })).toMatchObject({
      'B-RELATION': 'pass',
      'B-SERVERS': 'fail',
    })
    expect(verdicts({ receiver: '' })).toMatchObject({ 'B-RELATION': 'unknown' })
  })

  it('left there: a witness or a recording, and the reason of the refusal', () => {
    const left = { method: 'lienLeft' as const, servers: two }
    expect(verdicts({ ...left, refusal: '拒签' })['B-LIEN']).toBe('fail')
    expect(verdicts({ ...left, witness: '居委会李某' })['B-LIEN']).toBe('unknown')
    expect(verdicts({ ...left, refusal: '拒签', witness: '居委会李某' })['B-LIEN']).toBe('pass')
    expect(verdicts({ ...left, refusal: '拒签', recording: '记录仪03' })['B-LIEN']).toBe('pass')
  })

  it('mail: its number; electronic: the agreement', () => {
    expect(verdicts({ method: 'mail' })['B-MAIL']).toBe('unknown')
    expect(verdicts({ method: 'mail', mailNo: 'EA1CN' })['B-MAIL']).toBe('pass')
    expect(verdicts({ method: 'electronic' })['B-ELECTRONIC']).toBe('fail')
    expect(verdicts({ method: 'electronic', confirmationMaterialId: '确认书' })['B-ELECTRONIC']).toBe('pass')
  })

  it('announcement: only after another way failed, and for thirty days', () => {
    const announced = { method: 'announcement' as const }
    expect(verdicts(announced)['B-ANNOUNCE']).toBe('fail')
    const failed = { method: 'mail' as const, outcome: 'failed' as const, servedOn: null, returnedOn: '2023-11-28' }
    expect(verdicts(announced, [failed])['B-ANNOUNCE']).toBe('pass')
    expect(verdicts(announced, [{ ...failed, struckReason: '误登' }])['B-ANNOUNCE']).toBe('fail')
    expect(verdicts({ ...announced, expiresOn: '2023-12-20' })['B-PERIOD']).toBe('fail')
    expect(verdicts({ ...announced, expiresOn: '2023-12-29' })['B-PERIOD']).toBe('pass')
  })

  it('a document is not served before it was made; nothing is asked of a failed or struck row', () => {
    expect(verdicts({ servedOn: '2023-11-26' })['B-BEFORE']).toBe('fail')
    expect([verdicts({ outcome: 'failed' }), verdicts({ struckReason: '误登' })]).toEqual([{}, {}])
  })
})

describe('the day from which a clock runs', () => {
  const day = (service: Partial<Service>) =>
    effectiveServiceDay(serve(decision, { servedOn: '2023-11-29', ...service }), rulePack)

  it.each(['direct', 'lienLeft', 'mail', 'proxy', 'electronic'] as const)('%s: its day, with the scan', (method) => {
    expect([day({ method }), day({ method, receiptMaterialId: null })]).toEqual(['2023-11-29', null])
  })

  it('announcement: its end, never before the thirtieth day, and only with the clipping', () => {
    const method = 'announcement' as const
    expect([
      day({ method }),
      day({ method, expiresOn: '2023-12-10' }),
      day({ method, expiresOn: '2024-01-05' }),
      day({ method, receiptMaterialId: null }),
    ]).toEqual(['2023-12-29', '2023-12-29', '2024-01-05', null])
  })

  it('none while it is under way, when it failed or was struck', () => {
    expect([day({ outcome: 'pending' }), day({ outcome: 'failed' }), day({ struckReason: '误登' })]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('none from a print that nobody has signed yet', () => {
    const print = makeMaterial({ id: 'print', kind: 'serviceReceipt', paperState: 'generated' })
    const file = makeFile({ case: makeCase({ parties: [makeParty()] }), materials: [print] })
    const rows = provenServices(file, [serve(decision, { receiptMaterialId: 'print' })])
    expect(rows.map((row) => effectiveServiceDay(row, rulePack))).toEqual([null])
  })
})
