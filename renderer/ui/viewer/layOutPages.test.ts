import { describe, expect, it } from 'vitest'

import { layOutPages } from './layOutPages.ts'

const a4 = { width: 600, height: 840 }
const plan = { width: 1200, height: 840 }

describe('the pages of a document on screen', () => {
  it('lie under each other, each as wide as the window', () => {
    expect(layOutPages([a4, plan], 300, 1)).toEqual([
      { top: 0, height: 420, pages: [0] },
      { top: 430, height: 210, pages: [1] },
    ])
  })

  it('lie two in a row, as high as the higher one; the last may lie alone', () => {
    expect(layOutPages([plan, a4, plan], 300, 2)).toEqual([
      { top: 0, height: 420, pages: [0, 1] },
      { top: 430, height: 210, pages: [2] },
    ])
  })

  it('are none for a document without pages', () => {
    expect(layOutPages([], 300, 2)).toEqual([])
  })
})
