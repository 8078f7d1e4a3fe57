import { describe, expect, it } from 'vitest'

import { makeFile, makeRound } from '#tests/helpers/builders.ts'
import { deadlineRule, rulePack } from '#tests/helpers/rulePack.ts'

import { listDeadlines } from './listDeadlines.ts'
import { longestExtension, reviewPeriod } from './reviewPeriod.ts'

const extension = { days: 3, reason: '案情复杂', grantedBy: '王副局长', grantedOn: '2026-09-17' }

describe('the clock of the legal review', () => {
  const rule = deadlineRule('D12')
  const open = makeRound({ submittedOn: '2026-09-14', concludedOn: null, opinion: null, signedMaterialId: null })

  it('runs five working days from 送审, and three more once they are granted', () => {
    // 2026-09-20 is a Sunday that is worked before the holiday.
    expect(reviewPeriod(rule, open, rulePack).dueDay).toBe('2026-09-20')
    const longer = reviewPeriod(rule, { ...open, extension }, rulePack)
    expect(longer.dueDay).toBe('2026-09-23')
    expect(longer.steps.at(-1)).toContain('王副局长批准延长')
  })

  it('does not count an extension that came too late, and says so', () => {
    const late = reviewPeriod(rule, { ...open, extension: { ...extension, grantedOn: '2026-09-28' } }, rulePack)
    expect(late.dueDay).toBe(reviewPeriod(rule, open, rulePack).dueDay)
    expect(late.steps.at(-1)).toContain('延长不计入')
  })

  it('stands still between a return and the next 送审', () => {
    const first = makeRound({ no: 1, submittedOn: '2026-09-01', concludedOn: '2026-09-03', opinion: 'return' })
    const second = { ...open, no: 2, submittedOn: '2026-09-28' }
    const due = (rounds: (typeof open)[], day: string) =>
      listDeadlines(makeFile({ rounds }), rulePack, day).filter((deadline) => deadline.id === 'D12')
    expect(due([first], '2026-09-27').map((deadline) => deadline.state)).toEqual(['met'])
    const [, running] = due([first, second], '2026-09-28')
    expect(running).toMatchObject({ baseDay: '2026-09-28', state: 'open' })
    expect(running?.steps[0]).toContain('2026-09-03退回至2026-09-28')
    const agreed = { ...first, opinion: 'agree' as const }
    expect(due([agreed, second], '2026-09-28')[1]?.steps[0]).not.toContain('退回')
  })

  it('may be longer by no more than the rule says', () => {
    expect(longestExtension(rulePack, '2026-09-14')).toBe(3)
    expect(longestExtension({ ...rulePack, deadlines: [] }, '2026-09-14')).toBe(0)
  })
})
