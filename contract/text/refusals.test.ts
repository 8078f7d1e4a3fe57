import { describe, expect, it } from 'vitest'

import { refusalSentence } from './refusals.ts'

const ground = {
  code: 'G3',
  message: '张执法是本案调查（承办）人员，不得担任案件审查人员（令30号第三十八条）。',
  law: '生态环境行政处罚办法（令30号）',
  article: '第三十八条',
}

describe('a refusal in the trail', () => {
  it('says who tried what and under which article it was refused', () => {
    expect(refusalSentence('张执法', JSON.stringify({ op: 'examination.save', grounds: [ground] }))).toBe(
      '张执法要填写案件审查表，没有准许：张执法是本案调查（承办）人员，不得担任案件审查人员（令30号第三十八条）。',
    )
    const bare = { ...ground, message: '调查人员不得审查。' }
    expect(refusalSentence('张执法', JSON.stringify({ op: 'review.submit', grounds: [bare] }))).toBe(
      '张执法要送法制审核，没有准许：调查人员不得审查（依据：生态环境行政处罚办法（令30号）第三十八条）。',
    )
  })

  it('says nothing of an event that is no refusal, or whose values were destroyed', () => {
    expect([refusalSentence('张', ''), refusalSentence('张', '{"op":"x"}'), refusalSentence('张', '[]')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
