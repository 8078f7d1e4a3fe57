import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeDecision, makeDiscussion, makeParty } from '#tests/helpers/builders.ts'

import { changeOfFacts } from './changeOfFacts.ts'
import { compareDecision, type ComparedDecision } from './compareDecision.ts'
import type { Conclusion, PartyConclusion } from './discussion.ts'

const company = makeParty()
const manager = makeParty({ id: 'party2', kind: 'person', name: '林一', code: '350599199001010010' })
const facts = '2023年3月至8月，未取得排污许可证排放污染物。'

function concluded(overrides: Partial<Conclusion> = {}): Conclusion {
  const { conclusion } = makeDiscussion()
  if (conclusion === null) throw new Error('the builder concludes')
  return { ...conclusion, facts, offenceArticle: '排污许可管理条例第二条', ...overrides }
}

function entry(overrides: Partial<PartyConclusion> = {}): PartyConclusion {
  const { id: partyId, name, code } = company
  return { partyId, name, code, outcome: 'penalty', kinds: ['罚款'], fine: 200_000, ...overrides }
}

/** What differs, by its name, when the decision of the builders is made otherwise than concluded. */
function differing(
  decision: Partial<ComparedDecision>,
  conclusion: Partial<Conclusion> = {},
  parties = [company],
): string[] {
  const made = { ...makeDecision(), facts, offenceArticle: '排污许可管理条例第二条', ...decision }
  return compareDecision(made, concluded(conclusion), parties).substance.map((one) => one.what)
}

describe('the decision beside what was discussed', () => {
  it('is the same when nothing was changed, and each of the five parts by itself is told', () => {
    expect(differing({})).toEqual([])
    expect(differing({ fine: 80_000 })).toEqual(['fine'])
    expect(differing({ kinds: ['罚款', '警告'] })).toEqual(['kinds'])
    expect(differing({ article: '水污染防治法第八十三条' })).toEqual(['article'])
    expect(differing({ offenceArticle: '排污许可管理条例第十七条' })).toEqual(['offenceArticle'])
    expect(differing({ facts: facts.replace('8月', '9月') })).toEqual(['facts'])
    expect(differing({ outcome: 'noPenalty' })).toEqual(['outcome'])
  })

  it('is not changed by how an article is written, nor by what one paper does not say', () => {
    expect(differing({ article: '《排污许可管理条例》第三十三条第（一）项' })).toEqual([])
    expect(differing({ article: '《排污许可管理条例》第三十三条第一项' })).toEqual([])
    expect(differing({ article: '' })).toEqual([])
    expect(differing({ facts: '' })).toEqual([])
    expect(differing({}, { facts: '', offenceArticle: '' })).toEqual([])
  })

  it('shows a typing fix of the facts and takes it for no change', () => {
    const mended = { ...makeDecision(), facts: facts.replace('排放污染物', '排放了污染物') }
    const { substance, wording } = compareDecision(mended, concluded(), [company])
    expect({ substance, wording }).toEqual({
      substance: [],
      wording: [{ what: 'facts', party: '', was: facts, now: mended.facts }],
    })
  })

  it('holds each party to what was concluded on it (双罚)', () => {
    const perParty = [entry(), entry({ partyId: 'party2', name: '林一', code: manager.code, fine: 50_000 })]
    const both = { perParty, fine: 250_000 }
    const parties = [company, manager]
    expect(differing({ partyIds: ['party1'], fine: 200_000 }, both, parties)).toEqual([])
    expect(differing({ partyIds: ['party2'], fine: 200_000 }, both, parties)).toEqual(['fine'])
    expect(differing({ partyIds: ['party2'], fine: 50_000 }, both, parties)).toEqual([])
    expect(differing({ partyIds: ['party1', 'party2'], fine: 250_000 }, both, parties)).toEqual([])
    expect(differing({ partyIds: ['party1', 'party2'], fine: 200_000 }, both, parties)).toEqual(['fine'])
    const spared = {
      ...both,
      perParty: [entry(), { ...perParty[1]!, outcome: 'noPenalty' as const, kinds: [], fine: null }],
    }
    expect(differing({ partyIds: ['party2'], fine: 50_000 }, spared, parties)).toEqual(['outcome'])
  })

  it('knows another party from one whose name or code was mended', () => {
    const perParty = [entry()]
    expect(differing({}, { perParty }, [{ ...company, name: '泉州华原涂料有限公司' }])).toEqual([])
    expect(differing({}, { perParty }, [{ ...company, code: '' }])).toEqual([])
    expect(differing({}, { perParty }, [{ ...company, name: '另一家公司', code: '91350599MA2DEM018D' }])).toEqual([
      'party',
    ])
    expect(differing({ partyIds: ['party9'] }, { perParty })).toEqual(['party'])
  })

  it('cannot tell several parties apart in an older record', () => {
    expect(compareDecision(makeDecision(), concluded(), [company, manager]).open).toBe(true)
    expect(compareDecision(makeDecision(), concluded(), [company]).open).toBe(false)
  })
})

describe('a sentence of facts that was written anew', () => {
  it('is another fact by a number or a “未”, a typing fix by a character', () => {
    expect(changeOfFacts('未取得排污许可证排放污染物', '取得排污许可证排放污染物')).toBe('substance')
    expect(changeOfFacts('排放废水三次', '排放废水二次')).toBe('substance')
    expect(changeOfFacts('擅自排方污染物', '擅自排放污染物')).toBe('wording')
    expect(changeOfFacts('排放污染物，', '排放污染物。')).toBe('same')
    expect(changeOfFacts('擅自排放污染物', '私设暗管偷排废水')).toBe('substance')
    expect(changeOfFacts('罚款200,000元', '罚款200000元')).toBe('same')
  })

  it('is judged alike from both sides', () => {
    const text = fc.string({ unit: fc.constantFrom(...'未取得排污许可证0123年，') })
    fc.assert(fc.property(text, text, (one, other) => changeOfFacts(one, other) === changeOfFacts(other, one)))
    fc.assert(fc.property(text, (one) => changeOfFacts(one, one) === 'same'))
  })
})
