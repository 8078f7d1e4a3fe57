import { describe, expect, it } from 'vitest'

import { plainAnswer, type ReviewAnswer } from '#domain/review/review.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { checkAnswers } from './checkAnswers.ts'
import { checklistRows } from './checklist.ts'
import { reviewOpinionsOn } from './reviewOpinions.ts'

const rows = checklistRows(rulePack, '2023-11-14')
const opinions = reviewOpinionsOn(rulePack, '2023-11-14')
const citation = { materialId: 'm1', version: 1, page: 2, quote: '', rect: null }

/** Every row answered as a clean case answers it. */
function clean(changes: Record<string, Partial<ReviewAnswer>> = {}): ReviewAnswer[] {
  return rows.map((row) => ({
    ...plainAnswer,
    row: row.code,
    answer: row.adverseAnswer === 'yes' ? 'no' : 'yes',
    ...changes[row.code],
  }))
}

const codesOf = (answers: ReviewAnswer[], opinion: 'agree' | 'return' | null = 'agree') =>
  checkAnswers({ answers, opinion }, rows, opinions).map((issue) => `${issue.path} ${issue.code}`)

describe('the checklist of form 36', () => {
  it('has nine rows with their sub-points', () => {
    expect(rows.map((row) => row.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(rows.every((row) => row.points.length > 0)).toBe(true)
  })

  it('asks nothing of a clean case, whose rows 2 and 8 say 否', () => {
    expect(
      clean()
        .filter((answer) => answer.answer === 'no')
        .map((answer) => answer.row),
    ).toEqual(['2', '8'])
    expect(codesOf(clean())).toEqual([])
  })

  it('asks neither text nor page of the neutral row 9, whatever the answer', () => {
    expect(codesOf(clean({ 9: { answer: 'no' } }))).toEqual([])
  })

  it('asks text and page of an adverse answer, 是 on row 8 among them', () => {
    expect(codesOf(clean({ 8: { answer: 'yes' } }), 'return')).toEqual([
      'answers.8 problemMissing',
      'answers.8 citationMissing',
    ])
    const told = { answer: 'no' as const, problem: '监测结果未告知', citations: [citation] }
    expect(codesOf(clean({ 4: told }), 'return')).toEqual([])
  })

  it('does not let an opinion agree with adverse answers', () => {
    const told = { answer: 'yes' as const, problem: '涉嫌犯罪', citations: [citation] }
    expect(codesOf(clean({ 8: told }))).toEqual(['opinion agreesWithAdverse'])
  })

  it('wants every row once, no other row, and an opinion', () => {
    const [first, ...rest] = clean()
    expect(codesOf(rest)).toEqual(['answers.1 unanswered'])
    expect(first === undefined ? [] : codesOf([...clean(), first])).toEqual(['answers.1 answeredTwice'])
    expect(first === undefined ? [] : codesOf([...clean(), { ...first, row: '10' }])).toEqual(['answers.10 unknownRow'])
    expect(codesOf(clean(), null)).toEqual(['opinion opinionMissing'])
  })

  it('does not let a row be good whose sub-point is adverse, and knows no point of another row', () => {
    const points = [{ code: '3.7', answer: 'adverse' as const }]
    expect(codesOf(clean({ 4: { points } }))).toEqual(['answers.4 pointAdverse'])
    const told = { answer: 'no' as const, problem: '申辩后加重', citations: [citation], points }
    expect(codesOf(clean({ 4: told }), 'return')).toEqual([])
    const fine = [
      { code: '3.7', answer: 'notApplicable' as const },
      { code: '3.6', answer: 'fine' as const },
    ]
    expect(codesOf(clean({ 4: { points: fine } }))).toEqual([])
    expect(codesOf(clean({ 1: { points: [{ code: '3.7', answer: 'fine' }] } }))).toEqual(['answers.1 unknownPoint'])
  })

  it('takes only the opinions of the pack, and only 同意 opens the decision', () => {
    expect(opinions.filter((one) => one.opensDecision).map((one) => one.code)).toEqual(['agree'])
    const confirmed = opinions.filter((one) => one.source.mark === 'confirmed').map((one) => one.code)
    expect(confirmed).toEqual(['agree', 'return', 'disagree'])
    const withoutTransfer = opinions.filter((one) => one.code !== 'transfer')
    const end = (among: typeof opinions) =>
      checkAnswers({ answers: clean(), opinion: 'transfer' }, rows, among).map((one) => one.code)
    expect([end(opinions), end(withoutTransfer)]).toEqual([[], ['opinionNotAllowed']])
  })
})
