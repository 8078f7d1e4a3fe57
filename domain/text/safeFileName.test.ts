import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { distinctNames, safeFileName } from './safeFileName.ts'

/** What FAT32 and NTFS take, written down anew from their documentation. */
function isTaken(name: string): boolean {
  const first = (name.split('.')[0] ?? '').trimEnd().toUpperCase()
  const devices = ['CON', 'PRN', 'AUX', 'NUL', ...[...'0123456789¹²³'].flatMap((no) => [`COM${no}`, `LPT${no}`])]
  const hasBadCharacter = [...name].some((character) => '<>:"/\\|?*'.includes(character) || character < ' ')
  const size = Buffer.byteLength(name, 'utf8')
  return (
    name !== '' &&
    name.isWellFormed() &&
    !hasBadCharacter &&
    !devices.includes(first) &&
    !/[. ]$/u.test(name) &&
    name.length <= 255 &&
    size <= 255
  )
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('.', ' ', 'C', 'O', 'N', '1', '㛃', '〔', '\u0000', '\uD800', '\u202E'),
    maxLength: 12,
  }),
  fc.constantFrom('CON', 'nul.txt', 'com1', 'LPT¹', 'aux.2023.pdf', '..', '.', '', ' . ', 'CON .pdf'),
)

describe('file names', () => {
  it('from any Unicode are safe on FAT32 and NTFS, with any extension', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '.pdf', '.JPEG', '.m', './x', '.001'), (text, extension) => {
        const name = safeFileName(text, extension)
        expect(isTaken(name), JSON.stringify(name)).toBe(true)
        if (extension === '') expect(safeFileName(name)).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })

  it('are told apart as Windows tells them apart', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyText.map((text) => safeFileName(text, '.pdf')),
          { maxLength: 30 },
        ),
        (names) => {
          const distinct = distinctNames(names)
          expect(new Set(distinct.map((name) => name.toLowerCase())).size).toBe(names.length)
          expect(distinct.every(isTaken)).toBe(true)
        },
      ),
    )
    expect(distinctNames(['a.pdf', 'A.PDF', 'a.pdf', 'a (2).pdf'])).toEqual([
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'a (2) (2).pdf',
    ])
  })

  it('keep what an officer would want kept', () => {
    expect(safeFileName('闽泉环罚〔2026〕43号 行政处罚决定书', '.PDF')).toBe('闽泉环罚〔2026〕43号 行政处罚决定书.pdf')
    expect(safeFileName('a/b: "c"?')).toBe('ab c')
    expect(safeFileName('CON')).toBe('_CON')
  })
})

describe('the check itself', () => {
  it('refuses what Windows refuses', () => {
    expect(['CON', 'nul.txt', 'a.', 'a ', 'a:b', '', 'x'.repeat(256), 'LPT²'].filter(isTaken)).toEqual([])
  })
})
