import { describe, expect, it } from 'vitest'

import { plainAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'

import {
  allFine,
  answerOf,
  answerTone,
  entryOf,
  gapsOf,
  withAnswer,
  withCitation,
  type ReviewDraft,
} from './answers.ts'

const rows: ChecklistRow[] = [
  { code: 'r1', text: '执法主体是否合法', adverseAnswer: 'no', points: [] },
  { code: 'r2', text: '是否超越法定权限', adverseAnswer: 'yes', points: [] },
  { code: 'r9', text: '是否属于重大执法决定', adverseAnswer: null, points: [] },
]
const blank: ReviewDraft = { answers: [], openRows: [], opinion: null, opinionText: '', preChecks: [] }

describe('the answers of a review', () => {
  it('gives every row its good answer in one key, by its polarity', () => {
    const fine = allFine(blank, rows, 'yes')
    expect(rows.map((row) => answerOf(fine, row.code)?.answer)).toEqual(['yes', 'no', 'yes'])
    expect(gapsOf({ ...fine, opinion: 'agree' }, rows)).toEqual([])
  })

  it('answers the neutral row as the reasons of the case say, and leaves it open where they cannot tell', () => {
    const answers = (['yes', 'no', null] as const).map(
      (neutral) => answerOf(allFine(blank, rows, neutral), 'r9')?.answer,
    )
    expect(answers).toEqual(['yes', 'no', undefined])
  })

  it('marks a neutral row neither good nor bad, whatever its answer', () => {
    const answer = (row: string, value: 'yes' | 'no') => ({ ...plainAnswer, row, answer: value })
    expect(answerTone(rows[2]!, answer('r9', 'yes'))).toBe('idle')
    expect(answerTone(rows[2]!, answer('r9', 'no'))).toBe('idle')
    expect(answerTone(rows[1]!, answer('r2', 'no'))).toBe('good')
    expect(answerTone(rows[1]!, answer('r2', 'yes'))).toBe('bad')
  })

  it('keeps two sentences of one page apart, and one sentence once', () => {
    const cite = (draft: ReviewDraft, quote: string) =>
      withCitation(draft, 'r1', { materialId: 'm', version: 1, page: 3, quote, rect: null })
    const twice = cite(cite(cite(blank, '停产日期'), '停产日期'), '9月20日')
    expect(entryOf(twice, 'r1').citations.map((one) => one.quote)).toEqual(['停产日期', '9月20日'])
  })

  it('keeps what was already found when everything else is fine', () => {
    const found = withAnswer(blank, 'r2', { answer: 'yes', problem: '超越县级权限' })
    expect(answerOf(allFine(found, rows, 'yes'), 'r2')?.problem).toBe('超越县级权限')
  })

  it('asks an adverse answer for a problem, a page, and an opinion other than agree', () => {
    const adverse = withAnswer({ ...allFine(blank, rows, 'yes'), opinion: 'agree' }, 'r2', { answer: 'yes' })
    expect(gapsOf(adverse, rows).map((gap) => gap.what)).toEqual(['noProblem', 'noCitation', 'agreeWithAdverse'])
  })

  it('does not answer a row by citing a page for it, and keeps the page until it is answered', () => {
    const cited = withCitation(blank, 'r1', { materialId: 'm', version: 1, page: 3, quote: '', rect: null })
    expect(answerOf(cited, 'r1')).toBeUndefined()
    const answered = withAnswer(cited, 'r1', { answer: 'no' })
    expect([answerOf(answered, 'r1')?.citations.length, answered.openRows]).toEqual([1, []])
  })

  it('cites a page once, and two rectangles of it apart', () => {
    const rect = { x: 0.1, y: 0.1, width: 0.2, height: 0.1 }
    const page = { materialId: 'm1', version: 1, page: 12, quote: '' }
    const both = withCitation(withCitation(blank, 'r1', { ...page, rect }), 'r1', {
      ...page,
      rect: { ...rect, x: 0.5 },
    })
    expect(entryOf(both, 'r1').citations).toHaveLength(2)
  })

  it('cites a page once', () => {
    const citation = { materialId: 'm1', version: 1, page: 12, quote: '', rect: null }
    const once = withCitation(blank, 'r1', citation)
    expect(withCitation(once, 'r1', citation)).toBe(once)
  })

  it('does not let an empty checklist pass without an opinion', () => {
    expect(gapsOf(blank, [])).toEqual([{ row: '', what: 'noOpinion' }])
  })
})
