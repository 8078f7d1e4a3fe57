import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { amountInWords } from '#domain/text/amountInWords.ts'
import { parseAmount } from '#domain/text/parseAmount.ts'

import { checkOutsideNumber, numberInName } from './outsideNumber.ts'
import { planPieces } from './planPieces.ts'
import { readCell } from './readCell.ts'

describe('amounts of a ledger', () => {
  it.each([
    ['20万', 200_000],
    ['200,000元', 200_000],
    ['3.3万元', 33_000],
    ['¥50000.00', 50_000],
    ['罚款2万元', 20_000],
    ['贰万捌仟元整', 28_000],
    ['0.001', null],
    ['若干', null],
  ])('%s is %s', (text, yuan) => {
    expect(parseAmount(text)).toBe(yuan)
  })

  it('in capitals read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (yuan) => parseAmount(amountInWords(yuan)) === yuan),
    )
  })
})

describe('cells of a ledger', () => {
  const by = { unit: 1 as const, today: '2026-09-14' }

  it('with a serial day of Excel, a code kept as a number, a day without its year', () => {
    expect(readCell(45_173, 'day', by)).toMatchObject({ value: '2023-09-04', problem: null })
    expect(readCell(350_599_199_001_011_234, 'code', by)).toMatchObject({ problem: 'codeAsNumber' })
    expect(readCell('9.4', 'day', by)).toMatchObject({ problem: 'noYear' })
    expect(readCell('2026.9.15', 'day', by)).toMatchObject({ problem: 'inFuture' })
    expect(readCell('否，不属于重大执法决定', 'yesNo', by)).toEqual({
      value: '否',
      problem: null,
      rest: '不属于重大执法决定',
    })
  })
})

describe('numbers from outside and pieces', () => {
  it('43 after 31 is right; taken, malformed and another year are said', () => {
    const known = ['闽泉环罚〔2026〕31号']
    const codes = (docNo: string) => checkOutsideNumber(docNo, 2026, known).map((finding) => finding.code)
    expect(codes('闽泉环罚〔2026〕43号')).toEqual([])
    expect(codes('闽泉环罚[2026]31号')).toEqual(['taken'])
    expect(codes('闽泉环罚〔2025〕43号')).toEqual(['otherYear'])
    expect(codes('四十三号')).toEqual(['malformed'])
    expect(numberInName('盖章 闽泉环罚[2026]43号（扫描）.pdf')).toBe('闽泉环罚〔2026〕43号')
  })

  it('pieces add up to the file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 3000 }), (bytes, limit) => {
        const pieces = planPieces('a.mp4', bytes, limit)
        expect(pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0)).toBe(bytes)
        expect(pieces.every((piece) => piece.to - piece.from <= limit)).toBe(true)
      }),
    )
  })
})
