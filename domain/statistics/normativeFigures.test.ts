import { describe, expect, it } from 'vitest'

import { makeDocument, makeMajorDecision, makeStep, makeTopic } from '#tests/helpers/normativeBuilders.ts'

import { normativeFigures } from './normativeFigures.ts'

const lines = [
  makeDocument({ steps: [makeStep('legalReview', '2025-12-30'), makeStep('legalReview', '2026-02-20')] }),
  makeDocument({
    issuedOn: '2024-01-02',
    steps: [makeStep('cleanUp', '2026-06-01'), makeStep('cleanUp', '2026-10-01')],
  }),
  makeDocument({ struckReason: '重复' }),
  makeMajorDecision({ steps: [makeStep('legalReview', '2026-05-01', { struckReason: '误登' })] }),
  makeMajorDecision({ decidedOn: null }),
  makeTopic(),
  makeTopic({ day: '2025-12-31' }),
]

describe('the registers in the figures of a year', () => {
  it('count documents, reviews, clean-ups once each, decisions and topics of that year', () => {
    expect(normativeFigures(lines, 2026).map(({ key, value }) => [key, value])).toEqual([
      ['normativeDocuments', 1],
      ['normativeReviews', 1],
      ['normativeCleanUps', 1],
      ['majorDecisions', 1],
      ['majorTopics', 1],
    ])
  })

  it('name the line behind each number', () => {
    const [documents, reviews] = normativeFigures(lines, 2026)
    expect([documents?.basis[0]?.entryId, reviews?.basis[0]?.day]).toEqual([lines[0]?.id, '2026-02-20'])
  })
})
