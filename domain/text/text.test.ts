import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '#domain/day.ts'

import { amountInWords } from './amountInWords.ts'
import { parseChineseNumber } from './chineseNumber.ts'
import { formatDocumentNumber, normalizeDocumentNumber, parseDocumentNumber } from './documentNumber.ts'
import { fillTemplate } from './fillTemplate.ts'
import { parseDay } from './parseDay.ts'

/** Reads capitals back, independently of how they were written. */
function amountFromWords(words: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const character of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character)
    const place = ['拾', '佰', '仟'].indexOf(character)
    if (value >= 0) digit = value
    if (place >= 0) {
      group += digit * 10 ** (place + 1)
      digit = 0
    }
    if (character === '亿' || character === '万' || character === '元') {
      total += (group + digit) * (character === '亿' ? 1e8 : character === '万' ? 1e4 : 1)
      group = 0
      digit = 0
    }
  }
  return total
}

describe('amounts in capitals', () => {
  it.each([
    [0, '零元整'],
    [10, '壹拾元整'],
    [1005, '壹仟零伍元整'],
    [10_050, '壹万零伍拾元整'],
    [35_000, '叁万伍仟元整'],
    [200_000, '贰拾万元整'],
    [570_000, '伍拾柒万元整'],
    [1_000_001, '壹佰万零壹元整'],
    [100_010_000, '壹亿零壹万元整'],
    [100_000_005, '壹亿零伍元整'],
  ])('%i is %s', (yuan, words) => {
    expect(amountInWords(yuan)).toBe(words)
  })

  it('read back to the same amount, with no two zeros in a row and none before 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (yuan) => {
        const words = amountInWords(yuan)
        expect(amountFromWords(words)).toBe(yuan)
        expect(words).not.toMatch(/零零|零元|零万|零亿/)
      }),
    )
  })

  it('refuse cents, debts and more than twelve digits', () => {
    for (const amount of [0.5, -1, 1e12]) expect(() => amountInWords(amount)).toThrow(RangeError)
  })
})

describe('document numbers', () => {
  it('are read and written the official way', () => {
    expect(parseDocumentNumber('闽泉环罚〔2023〕118号')).toEqual({ word: '闽泉环罚', year: 2023, serial: 118 })
    expect(parseDocumentNumber('闽泉环罚〔2023〕0118号')).toBeNull()
    expect(parseDocumentNumber('闽泉环罚[2023]118号')).toBeNull()
    expect(parseDocumentNumber('闽泉环罚〔2023〕第118号')).toBeNull()
  })

  it('come back whole', () => {
    const number = fc.record({
      word: fc.constantFrom('闽泉环罚', '泉丰环责改', '环延（分）缴'),
      year: fc.integer({ min: 1990, max: 2099 }),
      serial: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(number, (one) => {
        expect(parseDocumentNumber(formatDocumentNumber(one))).toEqual(one)
        expect(normalizeDocumentNumber(formatDocumentNumber(one))).toBe(formatDocumentNumber(one))
      }),
    )
  })

  it.each([
    '闽泉环罚[2023]118',
    '闽泉环罚字〔2023〕第0118号',
    '闽泉环罚 (2023) 118号',
    '闽泉环罚【2023】118号',
    '闽泉环罚〔2023〕118号',
  ])('%s as typed becomes the official form', (typed) => {
    expect(normalizeDocumentNumber(typed)).toBe('闽泉环罚〔2023〕118号')
  })

  it('leave other text alone', () => {
    expect(normalizeDocumentNumber(' 无文号 ')).toBe('无文号')
  })
})

describe('days as officers type them', () => {
  const today = '2026-11-22'

  it.each([
    '2023-09-04',
    '2023.9.4',
    '2023.09.04',
    '2023/9/4',
    '20230904',
    '2023年9月4日',
    '二〇二三年九月四日',
    '二○二三年九月四日',
    '2023 年 9 月 4 日',
    '２０２３．９．４',
  ])('%s is 2023-09-04', (typed) => {
    expect(parseDay(typed, today)).toBe('2023-09-04')
  })

  it('knows today, days from today and days of this year', () => {
    expect(['T', 't', '今天', '+7', '-1', '9.4', '十一月二十八日'].map((typed) => parseDay(typed, today))).toEqual([
      today,
      today,
      today,
      '2026-11-29',
      '2026-11-21',
      '2026-09-04',
      '2026-11-28',
    ])
  })

  it('refuses what is no day', () => {
    for (const typed of ['', '2023-02-30', '2023.13.1', '明天', '20万', '2023', '+'])
      expect(parseDay(typed, today)).toBeNull()
  })

  it('reads every day back that it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        const day = addDays('2000-01-01', count)
        const [year, month, date] = day.split('-').map(Number)
        return parseDay(day, today) === day && parseDay(`${year}.${month}.${date}`, today) === day
      }),
    )
  })
})

describe('small Chinese numbers', () => {
  it('are read by places and with tens', () => {
    expect(['二〇二三', '十', '十二', '二十', '三十一', '零'].map(parseChineseNumber)).toEqual([
      2023, 10, 12, 20, 31, 0,
    ])
    expect(['', '百', '一十十'].map(parseChineseNumber)).toEqual([null, null, null])
  })
})

describe('sentences of the rule pack', () => {
  it('are filled, and a missing value is a bug that shows', () => {
    expect(fillTemplate('到{day}', { day: '2023-10-27' })).toBe('到2023-10-27')
    expect(() => fillTemplate('到{day}', {})).toThrow(/day/)
  })
})
