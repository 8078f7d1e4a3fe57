import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeParty } from '#tests/helpers/builders.ts'

import { creditCodeCheck, identityNumberCheck, isCreditCode, isIdentityNumber, partyWarnings } from './partyCode.ts'

const creditCharacter = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')

describe('统一社会信用代码', () => {
  it.each([
    '91440300708461136T',
    '91330100799655058B',
    '914403001922038216',
    '91350599MA2DEM017F',
    '91350599MA2DEM025A',
    '91350599MA2DEM0335',
  ])('%s is right', (code) => {
    expect(isCreditCode(code)).toBe(true)
  })

  it('notices every single wrong character', () => {
    const body = fc.array(creditCharacter, { minLength: 17, maxLength: 17 }).map((characters) => characters.join(''))
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 16 }), creditCharacter, (first17, at, other) => {
        fc.pre(first17[at] !== other)
        const code = `${first17}${creditCodeCheck(first17) ?? ''}`
        const wrong = `${code.slice(0, at)}${other}${code.slice(at + 1)}`
        return isCreditCode(code) && !isCreditCode(wrong)
      }),
    )
  })

  it('refuses letters that the standard leaves out and wrong lengths', () => {
    expect([isCreditCode('91350599MA2DEMO17F'), isCreditCode('91350599MA2DEM017'), isCreditCode('')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('公民身份号码', () => {
  it('takes the examples of the standard and refuses a wrong check or birthday', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('440524188001010014')).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    const impossible = '11010519490230002'
    expect(isIdentityNumber(`${impossible}${identityNumberCheck(impossible) ?? ''}`)).toBe(false)
  })

  it('notices every single wrong digit', () => {
    const body = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
      .map((digits) => digits.join(''))
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (first17, at, shift) => {
        const other = (Number(first17[at]) + shift) % 10
        return (
          identityNumberCheck(first17) !==
          identityNumberCheck(`${first17.slice(0, at)}${other}${first17.slice(at + 1)}`)
        )
      }),
    )
  })
})

describe('warnings of a party', () => {
  it('are none for complete data', () => {
    expect(partyWarnings(makeParty())).toEqual([])
    expect(partyWarnings(makeParty({ kind: 'person', code: '11010519491231002X', representative: '' }))).toEqual([])
  })

  it('name a failed check digit, an old number, and what is empty', () => {
    expect(partyWarnings(makeParty({ code: '91350599MA2DEM0170' }))[0]).toContain('校验不符')
    expect(partyWarnings(makeParty({ code: '350500100012345' }))[0]).toContain('十五位')
    expect(partyWarnings(makeParty({ kind: 'person', code: '110105194912310021' }))[0]).toContain('公民身份号码')
    expect(partyWarnings(makeParty({ code: '', address: '', representative: '' }))).toHaveLength(3)
  })
})
