import { describe, expect, it } from 'vitest'

import { plainAnswer, type ReviewAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { makeRound } from '#tests/helpers/builders.ts'

import { roundBefore, rowsOfRound } from './rowsOfRound.ts'

const checklist = ['1', '2', '3', '4'].map((code): ChecklistRow => ({
  code,
  text: code,
  adverseAnswer: 'no',
  points: [],
}))
const answers = ['1', '2', '3', '4'].map((row): ReviewAnswer => ({ ...plainAnswer, row, answer: 'yes' }))

describe('the rows of an open round', () => {
  it('put those that must be answered again first, with the old answer and the reply', () => {
    const reply = { row: '3', text: '已补充', materialIds: [], by: '陈甲', on: '2026-09-15' }
    const last = makeRound({ no: 1, opinion: 'return', answers, replies: [reply] })
    const rows = rowsOfRound(checklist, makeRound({ no: 2 }), last)
    expect(rows.map((one) => [one.no, one.isKept])).toEqual([
      [3, false],
      [1, true],
      [2, true],
      [4, true],
    ])
    expect(rows[0]?.before).toMatchObject({ why: 'replied', roundNo: 1, reply, old: { row: '3' } })
    expect(rows[1]?.before).toBeNull()
  })

  it('are the form as it is in a first round', () => {
    const rows = rowsOfRound(checklist, makeRound({ no: 1 }), undefined)
    expect(rows.map((one) => one.no)).toEqual([1, 2, 3, 4])
    expect(rows.every((one) => !one.isKept && one.before === null)).toBe(true)
  })

  it('know the round before by its number', () => {
    const [first, second] = [makeRound({ no: 1 }), makeRound({ no: 2 })]
    expect(roundBefore(second, [second, first])).toBe(first)
    expect(roundBefore(first, [second, first])).toBeUndefined()
  })
})
