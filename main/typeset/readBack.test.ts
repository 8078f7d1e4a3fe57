import { describe, expect, it } from 'vitest'

import { assertPrinted, pageTexts } from './readBack.ts'
import { sampleAt } from './testing/sampleCase.ts'
import { sampleClosingNote } from './testing/sampleData.ts'
import { typesetBytes } from './typeset.ts'

const missing = expect.objectContaining({ reason: 'readBack' })

describe('reading a printed page back', () => {
  it('finds a string over line ends and hyphens', () => {
    expect(() => assertPrinted(['关于某某公司\r\n的调查\u0002报告'], ['关于某某公司的调查-报告'])).not.toThrow()
  })

  it('finds a string that runs over two page ends', () => {
    expect(() => assertPrinted(['页眉甲乙页脚', '页眉丙丁页脚', '页眉戊己'], ['甲乙丙丁戊己'])).not.toThrow()
    expect(() => assertPrinted(['页眉甲乙页脚', '页眉戊己'], ['甲乙丙丁戊己'])).toThrow(missing)
  })

  it('finds the second of two equal rows when only that one is split', () => {
    expect(() => assertPrinted(['送达回证一份，送达回', '证一份'], ['送达回证一份', '送达回证一份'])).not.toThrow()
    expect(() => assertPrinted(['送达回证一份，送达回', '一份'], ['送达回证一份', '送达回证一份'])).toThrow(missing)
  })

  it('takes a radical for the character it stands for', () => {
    expect(() => assertPrinted(['\u2F00九二三'], ['一九二三'])).not.toThrow()
  })

  it('misses a string that is not there, even when its halves are', () => {
    expect(() => assertPrinted(['甲公司', '乙公司'], ['乙公司甲'])).toThrow(missing)
    expect(() => assertPrinted(['罚款200,000元'], ['罚款20,000元'])).toThrow(missing)
  })

  it('counts: two rows with the same date need the date twice', () => {
    expect(() => assertPrinted(['2023.09.04'], ['2023.09.04', '2023.09.04'])).toThrow(missing)
  })

  it('reads rare names, compatibility forms and radicals back from a real page', async () => {
    const remarks =
      '林㛃、陈䶮、王堃、刘喆、郑𬱟、黄𫖯；①②③ ㎡ ℃ ± × ÷ ≥ ≤ ‰ ￥ ½ …… —— 〇；⼀一⼈人⺠民；ＡＢＣ（全角）'
    const { pdf } = await typesetBytes({
      template: 'closingNote',
      data: { ...sampleClosingNote, remarks },
      at: sampleAt,
    })
    expect((await pageTexts(pdf)).join('')).toContain('𬱟')
  })
})
