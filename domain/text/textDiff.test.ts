import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { textDiff, type DiffPart } from './textDiff.ts'

const someText = fc
  .array(fc.constantFrom('罚款', '20', '200000', '元', '。', '\n', 'pH', ' ', '万', '，', '2.5', '当事人'), {
    maxLength: 40,
  })
  .map((words) => words.join(''))

function without(parts: readonly DiffPart[], kind: DiffPart['kind']): string {
  return parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
}

describe('what changed between two texts', () => {
  it('gives the new text without what was removed, the old one without what was added', () => {
    fc.assert(
      fc.property(fc.oneof(someText, fc.string()), someText, (was, now) => {
        const parts = textDiff(was, now)
        expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([was, now])
      }),
    )
  })

  it('says nothing of equal texts but that they are the same', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(textDiff(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }])
      }),
    )
  })

  it('takes a number as one word, so that an amount is replaced whole', () => {
    expect(textDiff('罚款 200000 元', '罚款 240000 元')).toEqual([
      { kind: 'same', text: '罚款 ' },
      { kind: 'removed', text: '200000' },
      { kind: 'added', text: '240000' },
      { kind: 'same', text: ' 元' },
    ])
  })

  it('takes out as little as possible', () => {
    expect(textDiff('当事人陈述申辩', '当事人未陈述、申辩').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: '未' },
      { kind: 'added', text: '、' },
    ])
  })

  it('shows two long texts that have nothing in common as one replaced by the other', () => {
    const parts = textDiff('甲'.repeat(3000), '乙'.repeat(3000))
    expect(parts.map(({ kind, text }) => [kind, text.length])).toEqual([
      ['removed', 3000],
      ['added', 3000],
    ])
  })
})
