import { describe, expect, it } from 'vitest'

import { likelySecretMark } from './likelySecretMark.ts'

describe('the mark of a state secret in recognised text', () => {
  it.each([
    ['机密★1年\n文件', '机密★1年'],
    ['000123\n机密女1年\n某局文件', '机密女1年'],
    ['秘密 * 6个月', '秘密*6个月'],
    ['绝 密 长期', '绝密长期'],
  ])('is suspected in %j', (text, mark) => {
    expect(likelySecretMark(text)).toBe(mark)
  })

  it.each(['商业秘密保护期限为5年', '秘密级文件应当登记', '保守秘密，违者承担责任。2023年'])('is not in %j', (text) => {
    expect(likelySecretMark(text)).toBeNull()
  })
})
