import { describe, expect, it } from 'vitest'

import type { CaseFacts } from '#domain/case/case.ts'
import { makeCase, makeFacts, makeFile, makeMilestone, makeParty } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { decidingOrgan } from './decidingOrgan.ts'
import { formByKind } from './formByKind.ts'
import { hearingRightDue } from './hearingRight.ts'
import { discussionTriggers, mustBeDiscussed, mustBeReviewed, reviewTriggers } from './triggers.ts'

const day = '2023-11-20'
const fileWith = (facts: Partial<CaseFacts>, milestones = [makeMilestone('filed', '2023-09-04')]) =>
  makeFile({ case: makeCase({ facts: makeFacts(facts), milestones }) })
const applying = (file: ReturnType<typeof fileWith>, which = reviewTriggers) =>
  which(file, rulePack, day)
    .filter((finding) => finding.applies === 'yes')
    .map((finding) => finding.code)

describe('what makes a review mandatory', () => {
  it.each<[string, Partial<CaseFacts>]>([
    ['FZ-T1', { majorPublicInterest: true }],
    ['FZ-T3', { complex: true }],
    ['FZ-T5', { onLocalList: true, localListReason: '群体投诉' }],
    ['FZ-T8', { proposedKinds: ['吊销许可证件'] }],
    ['FZ-T8', { suspectedCrime: true }],
  ])('%s', (code, facts) => {
    expect(applying(fileWith(facts))).toEqual([code])
    expect(mustBeReviewed(fileWith(facts), rulePack, day)).toBe('yes')
  })

  it('FZ-T2 is a hearing that was held; one that was only asked for leaves it open', () => {
    const asked = [makeMilestone('hearingRequested', '2023-10-25')]
    const held = [...asked, makeMilestone('hearingHeld', '2023-11-09')]
    expect(mustBeReviewed(fileWith({}, held), rulePack, day)).toBe('yes')
    expect(mustBeReviewed(fileWith({}, asked), rulePack, day)).toBe('unknown')
    expect(mustBeReviewed(fileWith({}, held), rulePack, '2023-11-01')).toBe('unknown')
  })

  it('FZ-T7 looks at the amount of the office once there is one', () => {
    const thresholds = rulePack.thresholds.map((one) =>
      one.code === 'review.organisation' ? { ...one, value: 50_000 } : one,
    )
    const pack = { ...rulePack, thresholds }
    const verdict = (proposedFine: number | null) => mustBeReviewed(fileWith({ proposedFine }), pack, day)
    expect([verdict(49_999), verdict(50_000), verdict(null)]).toEqual(['no', 'yes', 'unknown'])
    expect(mustBeReviewed(fileWith({ proposedFine: 50_000 }), rulePack, day)).toBe('no')
  })

  it('nothing applies to a plain case, and every trigger still says why', () => {
    const findings = reviewTriggers(fileWith({ proposedFine: 35_000, proposedKinds: ['罚款'] }), rulePack, day)
    expect(findings.map((finding) => finding.applies)).toEqual(Array(8).fill('no'))
    expect(findings.every((finding) => finding.reason !== '')).toBe(true)
  })
})

describe('what makes a collective discussion mandatory', () => {
  it.each<[string, Partial<CaseFacts>]>([
    ['JT-1', { complex: true, proposedFine: 1 }],
    ['JT-2', { proposedFine: 500_000 }],
    ['JT-3', { proposedKinds: ['一定时期内不得申请行政许可'], proposedFine: 1 }],
    ['JT-4', { proposedKinds: ['责令停产停业'], proposedFine: 1 }],
    ['JT-5', { headOrdersDiscussion: true, proposedFine: 1 }],
    ['JT-6', { proposedKinds: ['不予处罚'] }],
  ])('%s', (code, facts) => {
    expect(applying(fileWith(facts), discussionTriggers)).toEqual([code])
  })

  it('is open while no amount is known, and closed for a small fine or a warning', () => {
    const verdict = (facts: Partial<CaseFacts>) => mustBeDiscussed(fileWith(facts), rulePack, day)
    expect(verdict({})).toBe('unknown')
    expect(verdict({ proposedFine: 499_999 })).toBe('no')
    expect(verdict({ proposedKinds: ['警告'] })).toBe('no')
  })

  it('does not know the amount of 令30号 before 2023-07-01', () => {
    expect(mustBeDiscussed(fileWith({ proposedFine: 600_000 }), rulePack, '2023-06-30')).toBe('no')
  })

  it('JT-7 is the second extension', () => {
    expect(
      applying(fileWith({ proposedFine: 1 }, [makeMilestone('extendedAgain', '2023-11-01')]), discussionTriggers),
    ).toEqual(['JT-7'])
  })
})

describe('the right to a hearing', () => {
  const due = (when: string, fine: number | null, party = makeParty(), kinds: string[] = []) =>
    hearingRightDue(makeFile(), rulePack, when, { fine, kinds, party })

  it('begins at 50,000 for organisations until 2023-06-30 and at 200,000 from 2023-07-01', () => {
    expect([due('2023-06-30', 50_000), due('2023-06-30', 49_999)]).toEqual(['yes', 'no'])
    expect([due('2023-07-01', 50_000), due('2023-07-01', 199_999), due('2023-07-01', 200_000)]).toEqual([
      'no',
      'no',
      'yes',
    ])
  })

  it('begins at 5,000 for persons and individual businesses', () => {
    expect(due('2023-10-20', 5000, makeParty({ kind: 'person' }))).toBe('yes')
    expect(due('2023-10-20', 4999, makeParty({ kind: 'individualBusiness' }))).toBe('no')
  })

  it('is due for a heavy kind whatever the amount, and unknown without an amount', () => {
    expect(due('2023-10-20', null, makeParty(), ['吊销许可证件'])).toBe('yes')
    expect(due('2023-10-20', null)).toBe('unknown')
  })
})

describe('by date and by kind', () => {
  it('the bureau may decide in its own name from 2026-08-15', () => {
    expect([decidingOrgan(rulePack, '2026-08-14'), decidingOrgan(rulePack, '2026-08-15')]).toEqual(['parent', 'bureau'])
  })

  it('finds the form behind a kind of material', () => {
    expect(formByKind(rulePack, 'reviewForm')).toMatchObject({ title: '案件法制审核表', volume: '副' })
    expect(formByKind(rulePack, 'nonsense')).toBeNull()
  })
})
