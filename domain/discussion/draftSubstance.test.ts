import { describe, expect, it } from 'vitest'

import { makeDiscussion } from '#tests/helpers/builders.ts'

import { draftSubstance } from './draftSubstance.ts'

const words = { parties: ['泉州华源涂料有限公司'], kinds: ['罚款', '警告', '责令停产整治'], conclusion: null }
const draft = [
  '闽泉环罚〔2026〕  号',
  '泉州华源涂料有限公司：统一社会信用代码：91350599MA2DEM017F',
  '你单位于2026年7月1日至8月20日未取得排污许可证排放污染物，违反《排污许可管理条例》第二条的规定。',
  '依据《排污许可管理条例》第三十三条第一项，处罚款人民币壹拾万元整（100000元）。',
  '　　年　　月　　日',
].join('\n')
const whatOf = (now: string) => draftSubstance(draft, now, words).map((one) => one.what)

describe('the draft decision after the meeting', () => {
  it('has the same substance when nothing or only words were mended', () => {
    expect(whatOf(draft)).toEqual([])
    expect(whatOf(draft.replace('你单位于', '你（单位）于'))).toEqual([])
    expect(whatOf(draft.replace('排放污染物，', '排放了污染物，'))).toEqual([])
  })

  it('gets its number and its date without being another decision', () => {
    const numbered = draft.replace('〔2026〕  号', '〔2026〕31号').replace('　　年　　月　　日', '2026年9月14日')
    expect(whatOf(numbered)).toEqual([])
  })

  it('is another one by amount, article, kind or party', () => {
    expect(draftSubstance(draft, draft.replace('壹拾万元整（100000元）', '捌万元整（80000元）'), words)).toEqual([
      { what: 'fine', was: ['100000元'], now: ['80000元'], asConcluded: false },
    ])
    expect(whatOf(draft.replace('壹拾万元整（100000元）', '10万元'))).toEqual([])
    expect(whatOf(draft.replace('第三十三条第一项', '第三十四条'))).toEqual(['article'])
    expect(whatOf(draft.replace('处罚款', '处警告并罚款'))).toEqual(['kinds'])
    expect(whatOf(draft.replace('泉州华源涂料有限公司', '泉州华原涂料有限公司'))).toEqual(['party'])
  })

  it('S5: may be brought into line with what was concluded, and with nothing else', () => {
    const { conclusion } = makeDiscussion()
    const to = (yuan: string, fine: number) =>
      draftSubstance(draft, draft.replace('壹拾万元整（100000元）', yuan), {
        ...words,
        conclusion: conclusion && { ...conclusion, fine, article: '《排污许可管理条例》第三十四条' },
      }).map((one) => one.asConcluded)
    expect(to('捌万元整（80000元）', 80_000)).toEqual([true])
    expect(to('捌万元整（80000元）', 100_000)).toEqual([false])
    expect(to('捌万元整（80000元）', 90_000)).toEqual([false])
    expect(to('壹拾万元整（100000元）', 90_000)).toEqual([])
  })

  it('wants a look when a day or a “未” was changed in the facts', () => {
    expect(draftSubstance(draft, draft.replace('8月20日', '8月29日'), words)).toEqual([
      { what: 'facts', was: ['20'], now: ['29'], asConcluded: false },
    ])
    expect(whatOf(draft.replace('未取得', '取得'))).toEqual(['facts'])
  })
})
