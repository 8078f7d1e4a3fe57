import { describe, expect, it } from 'vitest'

import type { ChecklistRow } from '#domain/rules/findings.ts'

import { answerOf, entryOf, type ReviewDraft } from './answers.ts'
import { withPoint, withRowAnswer } from './points.ts'

const point = (code: string) => ({ code, text: code })
const officers: ChecklistRow = {
  code: '3',
  text: '执法资格',
  adverseAnswer: 'no',
  points: [point('2.1'), point('2.2')],
}
const powers: ChecklistRow = {
  code: '2',
  text: '是否超越权限',
  adverseAnswer: 'yes',
  points: [point('1.3'), point('1.4')],
}
const blank: ReviewDraft = { answers: [], openRows: [], opinion: null, opinionText: '', preChecks: [] }

describe('the sub-points of a row', () => {
  it('leave the row unanswered until all of them are answered', () => {
    const half = withPoint(blank, officers, '2.1', 'fine')
    expect(answerOf(half, '3')).toBeUndefined()
    expect(entryOf(half, '3').points).toEqual([{ code: '2.1', answer: 'fine' }])
    const whole = withPoint(half, officers, '2.2', 'notApplicable')
    expect([answerOf(whole, '3')?.answer, whole.openRows]).toEqual(['yes', []])
  })

  it('make the row adverse at once, by its polarity', () => {
    expect(answerOf(withPoint(blank, officers, '2.2', 'adverse'), '3')?.answer).toBe('no')
    expect(answerOf(withPoint(blank, powers, '1.3', 'adverse'), '2')?.answer).toBe('yes')
  })

  it('turn the row back when the only bad one was mended', () => {
    const bad = withPoint(withPoint(blank, powers, '1.3', 'adverse'), powers, '1.4', 'fine')
    expect(answerOf(withPoint(bad, powers, '1.3', 'fine'), '2')?.answer).toBe('no')
  })

  it('are taken back when the row as a whole is answered otherwise, and stay when it agrees', () => {
    const bad = withPoint(blank, officers, '2.1', 'adverse')
    expect(entryOf(withRowAnswer(bad, officers, 'yes'), '3').points).toEqual([])
    expect(entryOf(withRowAnswer(bad, officers, 'no'), '3').points).toEqual([{ code: '2.1', answer: 'adverse' }])
  })
})
