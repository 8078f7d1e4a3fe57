import { describe, expect, it } from 'vitest'

import { printedSecretMark, stateSecretMark } from './secretMark.ts'

describe('the mark of a state secret', () => {
  it.each([
    ['机密★1年\n泉州市某局文件', '机密★1年'],
    ['000001\n秘 密 ★ 6个月', '秘密★6个月'],
    ['绝密★长期', '绝密★长期'],
    ['机密☆', '机密☆'],
  ])('is seen on a page: %s', (text, mark) => {
    expect(printedSecretMark(text)).toBe(mark)
  })

  it.each([
    '执法人员应当为当事人保守商业秘密和个人隐私',
    '秘密级事项目录另行印发',
    '机密',
    '商业秘密★5年',
    '★重点排污单位',
  ])('is not seen in an ordinary page: %s', (text) => {
    expect(printedSecretMark(text)).toBeNull()
  })

  it('is seen in a file name in the ways people write it', () => {
    expect(['机密★纪要.pdf', '【秘密】通知.doc', '绝密 材料.txt'].map(stateSecretMark)).toEqual([
      '机密★',
      '【秘密】',
      '绝密',
    ])
    expect(['商业秘密保护承诺书.pdf', '涉及秘密的说明.docx'].map(stateSecretMark)).toEqual([null, null])
  })
})
