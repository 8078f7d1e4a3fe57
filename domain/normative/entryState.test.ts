import { describe, expect, it } from 'vitest'

import { makeDocument, makeMajorDecision, makeStep, makeTopic } from '#tests/helpers/normativeBuilders.ts'

import { duesOf, standingOf } from './entryState.ts'
import { gapsOf } from './gapsOf.ts'

const today = '2026-11-23'
const lawful = makeStep('legalReview', '2026-02-20', { verdict: 'lawful' })

describe('a line of the registers', () => {
  it('stands as its days and its clean-ups say', () => {
    expect([
      standingOf(makeDocument(), today),
      standingOf(makeDocument({ issuedOn: null }), today),
      standingOf(makeDocument({ inForceUntil: '2026-11-22' }), today),
      standingOf(makeDocument({ inForceUntil: today }), today),
      standingOf(makeDocument({ steps: [makeStep('cleanUp', '2026-10-01', { verdict: 'repeal' })] }), today),
      standingOf(makeDocument({ struckReason: '重复' }), today),
      standingOf(makeTopic(), today),
    ]).toEqual(['inForce', 'draft', 'expired', 'inForce', 'repealed', 'struck', 'done'])
  })

  it('is not repealed by a step that was struck', () => {
    const slip = makeStep('cleanUp', '2026-10-01', { verdict: 'repeal', struckReason: '误登' })
    expect(standingOf(makeDocument({ steps: [slip] }), today)).toBe('inForce')
  })

  it('wants its evaluation, its clean-up and the end of its period, the nearest first', () => {
    const days = { inForceUntil: '2027-12-31', evaluateBy: '2027-01-31', cleanUpBy: '2026-12-31' }
    expect(duesOf(makeDocument(days), today)).toEqual([
      { what: 'cleanUp', day: '2026-12-31' },
      { what: 'evaluation', day: '2027-01-31' },
      { what: 'expiry', day: '2027-12-31' },
    ])
    const repealed = [makeStep('evaluation', '2026-10-01', { verdict: 'repeal' })]
    expect(duesOf(makeDocument({ ...days, steps: repealed }), today)).toEqual([])
    expect(duesOf(makeTopic(), today)).toEqual([])
  })
})

describe('what a line lacks', () => {
  it('is nothing while it is drafted, and everything once it is issued', () => {
    expect(gapsOf(makeDocument({ issuedOn: null }))).toEqual([])
    expect(gapsOf(makeDocument())).toEqual(['noReview', 'noFiling', 'noScan'])
    expect(gapsOf(makeMajorDecision())).toEqual(['noReview', 'noDiscussion', 'noScan'])
  })

  it('is a review that came after the issue, but not one on the day itself', () => {
    const review = (day: string) => makeDocument({ steps: [{ ...lawful, day }] })
    expect(gapsOf(review('2026-03-03'))).toContain('lateReview')
    expect(gapsOf(review('2026-03-02'))).toEqual(['noFiling', 'noScan'])
  })

  it('is judged by the last review before the issue: amended first, then lawful', () => {
    const amend = makeStep('legalReview', '2026-02-01', { verdict: 'amend' })
    expect(gapsOf(makeDocument({ steps: [amend] }))).toContain('notLawful')
    expect(gapsOf(makeDocument({ steps: [lawful, amend] }))).not.toContain('notLawful')
    expect(gapsOf(makeDocument({ steps: [{ ...lawful, struckReason: '误登' }, amend] }))).toContain('notLawful')
  })

  it('of a topic is only where its minutes lie', () => {
    expect(gapsOf(makeTopic())).toEqual([])
    expect(gapsOf(makeTopic({ minutesNo: '' }))).toEqual([])
    expect(gapsOf(makeTopic({ minutesNo: '', minutesPlace: '' }))).toEqual(['noMinutes'])
  })
})
