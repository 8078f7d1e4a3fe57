import fc from 'fast-check'
import { expect, test } from 'vitest'

import { layOutSides, parsePages, type BasketPart } from './printBasket.ts'

const parts = fc.array(
  fc.record({
    pages: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }),
    copies: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 6 },
)

function wanted(basket: readonly BasketPart[]) {
  return basket.flatMap(({ pages, copies }, part) =>
    Array.from({ length: copies }, () => pages.map((page) => ({ part, page }))).flat(),
  )
}

test('printed on both sides, every copy of every document starts on a front', () => {
  fc.assert(
    fc.property(parts, (basket) => {
      const sides = layOutSides(basket, true)
      expect(sides.filter((side) => side !== null)).toEqual(wanted(basket))
      expect(sides.at(-1)).not.toBeNull()
      let at = 0
      for (const { pages, copies } of basket) {
        for (let copy = 0; copy < copies; copy += 1) {
          if (sides[at] === null) at += 1
          expect(at % 2).toBe(0)
          at += pages.length
        }
      }
    }),
  )
})

test('printed on one side, no side is empty', () => {
  fc.assert(
    fc.property(parts, (basket) => {
      expect(layOutSides(basket, false)).toEqual(wanted(basket))
    }),
  )
})

test.each([
  ['', [1, 2, 3, 4, 5]],
  ['2', [2]],
  ['1-3、5', [1, 2, 3, 5]],
  ['5，1－2', [5, 1, 2]],
])('“%s” of five pages', (text, pages) => {
  expect(parsePages(text, 5)).toEqual(pages)
})

test.each(['6', '0', '3-2', 'a', '1,,2', '-'])('“%s” names no page of five', (text) => {
  expect(parsePages(text, 5)).toBeNull()
})
