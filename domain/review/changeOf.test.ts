import { describe, expect, it } from 'vitest'

import { changedNumbers } from './changedNumbers.ts'
import { changeOf, type SeenPair } from './changeOf.ts'
import { rescanGroups, type PageChange } from './pageChange.ts'

const was = { materialId: '笔录', version: 1, page: 3 }
const now = { materialId: '笔录', version: 2, page: 3 }
const scanned: SeenPair = {
  was,
  now,
  isSame: false,
  isDrawn: true,
  likeness: 0.9,
  texts: { was: null, now: null },
}

function verdict(overrides: Partial<SeenPair>): PageChange['verdict'] {
  return changeOf({ ...scanned, ...overrides }).verdict
}

const layer = (text: string) => ({ source: 'layer' as const, text })
const ocr = (text: string) => ({ source: 'ocr' as const, text })

describe('the verdict on two pages', () => {
  it('is alike above the threshold, different below, unread when one cannot be drawn, same by content', () => {
    expect(verdict({})).toBe('alike')
    expect(verdict({ likeness: 0.3 })).toBe('different')
    expect(verdict({ isDrawn: false, likeness: null })).toBe('unread')
    expect(verdict({ likeness: null })).toBe('unread')
    expect(verdict({ isSame: true, likeness: null })).toBe('same')
  })

  it('does not say that a page is gone or new when it could not be seen', () => {
    expect(verdict({ now: null, likeness: null })).toBe('different')
    expect(verdict({ now: null, isDrawn: false, likeness: null })).toBe('unread')
  })

  it('is different when a number changed, however alike they look', () => {
    const texts = { was: layer('罚款人民币 200000 元整'), now: layer('罚款人民币 240000 元整') }
    expect(verdict({ texts, likeness: 1 })).toBe('different')
    expect(verdict({ texts, isDrawn: false, likeness: null })).toBe('different')
    expect(verdict({ texts: { was: texts.was, now: texts.was }, likeness: 1 })).toBe('alike')
  })
})

describe('numbers that changed between two readings', () => {
  it('are all counted between two text layers, in Chinese too', () => {
    expect(changedNumbers(layer('罚款贰拾万元'), layer('罚款贰拾肆万元'))).toEqual([{ was: '', now: '肆' }])
    expect(changedNumbers(layer('共3页'), layer('共页'))).toEqual([{ was: '3', now: '' }])
  })

  it('are counted between recognised texts only where one stands certainly for the other', () => {
    expect(changedNumbers(ocr('罚款 20 0000 元整'), ocr('罚款 240000 元整'))).toEqual([
      { was: '200000', now: '240000' },
    ])
    expect(changedNumbers(ocr('罚款200000元整'), ocr('罚歉2OO00元整'))).toEqual([])
    expect(changedNumbers(ocr('罚款200000元整'), ocr('罚款200000元憨'))).toEqual([])
  })

  it('are none where a page was not read', () => {
    expect(changedNumbers(null, layer('罚款1元'))).toEqual([])
    expect(changedNumbers({ source: 'waiting', text: '' }, layer('罚款1元'))).toEqual([])
  })
})

describe('pages that wait for 同一页重扫', () => {
  it('are only the alike ones, material by material', () => {
    const alike = changeOf(scanned)
    const others = [changeOf({ ...scanned, likeness: 0.2 }), changeOf({ ...scanned, isSame: true })]
    const elsewhere = changeOf({ ...scanned, now: { materialId: '重扫', version: 1, page: 9 } })
    expect(rescanGroups([...others, alike, elsewhere, alike])).toEqual([
      { wasMaterialId: '笔录', nowMaterialId: '笔录', changes: [alike, alike] },
      { wasMaterialId: '笔录', nowMaterialId: '重扫', changes: [elsewhere] },
    ])
  })
})
