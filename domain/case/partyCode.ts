import { daySchema } from '#domain/day.ts'

import type { Party } from './party.ts'

/** GB 32100: no I O S V Z. */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityChecks = '10X98765432'

/** The 18th character that belongs to the first 17 of a 统一社会信用代码, or `null` for a stray character (GB 32100-2015). */
export function creditCodeCheck(first17: string): string | null {
  if (first17.length !== 17) return null
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = creditAlphabet.indexOf(character)
    if (value === -1) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? null
}

/** Whether a 统一社会信用代码 is 18 characters with the right check character. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code[17]
}

/** The 18th character that belongs to the first 17 digits of a 公民身份号码, or `null` (GB 11643-1999). */
export function identityNumberCheck(first17: string): string | null {
  if (!/^\d{17}$/.test(first17)) return null
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return identityChecks[sum % 11] ?? null
}

/** Whether a 公民身份号码 has 18 characters, a real birthday and the right check character. */
export function isIdentityNumber(code: string): boolean {
  const birthday = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
  return (
    code.length === 18 && identityNumberCheck(code.slice(0, 17)) === code[17] && daySchema.safeParse(birthday).success
  )
}

/**
 * What looks wrong in a party's data, as sentences. Warnings only: the paper may carry an old code,
 * and the paper is right.
 */
export function partyWarnings(party: Party): string[] {
  return [...codeWarnings(party), ...(party.address === '' ? ['没有填写住址'] : []), ...representativeWarnings(party)]
}

function codeWarnings({ kind, code }: Party): string[] {
  const name = kind === 'person' ? '公民身份号码' : '统一社会信用代码'
  if (code === '') return [`没有填写${name}`]
  if (kind === 'person') {
    if (/^\d{15}$/.test(code)) return ['十五位旧身份证号码，请核对是否已有十八位号码']
    return isIdentityNumber(code) ? [] : ['公民身份号码校验不符，请与证件核对']
  }
  if (/^\d{15}$/.test(code)) return ['十五位旧注册号，请核对是否已有统一社会信用代码']
  return isCreditCode(code) ? [] : ['统一社会信用代码校验不符，请与营业执照核对']
}

function representativeWarnings({ kind, representative }: Party): string[] {
  if (kind === 'person' || representative !== '') return []
  return [kind === 'organisation' ? '没有填写法定代表人（负责人）' : '没有填写经营者']
}
