import fc from 'fast-check'
import { expect, it } from 'vitest'

import { moveCorner } from './moveCorner.ts'
import { quadSchema, wholePicture } from './quad.ts'

it('a corner goes where it is dragged, never out of the picture, and the others stay', () => {
  expect(moveCorner(wholePicture, 2, { x: 0.8, y: 0.7 })[2]).toEqual({ x: 0.8, y: 0.7 })
  const anywhere = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), anywhere, anywhere, (index, x, y) => {
      const moved = moveCorner(wholePicture, index, { x, y })
      expect(quadSchema.safeParse(moved).success).toBe(true)
      expect(moved.filter((point, at) => at !== index && point !== wholePicture[at])).toEqual([])
    }),
  )
})
