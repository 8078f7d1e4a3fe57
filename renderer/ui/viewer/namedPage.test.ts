import { describe, expect, it } from 'vitest'

import { namedPage } from './namedPage.ts'

const stamped = { page: 1, pages: 4, labels: ['12', '12-1', '13', '12'] }
const counted = { page: 1, pages: 4, labels: [] }

describe('a page named by its number', () => {
  it('is found by what is stamped on the paper, in full-width digits too', () => {
    expect(namedPage('12-1', stamped)).toBe(2)
    expect(namedPage(' １３ ', stamped)).toBe(3)
  })

  it('is the one at hand where a number was stamped twice', () => {
    expect(namedPage('12', { ...stamped, page: 4 })).toBe(4)
    expect(namedPage('12', stamped)).toBe(1)
  })

  it('is counted when asked for as P2 or 第2页, stamped or not', () => {
    expect([namedPage('p2', stamped), namedPage('第2页', stamped), namedPage('P9', counted)]).toEqual([2, 2, 4])
  })

  it('is counted where nothing is stamped; past the end is the last one', () => {
    expect([namedPage('3', counted), namedPage('99', counted)]).toEqual([3, 4])
  })

  it('is none where no paper bears the number', () => {
    expect([namedPage('99', stamped), namedPage('', counted), namedPage('卷3', counted)]).toEqual([null, null, null])
  })
})
