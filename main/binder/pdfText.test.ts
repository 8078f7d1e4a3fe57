import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sha256Sums } from './attachments.ts'
import { pageLabels } from './pageLabels.ts'
import { pdfDate, pdfNumber, pdfTextString, xmlText, xmpDate } from './pdfText.ts'

describe('what a PDF says in text', () => {
  it('writes numbers without exponent and nearly as they are', () => {
    expect([0, -0, 1, 595.276, 1e-7, -0.000001, 123456789].map(pdfNumber)).toEqual([
      '0',
      '0',
      '1',
      '595.276',
      '0',
      '0',
      '123456789',
    ])
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        expect(pdfNumber(value)).toMatch(/^-?\d+(\.\d{1,5})?$/)
        expect(Math.abs(Number(pdfNumber(value)) - value)).toBeLessThanOrEqual(0.00001)
      }),
    )
    expect(() => pdfNumber(Number.NaN)).toThrow(RangeError)
  })

  it('writes names with rare characters in UTF-16', () => {
    expect(pdfTextString('𬱟')).toBe('<FEFFD873DC5F>')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Buffer.from(pdfTextString(text).slice(5, -1), 'hex')
        expect(bytes.swap16().toString('utf16le')).toBe(text.toWellFormed())
      }),
    )
  })

  it('writes one instant alike in both of its forms', () => {
    const instant = '2026-11-22T08:09:10.987Z'
    expect([pdfDate(instant), xmpDate(instant)]).toEqual(['(D:20261122080910Z)', '2026-11-22T08:09:10Z'])
  })

  it('keeps a title from breaking out of the XMP packet', () => {
    expect(xmlText('甲<乙>&"\u0001')).toBe('甲&lt;乙&gt;&amp;&quot;')
  })
})

describe('page labels', () => {
  it('begin a new range where the numbers jump', () => {
    const numbers = ['1', '2', '9'].map((number) => ({ number, stamped: true }))
    const labels = pageLabels([{ word: '封面' }, ...numbers])
    expect(labels).toBe('<< /Nums [0 << /P <FEFF5C019762> >> 1 << /S /D /St 1 >> 3 << /S /D /St 9 >>] >>')
  })

  it('tell a number with a branch, such as 12-1, as it stands on the paper', () => {
    const labels = pageLabels(['12', '12-1', '13'].map((number) => ({ number, stamped: false })))
    expect(labels).toBe('<< /Nums [0 << /S /D /St 12 >> 1 << /P <FEFF00310032002D0031> >> 2 << /S /D /St 13 >>] >>')
  })

  it('count the pages of a long catalogue', () => {
    expect(pageLabels([{ word: '目录' }, { word: '目录' }])).toBe('<< /Nums [0 << /P <FEFF76EE5F55> /S /D >>] >>')
  })
})

describe('the list of checksums', () => {
  it('names each file once and escapes a name as sha256sum does', () => {
    const file = (path: string): Parameters<typeof sha256Sums>[0][number] =>
      // Only the files are read.
      ({ file: { path, sha256: 'a'.repeat(64), bytes: 1, mediaType: '' }, view: null }) as Parameters<
        typeof sha256Sums
      >[0][number]
    const hash = 'a'.repeat(64)
    expect(sha256Sums([file('1 笔录.pdf'), file('1 笔录.pdf'), file('a\\b')])).toBe(
      `${hash}  1 笔录.pdf\n\\${hash}  a\\\\b\n`,
    )
  })
})
