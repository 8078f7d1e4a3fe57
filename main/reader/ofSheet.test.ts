import { describe, expect, it } from 'vitest'

import { ofSheet } from './ofSheet.ts'

const a4 = { width: 1240, height: 1754 }

/** A difference in millimetres from the upper left corner. */
function at(x: number, y: number, width = 4, height = 4) {
  return { amount: 9, rect: { x: x / 210, y: y / 297, width: width / 210, height: height / 297 } }
}

describe('differences that say something of the sheet', () => {
  it('are those of what is written, not the number stamped into a corner nor the edge of the glass', () => {
    const amount = at(120, 140)
    expect(ofSheet([amount, at(180, 9, 16, 6), at(30, 285, 12, 6), at(1, 100, 2, 60)], a4)).toEqual([amount])
  })

  it('are more than a number in a corner: a line of writing there counts', () => {
    const line = at(60, 10, 90, 6)
    expect(ofSheet([line], a4)).toEqual([line])
  })

  it('are not the three holes of the binding, but the pieces of a seal across the pages', () => {
    const holes = [70, 140, 210].map((y) => at(8, y))
    expect(ofSheet(holes, a4)).toEqual([])
    const seal = [0, 1, 2, 3, 4, 5].map((piece) => at(198, 120 + 5 * piece))
    expect(ofSheet([...holes, ...seal], a4)).toEqual(seal)
  })
})
