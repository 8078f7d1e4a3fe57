import { describe, expect, it } from 'vitest'

import { makeDiscussion, makeFacts, makeRound } from '#tests/helpers/builders.ts'

import { departureOf } from './departure.ts'
import type { Conclusion, Discussion } from './discussion.ts'
import { gapsOfDiscussion } from './gapsOfDiscussion.ts'

const conclusion = (overrides: Partial<Conclusion> = {}): Conclusion => ({
  ...makeDiscussion().conclusion!,
  facts: '未取得排污许可证排放污染物。',
  ...overrides,
})
const submission = (proposedFine: number | null) => ({
  facts: makeFacts({ proposedFine }),
  draft: null,
  discretionId: null,
  missing: [],
  note: '',
  packVersion: '1',
})

describe('whether a conclusion departs from the legal review', () => {
  it('does when it decides what was not agreed to, and not when the case goes back', () => {
    const against = [makeRound({ opinion: 'disagree' })]
    expect(departureOf(against, conclusion())).toBe('yes')
    expect(departureOf(against, conclusion({ outcome: 'moreInvestigation' }))).toBe('no')
    expect(departureOf([makeRound()], conclusion())).toBe('no')
  })

  it('wants a look when another amount was reviewed, or what was agreed to is not decided', () => {
    expect(departureOf([makeRound({ submission: submission(120_000) })], conclusion())).toBe('ask')
    expect(departureOf([makeRound({ submission: submission(200_000) })], conclusion())).toBe('no')
    expect(departureOf([makeRound()], conclusion({ outcome: 'postpone' }))).toBe('ask')
  })

  it('looks at the last concluded formal round only', () => {
    const rounds = [makeRound({ opinion: 'return' }), makeRound({ no: 2 }), makeRound({ no: 3, opinion: null })]
    expect(departureOf(rounds, conclusion())).toBe('no')
    expect(departureOf([makeRound({ kind: 'pre', opinion: 'disagree' })], conclusion())).toBe('unknown')
    expect(departureOf([], conclusion())).toBe('unknown')
  })
})

describe('what a record still lacks', () => {
  const full: Partial<Discussion> = {
    report: '汇报。',
    legalOpinion: '同意。',
    draft: { materialId: 'draft', version: 1 },
    conclusion: conclusion(),
  }
  const gaps = (overrides: Partial<Discussion> = {}, departure: Parameters<typeof gapsOfDiscussion>[1] = 'no') =>
    gapsOfDiscussion(makeDiscussion({ ...full, ...overrides }), departure).map((one) => [one.what, ...one.names])

  it('is nothing in a full one', () => {
    expect(gaps()).toEqual([])
  })

  it('is each part by its name', () => {
    expect(gaps({ report: ' ' })).toEqual([['report']])
    expect(gaps({ legalOpinion: '' })).toEqual([['legalOpinion']])
    expect(gaps({ draft: null })).toEqual([['noDraft']])
    expect(gaps({ recusals: [{ name: '钱副', ground: '妻弟是股东', decidedBy: '' }] })).toEqual([
      ['recusalDecider', '钱副'],
    ])
    expect(gaps({ conclusion: conclusion({ facts: '', article: '' }) })).toEqual([['facts'], ['article']])
    expect(gaps({}, 'yes')).toEqual([['departureReason']])
    expect(gaps({ departureReason: '初次违法' }, 'yes')).toEqual([])
    expect(gaps({}, 'ask')).toEqual([['departureAsk']])
  })

  it('is whoever sat at the table and said nothing, or only asked', () => {
    const [first, second] = makeDiscussion().statements
    const asked = { ...second!, opinion: 'inform' as const }
    expect(gaps({ statements: [first!, asked] })).toEqual([['silent', '王局', '赵副']])
  })

  it('is not asked of the minutes of another organ', () => {
    expect(gaps({ organ: '泉州市生态环境局', report: '', statements: [] })).toEqual([])
  })
})
