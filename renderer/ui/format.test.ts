import { describe, expect, it } from 'vitest'

import { rangesText } from './format.ts'

describe('numbers in a row', () => {
  it('are told as ranges from three on', () => {
    expect(rangesText([1, 3, 4, 6, 7, 8, 10])).toBe('1、3、4、6—8、10')
    expect(rangesText([])).toBe('')
  })
})
