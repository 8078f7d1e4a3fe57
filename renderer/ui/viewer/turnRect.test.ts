import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shareOf, turnRect, unturnRect } from './turnRect.ts'

const fraction = fc.double({ min: 0, max: 0.5, noNaN: true })
const rects = fc.record({ x: fraction, y: fraction, width: fraction, height: fraction })

describe('a rectangle on a page that the reader has turned', () => {
  it('comes back to the same words, whichever way the page was turned', () => {
    fc.assert(
      fc.property(rects, fc.constantFrom(0, 90, 180, 270), (rect, degrees) => {
        const back = unturnRect(turnRect(rect, degrees), degrees)
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(rect[side], 9)
      }),
    )
  })

  it('stands at the upper right once its page was turned clockwise from the upper left', () => {
    expect(turnRect({ x: 0, y: 0, width: 0.2, height: 0.1 }, 90)).toEqual({ x: 0.9, y: 0, width: 0.1, height: 0.2 })
  })

  it('is drawn from any corner and never leaves the page', () => {
    const frame = { left: 100, top: 50, width: 200, height: 400 }
    const drawn = { x: 0.25, y: 0.5, width: 0.75, height: 0.5 }
    expect(shareOf(frame, { x: 150, y: 250 }, { x: 900, y: 900 })).toEqual(drawn)
    expect(shareOf(frame, { x: 900, y: 900 }, { x: 150, y: 250 })).toEqual(drawn)
  })
})
