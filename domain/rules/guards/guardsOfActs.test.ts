import { describe, expect, it } from 'vitest'

import { makeCase, makeDiscussion, makeFacts, makeFile, makeOfficer } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { guardsOfDiscussion } from './guardsOfDiscussion.ts'
import { guardsOfMilestone } from './guardsOfMilestone.ts'
import { guardsOfReview } from './guardsOfReview.ts'

const person = (name: string, staffNo: string | null = null) => ({ name, post: '', staffNo })

describe('who may review', () => {
  const file = makeFile({ case: makeCase({ officers: [makeOfficer({ name: '陈甲', staffNo: 'A01' })] }) })
  const verdict = (reviewer: string, reviewerStaffNo: string | null) =>
    guardsOfReview(file, { reviewer, reviewerStaffNo }, rulePack)[0]?.verdict

  it('refuses the investigator, by name on paper or by account', () => {
    expect([verdict('陈甲', null), verdict('陈甲', 'A01'), verdict('改名', 'A01')]).toEqual(['fail', 'fail', 'fail'])
  })

  it('refuses the investigator whose name is written with a space in it, as forms do', () => {
    expect([verdict('陈　甲', null), verdict('陈 甲', null), verdict(' 陈甲', null)]).toEqual(['fail', 'fail', 'fail'])
  })

  it('lets another person review, not one of the same name with a second account', () => {
    expect([verdict('苏审', null), verdict('陈甲', 'A02'), verdict('陈甲（法规科）', 'A02')]).toEqual([
      'pass',
      'fail',
      'pass',
    ])
  })

  it('cannot tell when nobody is named as investigator', () => {
    const nobody = makeFile({ case: makeCase({ officers: [] }) })
    expect(guardsOfReview(nobody, { reviewer: '苏审', reviewerStaffNo: null }, rulePack)).toMatchObject([
      { verdict: 'unknown' },
    ])
  })
})

describe('how a discussion may be held', () => {
  const check = (overrides: Parameters<typeof makeDiscussion>[0]) =>
    guardsOfDiscussion(makeFile(), makeDiscussion(overrides), rulePack)[0]

  it('passes with an investigator who reports, observes and keeps the record', () => {
    const spoke = [{ speaker: '陈甲', opinion: 'inform' as const, text: '汇报。' }]
    expect(check({ recorder: person('黄乙'), observers: [person('陈甲')], statements: spoke })?.verdict).toBe('pass')
  })

  it('refuses the investigator who discusses, and hears a lawyer who attends', () => {
    const spoke = (speaker: string) => [{ speaker, opinion: 'agree' as const, text: '我认为应当处罚。' }]
    expect(check({ observers: [person('陈甲')], statements: spoke('陈　甲') })?.message).toContain('不得参与讨论')
    expect(check({ recorder: person('黄乙'), statements: spoke('黄乙') })?.message).toContain('不得参与讨论')
    expect(check({ observers: [person('何律师')], statements: spoke('何律师') })?.verdict).toBe('pass')
    expect(check({ statements: spoke('吴录') })?.message).toContain('记录人')
  })

  it('S5: refuses the investigator as voter', () => {
    expect(check({ attendees: [person('王局'), person('陈甲')] })?.message).toContain('不得参加讨论表决')
  })

  it('S5: refuses that somebody who is recused sits or speaks', () => {
    const recusals = [{ name: '李副', ground: '近亲属是股东', decidedBy: '王局' }]
    expect(check({ recusals })?.message).toContain('李副已回避')
    const attendees = [person('王局'), person('赵副')]
    const statements = [{ speaker: '赵副', opinion: 'agree' as const, text: '同意。' }]
    expect(check({ recusals, attendees, statements })?.verdict).toBe('pass')
  })

  it('refuses words of somebody who was absent or never there', () => {
    const statements = [{ speaker: '孙副', opinion: 'agree' as const, text: '同意。' }]
    expect(check({ statements, absent: [{ ...person('孙副'), reason: '' }] })?.message).toContain('缺席')
    expect(check({ statements })?.message).toContain('没有登记为出席')
  })
})

describe('steps of a case', () => {
  const on = (day: string, officers = makeCase().officers) =>
    guardsOfMilestone(makeFile({ case: makeCase({ officers }) }), { kind: 'inspected', day }, rulePack).find(
      (one) => one.code === 'G3',
    )

  it('an inspection wants two officers with cards valid on the day, both ends included', () => {
    expect([on('2021-01-01')?.verdict, on('2027-12-31')?.verdict]).toEqual(['pass', 'pass'])
    expect(on('2028-01-01')?.message).toContain('无效')
    expect(on('2023-08-29', [makeOfficer()])?.message).toContain('不得少于两人')
  })

  it('cannot tell of a card whose days are not in the file', () => {
    const officers = [makeOfficer(), makeOfficer({ name: '黄乙', cardValidTo: null })]
    expect(on('2023-08-29', officers)?.verdict).toBe('unknown')
  })

  it('filing looks at the limitation', () => {
    const late = makeFile({ case: makeCase({ facts: makeFacts({ actTo: '2020-01-01' }) }) })
    expect(guardsOfMilestone(late, { kind: 'filed', day: '2023-09-04' }, rulePack)).toMatchObject([
      { code: 'G9', verdict: 'fail' },
      { code: 'G10', verdict: 'pass' },
    ])
    expect(guardsOfMilestone(late, { kind: 'pleaded', day: '2023-09-04' }, rulePack)).toMatchObject([
      { code: 'G10', verdict: 'pass' },
    ])
  })

  it('after archiving nothing is added but what may still happen', () => {
    const archived = makeFile({ case: makeCase({ archivedOn: '2024-01-20' }) })
    expect(guardsOfMilestone(archived, { kind: 'pleaded', day: '2024-02-01' }, rulePack)).toMatchObject([
      { verdict: 'fail' },
    ])
    expect(guardsOfMilestone(archived, { kind: 'suitFiled', day: '2024-02-01' }, rulePack)).toEqual([])
  })
})
