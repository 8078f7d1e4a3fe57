import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatDocumentNumber } from '#domain/text/documentNumber.ts'

import { gapsOf, nextSerial, numberOddities } from './docNumber.ts'

const word = '泉丰环责改'
const text = (serial: number, year = 2026) => formatDocumentNumber({ word, year, serial })
const serials = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })

describe('the run of a number', () => {
  it('goes on behind the last one and shows what is missing before it', () => {
    fc.assert(
      fc.property(serials, (taken) => {
        const texts = taken.map((serial) => text(serial))
        const next = nextSerial(texts, word, 2026)
        const gaps = gapsOf(texts, word, 2026)
        expect(taken).not.toContain(next)
        expect([...taken, ...gaps].toSorted((a, b) => a - b)).toEqual(Array.from({ length: next - 1 }, (_, i) => i + 1))
      }),
    )
  })

  it('begins anew each year and for each word', () => {
    const texts = [text(7, 2025), '闽泉环罚〔2026〕40号', '没有文号']
    expect([nextSerial(texts, word, 2026), gapsOf(texts, '闽泉环罚', 2026).length]).toEqual([1, 39])
  })
})

describe('a number that looks odd', () => {
  it('has another shape, or another year than its document', () => {
    expect(numberOddities('泉丰环责改〔2026〕1号', '2026-09-14')).toEqual([])
    expect(numberOddities('泉丰环责改〔2025〕1号', '2026-01-04')).toEqual(['year'])
    expect(numberOddities('第1号', null)).toEqual(['shape'])
  })
})
