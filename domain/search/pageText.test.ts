import { describe, expect, it } from 'vitest'

import { isUsableText, rectsOfRange } from './pageText.ts'

const page = {
  text: '行政处\n罚决定',
  boxes: [
    [1000, 1200, 500, 600, 700, 800],
    [1300, 1500, 100, 200, 300, 400],
  ],
}

describe('the text of a page', () => {
  it('has a rectangle for each line that a place touches', () => {
    expect(rectsOfRange(page, 1, 5)).toEqual([
      { x: 0.06, y: 0.1, width: 0.02, height: 0.02 },
      { x: 0.01, y: 0.13, width: 0.01, height: 0.02 },
    ])
    expect(rectsOfRange(page, 3, 4)).toEqual([])
  })

  it('has no rectangles where nobody measured them', () => {
    expect(rectsOfRange({ text: '说明', boxes: [] }, 0, 2)).toEqual([])
  })

  it.each([
    ['第 12 页', false],
    ['', false],
    ['本机关依法对你单位作出行政处罚决定如下', true],
    [`${'\uFFFD'.repeat(9)}本机关依法对你单位作出行政处罚决定如下`, false],
  ])('%j says what the page says: %s', (text, isUsable) => {
    expect(isUsableText(text)).toBe(isUsable)
  })
})
