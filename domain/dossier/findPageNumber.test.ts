import { describe, expect, it } from 'vitest'

import { findRunning, findStamped } from './findPageNumber.ts'

describe('a page of the file by the number on it', () => {
  const materials = [
    { id: 'record', pageLabels: ['1', '2', '2-1'] },
    { id: 'photos', pageLabels: ['3', '2'] },
  ]
  const items = [
    { materialId: 'record', firstNumber: 1, lastNumber: 3 },
    { materialId: 'photos', firstNumber: 4, lastNumber: 5 },
  ]

  it('is found by its stamp in whatever document it lies; a number stamped twice is the first one', () => {
    expect(findStamped(materials, '2-1')).toEqual({ materialId: 'record', page: 3 })
    expect(findStamped(materials, '2')).toEqual({ materialId: 'record', page: 2 })
    expect(findStamped(materials, '9')).toBeNull()
  })

  it('is found by the running number of the catalogue', () => {
    expect([1, 3, 4, 6].map((number) => findRunning(items, number))).toEqual([
      { materialId: 'record', page: 1 },
      { materialId: 'record', page: 3 },
      { materialId: 'photos', page: 1 },
      null,
    ])
  })
})
