import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldedText, foldText } from './normalise.ts'

describe('folded text', () => {
  it.each([
    ['第89⻚ 证据材料⽬录', '第89页证据材料目录'],
    ['⺠事诉讼', '民事诉讼'],
    ['（２０２３）１１８号', '(2023)118号'],
    ['闽泉环罚〔2023〕118号', '闽泉环罚(2023)118号'],
    ['行政处\n罚决定书', '行政处罚决定书'],
    ['行 政 处 罚', '行政处罚'],
    ['PM 2.5\tand COD', 'pm 2.5 and cod'],
    ['罚款 200,000 元', '罚款200,000元'],
    ['2023—2024', '2023-2024'],
    ['㈱华源', '(株)华源'],
    ['\u{20BB7}田', '\u{20BB7}田'],
  ])('of %j is %j', (original, folded) => {
    expect(foldedText(original)).toBe(folded)
  })

  it('folds nothing further when it is folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldedText(foldedText(text)) === foldedText(text)))
  })

  it('knows for each of its signs where it came from, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'行政⻚ ⽬\n〔２a é　㈱𠮷') }), (text) => {
        const { text: folded, origins } = foldText(text)
        expect(origins.length).toBe(folded.length + 1)
        expect([...origins]).toEqual([...origins].toSorted((one, other) => one - other))
        for (const [at, origin] of [...origins].slice(0, -1).entries()) {
          // Folded alone, what stands there begins with the sign; a blank between words comes from a blank.
          const cluster = String.fromCodePoint(text.codePointAt(origin) ?? 0)
          expect(folded[at] === ' ' ? cluster.trim() : foldedText(cluster)).toContain(
            folded[at] === ' ' ? '' : folded[at],
          )
        }
      }),
    )
  })
})
