import { describe, expect, it } from 'vitest'

import { coverageOf, type Reading } from './reading.ts'

const snapshot = [
  { materialId: 'a', version: 2, pages: 4 },
  { materialId: 'b', version: 1, pages: 210 },
]
const read = (materialId: string, version: number, pages: number[], isMarked = false): Reading => ({
  materialId,
  version,
  pages,
  isMarked,
})

describe('what a reviewer has read of a round', () => {
  it('counts pages once, and all of a material that was marked', () => {
    expect(coverageOf(snapshot, [read('a', 2, [1, 3, 3, 9]), read('b', 1, [7], true)])).toEqual({
      read: 212,
      pages: 214,
    })
  })

  it('counts nothing of another version: it is another paper', () => {
    expect(coverageOf(snapshot, [read('a', 1, [1, 2, 3, 4], true)])).toEqual({ read: 0, pages: 214 })
  })
})
