import { describe, expect, it } from 'vitest'

import { makeCase, makeDecision, makeFile, makeMilestone, makePayment } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { paidByStep } from './paidByStep.ts'
import { paymentStates } from './paymentStates.ts'

const paidOn = makeMilestone('paid', '2024-01-12')

describe('a fine that an old ledger calls paid', () => {
  it('is owed no more, and nobody is told of a late fee, while no money is recorded one by one', () => {
    const file = makeFile({ case: makeCase({ milestones: [paidOn] }), decisions: [makeDecision({ fine: 200_000 })] })
    expect(paymentStates(file, rulePack, '2026-11-23')).toMatchObject([
      { settledOn: '2024-01-12', owedFen: 0, lateFee: { fen: 0 }, isShareOpen: false },
    ])
    const unpaid = { ...file, case: makeCase({ milestones: [] }) }
    expect(paymentStates(unpaid, rulePack, '2026-11-23')).toMatchObject([{ settledOn: null, owedFen: 20_000_000 }])
  })

  it('is left to the closer account where money is recorded, and to the party that the step names', () => {
    const file = makeFile({ case: makeCase({ milestones: [{ ...paidOn, partyId: 'other' }] }) })
    expect(paidByStep(file, makePayment({}), 'one')).toBeNull()
    expect(paidByStep(file, makePayment({}), 'other')).toBe('2024-01-12')
    const part = {
      id: '1',
      paidOn: '2024-01-02',
      fen: 100,
      towards: 'fine' as const,
      receiptNo: '',
      receiptMaterialId: null,
      struckReason: '',
    }
    expect(paidByStep(file, makePayment({ paid: [part] }), 'other')).toBeNull()
  })
})
