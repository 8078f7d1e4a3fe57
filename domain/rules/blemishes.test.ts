import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import {
  lawfulMilestones,
  makeCase,
  makeDecision,
  makeDiscussion,
  makeLawfulFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeOfficer,
  makeRound,
  serve,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { blemishesOf } from './blemishes.ts'

const { facts } = makeLawfulFile().case
const codes = (file: CaseFile) => blemishesOf(file, rulePack).map((blemish) => blemish.finding.code)
const publishedOn = (day: string) => [{ place: '局网', publishedOn: day, until: null, withdrawnOn: null }]

describe('defects of acts on signed paper', () => {
  it('there are none in case 118号', () => {
    expect(blemishesOf(makeLawfulFile({ decisions: [makeDecision()] }), rulePack)).toEqual([])
  })

  it('five working days counted as calendar days', () => {
    const notice = makeNotice()
    const services = [serve(notice, { servedOn: '2023-11-21' })]
    const found = blemishesOf(makeLawfulFile({ notices: [notice], services, decisions: [makeDecision()] }), rulePack)
    expect(found).toMatchObject([
      { act: '作出决定（闽泉环罚〔2023〕118号）', day: '2023-11-27', finding: { code: 'G1', verdict: 'fail' } },
    ])
    expect(found[0]?.finding.message).toContain('自然日')
  })

  it('a card that had expired on the day of the inspection', () => {
    const officers = [makeOfficer(), makeOfficer({ name: '黄乙', cardValidTo: '2023-08-28' })]
    const file = makeLawfulFile({
      case: makeCase({ facts, officers, milestones: lawfulMilestones() }),
      decisions: [makeDecision()],
    })
    expect(blemishesOf(file, rulePack)).toMatchObject([{ act: '现场检查', day: '2023-08-29', finding: { code: 'G3' } }])
  })

  it('publicity on the eighth working day, not on the seventh', () => {
    expect(codes(makeLawfulFile({ decisions: [makeDecision({ publicity: publishedOn('2023-12-06') })] }))).toEqual([])
    const late = blemishesOf(
      makeLawfulFile({ decisions: [makeDecision({ publicity: publishedOn('2023-12-07') })] }),
      rulePack,
    )
    expect(late).toMatchObject([{ day: '2023-12-07', finding: { code: 'D17', severity: 'warn' } }])
    expect(late[0]?.finding.message).toContain('2023-12-06')
  })

  it('a hearing before the seven working days were over', () => {
    const milestones = lawfulMilestones().map((one) =>
      one.kind === 'hearingHeld' ? { ...one, day: '2023-11-06' } : one,
    )
    expect(codes(makeLawfulFile({ case: makeCase({ facts, milestones }), decisions: [makeDecision()] }))).toEqual([
      'D10',
    ])
  })

  it('a receipt signed by somebody else without the relation', () => {
    const served = (relation: string, receiver: string) => {
      const decision = makeDecision()
      const notice = makeNotice()
      const services = [serve(notice), serve(decision, { servedOn: '2023-11-29', receiver, relation })]
      return codes(makeLawfulFile({ notices: [notice], decisions: [decision], services }))
    }
    expect(served('', '周某')).toEqual(['B-RELATION'])
    expect([served('妻子', '周某'), served('', '林一')]).toEqual([[], []])
  })

  it('a monitoring report older than its sampling', () => {
    const milestones = [
      ...lawfulMilestones(),
      makeMilestone('sampled', '2023-09-10'),
      makeMilestone('resultTold', '2023-09-20'),
    ]
    const report = (docDate: string) =>
      codes(
        makeLawfulFile({
          case: makeCase({ facts, milestones }),
          materials: [makeMaterial({ kind: 'monitoringReport', docDate })],
          decisions: [makeDecision()],
        }),
      )
    expect([report('2023-09-09'), report('2023-09-15')]).toEqual([['B-SAMPLING'], []])
  })

  it('an investigator who reviewed or voted, told once each', () => {
    const file = makeLawfulFile({
      rounds: [makeRound({ reviewer: '陈甲' })],
      discussions: [
        makeDiscussion({ attendees: [...makeDiscussion().attendees, { name: '黄乙', post: '', staffNo: null }] }),
      ],
      decisions: [makeDecision()],
    })
    expect(blemishesOf(file, rulePack).map((one) => [one.act, one.finding.code])).toEqual([
      ['第1轮法制审核', 'G3'],
      ['集体讨论（第1次）', 'G3'],
    ])
  })

  it('one that was there when the act was recorded stays in sight after the facts were changed', () => {
    const gone = makeLawfulFile({
      rounds: [makeRound({ blemishes: ['G3'] })],
      decisions: [makeDecision({ blemishes: ['G7', 'G9'] })],
    })
    const found = blemishesOf(gone, rulePack)
    expect(found.map((one) => [one.act, one.finding.code, one.finding.severity])).toEqual([
      ['第1轮法制审核', 'G3', 'warn'],
      ['作出决定（闽泉环罚〔2023〕118号）', 'G7', 'warn'],
      ['作出决定（闽泉环罚〔2023〕118号）', 'G9', 'warn'],
    ])
    expect(found[1]?.finding.message).toContain('登记时存在“罚款在法定幅度以内”的问题')
    const still = makeLawfulFile({ decisions: [makeDecision({ fine: 999, blemishes: ['G7'] })] })
    expect(codes(still).filter((code) => code === 'G7')).toEqual(['G7'])
  })

  it('a decision that is still a draft has no defect, because the guard can still stop it', () => {
    const draft = makeDecision({ fine: 999, materialId: null, origin: 'live' })
    expect(codes(makeLawfulFile({ decisions: [draft] }))).toEqual([])
    expect(codes(makeLawfulFile({ decisions: [{ ...draft, materialId: 'scan' }] }))).toEqual(['G4', 'G7'])
  })

  it('an unpunished decision without notice is not judged', () => {
    const decision = makeDecision({ outcome: 'noPenalty', fine: null, kinds: [] })
    const file = makeLawfulFile({
      case: makeCase({ facts: { ...facts, complex: false } }),
      notices: [],
      discussions: [],
      rounds: [],
    })
    expect(codes({ ...file, decisions: [decision] })).toEqual([])
  })
})
