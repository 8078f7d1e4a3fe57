import { describe, expect, it } from 'vitest'

import { matchesIn, rangesOf, snippetOf } from './matches.ts'
import { foldText } from './normalise.ts'

function snippet(text: string, ...terms: string[]) {
  const folded = foldText(text)
  const matches = matchesIn(folded.text, terms)
  return matches && snippetOf(text, folded, matches)
}

describe('a found place', () => {
  it('is marked as it was written, over line ends and full-width signs', () => {
    expect(snippet('依据行政处\n罚法第５７条', '行政处罚', '57')).toEqual({
      text: '依据行政处 罚法第５７条',
      marks: [
        [2, 7],
        [9, 11],
      ],
      quote: '行政处 罚',
    })
  })

  it('stands among what is around it, cut where it is far', () => {
    const found = snippet(`${'前'.repeat(50)}排污许可证${'后'.repeat(100)}`, '排污许可')
    expect(found).toEqual({
      text: `…${'前'.repeat(18)}排污许可证${'后'.repeat(59)}…`,
      marks: [[19, 23]],
      quote: '排污许可',
    })
  })

  it('is none when one of the words is missing', () => {
    expect(snippet('排污许可证', '排污', '处罚')).toBeNull()
  })

  it('is marked once where words overlap', () => {
    expect(snippet('行政处罚', '行政处', '处罚')?.marks).toEqual([[0, 4]])
  })

  it('is found each time it stands there', () => {
    expect(rangesOf('罚款，罚 款', '罚款')).toEqual([
      [0, 2],
      [3, 6],
    ])
    expect(rangesOf('𠮷田𠮷', '𠮷')).toEqual([
      [0, 2],
      [3, 5],
    ])
  })
})
