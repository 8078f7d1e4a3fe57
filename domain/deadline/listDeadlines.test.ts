import { describe, expect, it } from 'vitest'

import {
  lawfulMilestones,
  makeCase,
  makeDecision,
  makeFile,
  makeLawfulFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeParty,
  makeService,
  serve,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import type { Material } from '#domain/material/material.ts'
import type { Service } from '#domain/service/service.ts'

import { listDeadlines } from './listDeadlines.ts'

const today = '2023-12-10'

function due(file: Parameters<typeof listDeadlines>[0], id: string, day = today) {
  return listDeadlines(file, rulePack, day)
    .filter((deadline) => deadline.id === id)
    .map(({ dueDay, state, doneOn, partyName }) => ({ dueDay, state, doneOn, partyName }))
}

describe('the deadlines of case 118号', () => {
  const file = makeLawfulFile({ decisions: [makeDecision()] })
  const name = '泉州华源涂料有限公司'

  it('come out as the demo desk computes them', () => {
    expect(due(file, 'D08')).toEqual([{ dueDay: '2023-10-27', state: 'met', doneOn: '2023-10-25', partyName: name }])
    expect(due(file, 'D10')).toEqual([{ dueDay: '2023-11-07', state: 'met', doneOn: '2023-11-09', partyName: '' }])
    expect(due(file, 'D14')).toEqual([{ dueDay: '2023-12-06', state: 'met', doneOn: '2023-11-29', partyName: '' }])
    expect(due(file, 'D17')).toEqual([{ dueDay: '2023-12-06', state: 'met', doneOn: '2023-12-05', partyName: '' }])
    expect(due(file, 'D19')).toEqual([{ dueDay: '2023-12-14', state: 'open', doneOn: null, partyName: name }])
    expect(due(file, 'D25')).toEqual([{ dueDay: '2024-01-29', state: 'open', doneOn: null, partyName: name }])
    expect(due(file, 'D26')).toEqual([{ dueDay: '2024-05-29', state: 'open', doneOn: null, partyName: name }])
    expect(due(file, 'D23')).toEqual([{ dueDay: '2024-08-29', state: 'open', doneOn: null, partyName: name }])
  })

  it('shows both the plain 90th day and the one with the hearing excluded', () => {
    const period = listDeadlines(file, rulePack, today).find((deadline) => deadline.id === 'D13')
    expect(period).toMatchObject({ dueDay: '2023-12-18', state: 'met', doneOn: '2023-11-27' })
    expect(period?.steps).toContain('不计扣除和延长，第90日为2023-12-03。')
    expect(period?.steps.join('')).toContain('扣除听证期间：2023-10-26至2023-11-09，15日')
  })

  it('stands at the plain 90th day without a hearing', () => {
    const plain = lawfulMilestones().filter((milestone) => !milestone.kind.startsWith('hearing'))
    expect(due(makeFile({ case: makeCase({ milestones: plain }) }), 'D13')).toMatchObject([
      { dueDay: '2023-12-03', state: 'missed' },
    ])
  })

  it('does not reproach anybody with a right that ran out unused, only with a fine that was not paid', () => {
    expect(due(file, 'D26', '2024-07-01')).toMatchObject([{ state: 'met', doneOn: null }])
    expect(due(file, 'D19', '2024-07-01')).toMatchObject([{ state: 'missed', doneOn: null }])
  })
})

describe('the 90 days', () => {
  const base = [makeMilestone('filed', '2023-09-04')]
  const period = (...more: ReturnType<typeof makeMilestone>[]) =>
    due(makeFile({ case: makeCase({ milestones: [...base, ...more] }) }), 'D13')[0]?.dueDay

  it('grow by an extension approved in time, and by a second one', () => {
    expect(period(makeMilestone('extended30', '2023-12-01'))).toBe('2024-01-02')
    expect(period(makeMilestone('extended30', '2023-12-01'), makeMilestone('extendedAgain', '2023-12-28'))).toBe(
      '2024-02-01',
    )
  })

  it('do not grow by an extension approved too late, nor by the second without the first', () => {
    expect(period(makeMilestone('extended30', '2023-12-04'))).toBe('2023-12-03')
    expect(period(makeMilestone('extendedAgain', '2023-12-01'))).toBe('2023-12-03')
  })

  it('stop while the case is suspended, and overlapping spans count once', () => {
    expect(period(makeMilestone('suspended', '2023-10-01'), makeMilestone('resumed', '2023-10-11'))).toBe('2023-12-13')
    const overlap = [makeMilestone('sampled', '2023-10-06'), makeMilestone('resultTold', '2023-10-16')]
    expect(period(makeMilestone('suspended', '2023-10-01'), makeMilestone('resumed', '2023-10-11'), ...overlap)).toBe(
      '2023-12-18',
    )
  })

  it('count on while a suspension has not ended, and monitoring before filing excludes nothing', () => {
    expect(period(makeMilestone('suspended', '2023-10-01'))).toBe('2023-12-03')
    expect(period(makeMilestone('sampled', '2023-08-20'), makeMilestone('resultTold', '2023-09-01'))).toBe('2023-12-03')
  })
})

describe('clocks of a party', () => {
  it('do not start before the receipt is on record', () => {
    const decision = makeDecision()
    const undone = { receiptMaterialId: null }
    expect(due(makeFile({ decisions: [decision], services: [serve(decision, undone)] }), 'D19')).toEqual([])
    const notice = makeNotice()
    expect(due(makeFile({ notices: [notice], services: [serve(notice, undone)] }), 'D08')).toEqual([])
  })

  it('S7: two parties have two payment dates, and an announcement counts from its 30th day', () => {
    const parties = [makeParty(), makeParty({ id: 'party2', kind: 'person', name: '林一' })]
    const decision = makeDecision({ partyIds: ['party1', 'party2'] })
    const services = [
      serve(decision, { partyId: 'party1', method: 'announcement', servedOn: '2023-11-29' }),
      serve(decision, { partyId: 'party2', servedOn: '2023-11-30', relation: '妻子' }),
    ]
    const file = makeFile({ case: makeCase({ parties }), decisions: [decision], services })
    expect(due(file, 'D19').map(({ dueDay, partyName }) => [partyName, dueDay])).toEqual([
      ['林一', '2023-12-15'],
      ['泉州华源涂料有限公司', '2024-01-15'],
    ])
  })

  it('S2: the re-inspection clock starts only with the paper of the correction order', () => {
    const served = (materialId: string | null) =>
      makeFile({ case: makeCase({ milestones: [makeMilestone('correctionServed', '2026-09-14', { materialId })] }) })
    expect(due(served(null), 'D07', '2026-09-15')).toEqual([])
    expect(due(served('scan'), 'D07', '2026-09-15')).toMatchObject([{ dueDay: '2026-10-14', state: 'open' }])
  })

  it('S2: each of two correction orders starts its own clock, left there or by mail, once its receipt is on record', () => {
    const orders = ['order1', 'order2'].map((id) => makeMaterial({ id, kind: 'correctionOrder' }))
    const materials = [...orders, makeMaterial({ id: 'receipt' })]
    const of = (id: string, more: Partial<Service>) => makeService({ document: { of: 'material', id }, ...more })
    const left = of('order1', { method: 'lienLeft', servedOn: '2026-09-14', witness: '吴某' })
    const posted = of('order2', { method: 'mail', servedOn: '2026-09-18', receiptMaterialId: null })
    const dueOf = (services: Service[], more: Material[] = []) =>
      due(makeFile({ materials: [...materials, ...more], services }), 'D07', '2026-09-25')
    expect(dueOf([left, posted])).toMatchObject([{ dueDay: '2026-10-14', state: 'open' }])
    const both = [left, { ...posted, receiptMaterialId: 'receipt' }]
    expect(dueOf(both)).toMatchObject([{ dueDay: '2026-10-14' }, { dueDay: '2026-10-18' }])
    expect(dueOf(both.map((one) => ({ ...one, struckReason: '登错' })))).toEqual([])
    const done = makeMaterial({ kind: 'rectification', docDate: '2026-09-16' })
    expect(dueOf(both, [done]).map(({ state }) => state)).toEqual(['met', 'open'])
  })

  it('have no payment date where nothing was fined, and no hearing date where the right was not told', () => {
    const decision = makeDecision({ outcome: 'noPenalty', fine: null, kinds: [] })
    const notice = makeNotice({ hearingRightTold: false })
    const file = makeFile({ decisions: [decision], notices: [notice] })
    expect([...due(file, 'D19'), ...due(file, 'D09')]).toEqual([])
    expect(due(file, 'D08')).toHaveLength(1)
  })

  it('S8: a request for instalments within the 15 days is met, one on the 16th is late', () => {
    const asked = (day: string) => {
      const milestones = [makeMilestone('installmentRequested', day)]
      return due(makeFile({ case: makeCase({ milestones }), decisions: [makeDecision()] }), 'D20')[0]?.state
    }
    expect([asked('2023-12-13'), asked('2023-12-15')]).toEqual(['met', 'missed'])
  })

  it('S8: a fine is not overdue once instalments were asked for in time', () => {
    const fine = (day: string) => {
      const milestones = [makeMilestone('installmentRequested', day)]
      return due(makeFile({ case: makeCase({ milestones }), decisions: [makeDecision()] }), 'D19', '2024-03-01')[0]
        ?.state
    }
    expect([fine('2023-12-11'), fine('2023-12-15')]).toEqual(['open', 'missed'])
  })
})

describe('archiving', () => {
  it('is due 30 days after closing and by 31 March of the next year', () => {
    const file = makeFile({
      case: makeCase({ milestones: [makeMilestone('closed', '2023-12-20')], archivedOn: '2024-01-25' }),
    })
    expect(due(file, 'D29', '2024-02-01')).toMatchObject([
      { dueDay: '2024-01-19', state: 'missed', doneOn: '2024-01-25' },
    ])
    expect(due(file, 'D30', '2024-02-01')).toMatchObject([{ dueDay: '2024-03-31', state: 'met' }])
  })
})
