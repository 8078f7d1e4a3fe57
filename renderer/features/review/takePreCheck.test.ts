import { describe, expect, it } from 'vitest'

import type { PreCheckFinding } from '#domain/rules/preChecks/preCheck.ts'
import { makeRound } from '#tests/helpers/builders.ts'

import { answerOf, draftOf, withAnswer } from './answers.ts'
import { adoptPreCheck, citationOf, dismissPreCheck, reopenPreCheck } from './takePreCheck.ts'

const hash = '0'.repeat(64)
const round = makeRound({
  opinion: null,
  concludedOn: null,
  snapshot: [{ materialId: 'm1', kind: 'monitoringReport', title: '监测报告', version: 2, sha256: hash, pages: 3 }],
})
const rows = [
  { code: '4', text: '程序', adverseAnswer: 'no' as const, points: [{ code: '3.5', text: '结果告知' }] },
  { code: '8', text: '犯罪', adverseAnswer: 'yes' as const, points: [] },
]
const finding: PreCheckFinding = {
  code: 'PC-RESULT',
  row: '4',
  point: '3.5',
  title: '结果告知',
  verdict: 'fail',
  message: '没有告知',
  source: { law: '某法', article: '第一条', mark: 'confirmed' },
  evidence: [
    { materialId: 'm1', title: '监测报告', page: 2, quote: '结果' },
    { materialId: 'later', title: '后来的材料', page: 1, quote: '' },
  ],
  exception: '',
  hardStop: false,
  proposal: { answer: 'no', problem: '没有告知\n建议：告知' },
}
const draft = draftOf(round)
const adopt = (from = draft, change: Partial<PreCheckFinding> = {}) =>
  adoptPreCheck(from, { ...finding, ...change }, { rows, round })

describe('adopting what the machine proposes', () => {
  it('writes the adverse answer, the problem, the sub-point and the page that was handed in', () => {
    const told = adopt()
    expect(answerOf(told, '4')).toMatchObject({
      answer: 'no',
      problem: '没有告知\n建议：告知',
      points: [{ code: '3.5', answer: 'adverse' }],
      citations: [{ materialId: 'm1', version: 2, page: 2, quote: '结果' }],
    })
    expect(told.preChecks).toEqual([{ code: 'PC-RESULT', taken: 'adopted', reason: '' }])
  })

  it('keeps what the reviewer wrote before, and says nothing twice', () => {
    const written = withAnswer(draft, '4', { answer: 'yes', problem: '另有一处' })
    expect(answerOf(adopt(adopt(written)), '4')?.problem).toBe('另有一处\n没有告知\n建议：告知')
    expect(answerOf(adopt(adopt()), '4')?.citations).toHaveLength(1)
    expect(adopt(adopt()).preChecks).toHaveLength(1)
  })

  it('follows the polarity of the row, and marks no sub-point that is not asked', () => {
    const crime = adopt(draft, { row: '8', proposal: { answer: 'yes', problem: '涉嫌犯罪' } })
    expect(answerOf(crime, '8')).toMatchObject({ answer: 'yes', points: [] })
  })

  it('changes nothing without a proposal or for a row that is not asked', () => {
    expect([adopt(draft, { proposal: null }), adopt(draft, { row: '99' })]).toEqual([draft, draft])
  })

  it('cites the first page where the place is not known, never a paper that was not handed in', () => {
    const cite = (materialId: string, page: number | null) =>
      citationOf({ materialId, title: '', page, quote: '' }, round)?.page ?? null
    expect([cite('m1', null), cite('m1', 3), cite('later', 1)]).toEqual([1, 3, null])
  })
})

describe('not adopting', () => {
  it('keeps the reason and leaves the row alone, and can be taken up again', () => {
    const dismissed = dismissPreCheck(draft, 'PC-RESULT', '另有回证')
    expect([dismissed.answers, dismissed.preChecks]).toEqual([
      draft.answers,
      [{ code: 'PC-RESULT', taken: 'dismissed', reason: '另有回证' }],
    ])
    expect(reopenPreCheck(dismissed, 'PC-RESULT')).toEqual(draft)
    expect(adopt(dismissed).preChecks).toEqual([{ code: 'PC-RESULT', taken: 'adopted', reason: '' }])
  })
})
