import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { makeDecision, makeFile, makeMaterial, serve } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'
import { effectiveServiceDay, provenServices } from '#domain/deadline/serviceClock.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { paymentStates } from '#domain/payment/paymentStates.ts'
import { receiptPairs } from '#domain/rules/dossierOrder.ts'

import { serviceMethods, serviceOutcomes, type Service } from './service.ts'
import { servicesOf } from './servicesOf.ts'

const decision = makeDecision({ id: 'decision1', decidedOn: '2023-11-27' })
const today = '2024-06-01'

const attempts = fc.array(
  fc.record({
    method: fc.constantFrom(...serviceMethods),
    outcome: fc.constantFrom(...serviceOutcomes),
    servedOn: fc.constantFrom('2023-11-28', '2023-12-05', '2024-01-10', null),
    receiptMaterialId: fc.constantFrom('receipt', null),
    struckReason: fc.constantFrom('', '登错当事人'),
  }),
  { maxLength: 6 },
)

function fileOf(rows: readonly Partial<Service>[]) {
  const services = rows.map((row, index) => serve(decision, { id: `s${index}`, ...row }))
  const materials = ['receipt', 'decisionPaper'].map((id) => makeMaterial({ id }))
  return makeFile({ decisions: [decision], services, materials })
}

/** Everything that a clock of the case shows. */
function clocksOf(file: ReturnType<typeof fileOf>) {
  return { deadlines: listDeadlines(file, rulePack, today), payments: paymentStates(file, rulePack, today) }
}

it('a struck row starts no clock, and every clock is as if it had never been written', () => {
  fc.assert(
    fc.property(attempts, (rows) => {
      const file = fileOf(rows)
      const struck = file.services.filter((one) => one.struckReason !== '')
      expect(struck.map((one) => effectiveServiceDay(one, rulePack))).toEqual(struck.map(() => null))
      expect(provenServices(file, servicesOf(file, decision)).filter((one) => struck.includes(one))).toEqual([])
      const without = { ...file, services: file.services.filter((one) => !struck.includes(one)) }
      expect(clocksOf(file)).toEqual(clocksOf(without))
      expect(receiptPairs(file)).toEqual(receiptPairs(without))
    }),
    { numRuns: 200 },
  )
})

it('the same row starts its clocks while it stands', () => {
  const row = { servedOn: '2023-12-05', receiptMaterialId: 'receipt' }
  expect(clocksOf(fileOf([row])).payments).toMatchObject([{ dueDay: '2023-12-20' }])
  expect(clocksOf(fileOf([{ ...row, struckReason: '登错当事人' }])).payments).toMatchObject([{ dueDay: null }])
})
