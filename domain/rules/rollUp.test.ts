import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { rulePack } from '#tests/helpers/rulePack.ts'

import { checklistRows } from './checklist.ts'
import { goodAnswer, rollUp } from './rollUp.ts'

const rows = checklistRows(rulePack, '2023-11-14')
const anyRow = fc.constantFrom(...rows)
const anyPoints = fc.array(fc.record({ answer: fc.constantFrom('fine', 'adverse', 'notApplicable') }))

describe('sub-points roll up into their row', () => {
  it('makes the row adverse, by its own polarity, as soon as one of them is', () => {
    fc.assert(
      fc.property(anyRow, anyPoints, anyPoints, (row, before, after) => {
        expect(rollUp(row, [...before, { answer: 'adverse' as const }, ...after])).toBe(row.adverseAnswer)
      }),
    )
  })

  it('never calls a row adverse that has no adverse point, nor good one of which nothing applies', () => {
    fc.assert(
      fc.property(anyRow, anyPoints, (row, points) => {
        const kind = points.filter((point) => point.answer !== 'adverse')
        const applies = kind.some((point) => point.answer === 'fine')
        expect(rollUp(row, kind)).toBe(applies ? goodAnswer(row) : null)
      }),
    )
  })

  it('does not ask in which order they were answered', () => {
    fc.assert(
      fc.property(anyRow, anyPoints, (row, points) => {
        expect(rollUp(row, points.toReversed())).toBe(rollUp(row, points))
      }),
    )
  })

  it('says 否 for a good row 2 and row 8, 是 for the others, and nothing of the neutral row 9', () => {
    const good = rows.map((row) => rollUp(row, [{ answer: 'fine' }]))
    expect(good).toEqual(['yes', 'no', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', null])
    const bad = rows.map((row) => rollUp(row, [{ answer: 'fine' }, { answer: 'adverse' }]))
    expect(bad).toEqual(['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'yes', null])
  })
})
