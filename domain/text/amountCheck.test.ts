import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkAmounts } from './amountCheck.ts'
import { amountInWords } from './amountInWords.ts'
import { amountOfWords } from './amountOfWords.ts'

const amount = fc.integer({ min: 1, max: 999_999_999 })
const verdicts = (text: string) => checkAmounts(text).map((finding) => finding.verdict)

describe('amounts in capitals, read back', () => {
  it('are what was written', () => {
    fc.assert(fc.property(amount, (yuan) => amountOfWords(amountInWords(yuan)) === yuan))
  })

  it('may carry 角 and 分, the old characters, or begin with 拾', () => {
    expect(
      ['叁佰元伍角', '贰拾萬元正', '拾伍万元整', '壹仟零伍圆整', '叁仟伍元整', '壹元零伍分'].map(amountOfWords),
    ).toEqual([300.5, 200_000, 150_000, 1005, 3005, 1.05])
  })

  it('are refused when nobody would write them so', () => {
    for (const words of ['贰贰拾万元整', '拾万贰元元', '万元整', '贰拾万', '伍角', '壹拾壹拾元整', '']) {
      expect(amountOfWords(words)).toBeNull()
    }
  })
})

describe('大写 against digits in a text', () => {
  it.each([
    '罚款人民币贰拾万元整（200000元）。',
    '罚款人民币贰拾万元整（￥200,000.00元）。',
    '罚款20万元（大写：贰拾万元整）',
    '处罚款人民币（大写）贰拾万元整（小写）￥200000.00元',
  ])('%s agrees', (text) => {
    expect(verdicts(text)).toEqual(['pass'])
  })

  it('notices either side being wrong', () => {
    expect(verdicts('罚款人民币贰拾万元整（210000元）')).toEqual(['fail'])
    expect(verdicts('罚款210000元（大写：贰拾万元整）')).toEqual(['fail'])
    expect(verdicts('罚款贰拾万元整（20元）')).toEqual(['fail'])
  })

  it('cannot judge capitals alone, or capitals that nobody can read', () => {
    expect(verdicts('罚款贰拾万元整。另有2000元的利息')).toEqual(['unknown'])
    expect(verdicts('罚款贰贰拾万元整（220000元）')).toEqual(['unknown'])
    expect(verdicts('十万元以上一百万元以下的罚款')).toEqual([])
  })

  it('judges each of several amounts by the digits beside it', () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (one, other, isWrong) => {
        const text = `第一期${amountInWords(one)}（${one}元），第二期${amountInWords(other)}（${isWrong ? other + 1 : other}元）。`
        expect(verdicts(text)).toEqual(['pass', isWrong ? 'fail' : 'pass'])
      }),
    )
  })
})
