import { describe, expect, it } from 'vitest'

import { makeCase, makeDecision, makeFile, makeMilestone } from '#tests/helpers/builders.ts'

import { caseResult } from './caseResult.ts'

describe('处理结果 on the cover', () => {
  it('is empty while nothing was decided', () => {
    expect(caseResult(makeFile())).toBe('')
  })

  it('names the fine in words and figures, and the day it was paid', () => {
    const milestones = [makeMilestone('paid', '2023-12-08')]
    const file = makeFile({ case: makeCase({ milestones }), decisions: [makeDecision()] })
    expect(caseResult(file)).toBe('罚款人民币贰拾万元整（¥200,000）；2023年12月8日缴清')
  })

  it('puts the amount behind the fine, not behind the last kind of penalty', () => {
    const decision = makeDecision({ kinds: ['罚款', '没收违法所得'], fine: 50_000 })
    expect(caseResult(makeFile({ decisions: [decision] }))).toBe('罚款人民币伍万元整（¥50,000）、没收违法所得')
  })

  it('says of several decisions what each decided', () => {
    const decisions = [
      makeDecision({ kinds: ['警告'], fine: null }),
      makeDecision({ outcome: 'noPenalty', fine: null }),
    ]
    expect(caseResult(makeFile({ decisions }))).toBe('警告；不予行政处罚')
  })
})
