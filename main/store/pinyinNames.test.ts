import { describe, expect, it } from 'vitest'

import { pinyinMatch, pinyinWords } from './pinyinNames.ts'

const names = '泉州华源环保有限公司\n单志明'

function read(typed: string): string | null {
  const place = pinyinMatch(names, typed)
  return place && names.slice(...place)
}

describe('names by pinyin', () => {
  it.each([
    ['hyhb', '华源环保'],
    ['huayuan', '华源'],
    ['huay', '华源'],
    ['qz', '泉州'],
    ['shanzhiming', '单志明'],
    ['danzhi', '单志'],
    ['zm', '志明'],
    ['ayuan', null],
    ['qzhb', null],
  ])('%s reads %s', (typed, name) => {
    expect(read(typed)).toBe(name)
    // What the index holds begins with everything that can be read.
    const words = pinyinWords(names).split(' ')
    expect(words.some((word) => word.startsWith(typed))).toBe(name !== null)
  })
})
