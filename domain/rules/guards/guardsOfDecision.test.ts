import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { CaseFacts } from '#domain/case/case.ts'
import type { Milestone } from '#domain/case/milestone.ts'
import type { Notice } from '#domain/decision/decision.ts'
import type { Service } from '#domain/service/service.ts'
import {
  lawfulMilestones,
  makeCase,
  makeDecision,
  makeDiscussion,
  makeLawfulFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeParty,
  makeRound,
  serve,
} from '#tests/helpers/builders.ts'
import { plainConclusion } from '#domain/discussion/discussion.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import type { DecisionProposal } from './decisionContext.ts'
import { guardsOfDecision } from './guardsOfDecision.ts'

const lawful = makeLawfulFile()

function guard(code: string, file: CaseFile, proposal: Partial<DecisionProposal> = {}) {
  const found = guardsOfDecision(file, makeDecision(proposal), rulePack).find((finding) => finding.code === code)
  if (found === undefined) throw new Error(`no finding ${code}`)
  return found
}

function withFacts(facts: Partial<CaseFacts>, more: Partial<CaseFile> = {}): CaseFile {
  return makeLawfulFile({
    case: makeCase({ facts: { ...lawful.case.facts, ...facts }, milestones: lawfulMilestones() }),
    ...more,
  })
}

function withSteps(milestones: Milestone[], more: Partial<CaseFile> = {}): CaseFile {
  return makeLawfulFile({ case: makeCase({ facts: lawful.case.facts, milestones }), ...more })
}

const withoutHearing = lawfulMilestones().filter((milestone) => !milestone.kind.startsWith('hearing'))

describe('the ten guards', () => {
  it('all pass for case 118号, each with its source and a sentence', () => {
    const findings = guardsOfDecision(lawful, makeDecision(), rulePack)
    expect(findings.map((finding) => `${finding.code} ${finding.verdict}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((no) => `G${no} pass`),
    )
    expect(findings.every((finding) => finding.message !== '' && finding.source.law !== '')).toBe(true)
    expect(findings.filter((finding) => finding.severity === 'warn').map((finding) => finding.code)).toEqual(['G8'])
  })
})

/** A notice with these services of it, as a file holds them. */
function servedNotice(
  notice: Partial<Notice>,
  ...services: Partial<Service>[]
): Pick<CaseFile, 'notices' | 'services'> {
  const made = makeNotice(notice)
  return { notices: [made], services: services.map((each) => serve(made, each)) }
}

describe('G1 notice and five working days', () => {
  /** Scenario S3: served on Monday 2026-09-28, before 国庆. */
  const overNationalDay = (milestones: Milestone[] = []) =>
    makeLawfulFile({
      case: makeCase({ facts: lawful.case.facts, milestones }),
      ...servedNotice({}, { servedOn: '2026-09-28' }),
    })

  it('S3: refuses a decision on 10-09, which only calendar days would allow, naming 行政处罚法62', () => {
    const finding = guard('G1', overNationalDay(), { decidedOn: '2026-10-09' })
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'block' })
    expect(finding.message).toContain('自然日')
    expect(finding.message).toContain('行政处罚法第六十二条')
    expect(finding.message).toContain('2026-10-10')
  })

  it('S3: refuses the last day itself and allows the day after it', () => {
    expect(guard('G1', overNationalDay(), { decidedOn: '2026-10-10' }).verdict).toBe('fail')
    expect(guard('G1', overNationalDay(), { decidedOn: '2026-10-11' }).verdict).toBe('pass')
  })

  /** Below the line of a hearing, and none told: only pleading is open to the party. */
  const withoutHearing = (milestones: Milestone[]) =>
    makeLawfulFile({
      case: makeCase({ facts: lawful.case.facts, milestones }),
      ...servedNotice({ hearingRightTold: false, proposedFine: 80_000 }, { servedOn: '2026-09-28' }),
    })

  it('S3: a written waiver with its scan allows it and is named; without the scan it does not', () => {
    const decided = { decidedOn: '2026-10-09', fine: 80_000 }
    const waived = guard('G1', withoutHearing([makeMilestone('rightsWaived', '2026-09-30')]), decided)
    expect(waived).toMatchObject({ verdict: 'pass' })
    expect(waived.message).toContain('书面放弃')
    const unproven = [makeMilestone('rightsWaived', '2026-09-30', { materialId: null })]
    expect(guard('G1', withoutHearing(unproven), decided).verdict).toBe('fail')
  })

  it('who waived pleading may still ask for the hearing that was told; only a waiver of both ends the wait', () => {
    const decided = { decidedOn: '2026-10-09' }
    const pleading = makeMilestone('rightsWaived', '2026-09-30')
    const finding = guard('G1', overNationalDay([pleading]), decided)
    expect(finding).toMatchObject({ verdict: 'fail' })
    expect(finding.message).toContain('没有书面放弃听证')
    expect(guard('G1', overNationalDay([pleading]), { decidedOn: '2026-10-12' }).verdict).toBe('pass')
    const both = [pleading, makeMilestone('hearingWaived', '2026-10-08')]
    expect(guard('G1', overNationalDay(both), decided).message).toContain('2026-10-08书面放弃陈述申辩和听证')
    const unproven = [pleading, makeMilestone('hearingWaived', '2026-10-08', { materialId: null })]
    expect(guard('G1', overNationalDay(unproven), decided).verdict).toBe('fail')
  })

  it('refuses when there is no notice, no receipt, or one party was left out', () => {
    expect(guard('G1', makeLawfulFile({ notices: [] })).message).toContain('缺少')
    const unproven = servedNotice({}, { receiptMaterialId: null })
    expect(guard('G1', makeLawfulFile(unproven)).message).toContain('送达回证')
    const two = makeLawfulFile({
      case: makeCase({ parties: [makeParty(), makeParty({ id: 'party2', name: '林一' })] }),
    })
    const finding = guard('G1', two, { partyIds: ['party1', 'party2'] })
    expect(finding).toMatchObject({ verdict: 'fail' })
    expect(finding.message).toContain('林一')
    expect(finding.message).not.toContain('华源')
  })

  it('with two parties a waiver counts only for the one it names', () => {
    const parties = [makeParty(), makeParty({ id: 'party2', name: '林一' })]
    const onBoth = [{ servedOn: '2026-09-28' }, { partyId: 'party2', servedOn: '2026-09-28' }]
    const milestones = [makeMilestone('rightsWaived', '2026-09-30', { note: '林一放弃' })]
    const file = makeLawfulFile({
      case: makeCase({ parties, milestones, facts: lawful.case.facts }),
      ...servedNotice({ hearingRightTold: false, proposedFine: 80_000 }, ...onBoth),
    })
    const finding = guard('G1', file, { decidedOn: '2026-10-09', partyIds: ['party1', 'party2'] })
    expect(finding.message).toContain('华源')
    expect(finding.message).not.toContain('林一')
  })

  it('refuses when the right to a hearing was due and not told: 200,000 exactly, by the line of the day', () => {
    const untold = makeLawfulFile({ notices: [makeNotice({ hearingRightTold: false })] })
    expect(guard('G1', untold).message).toContain('听证权利')
    const below = makeLawfulFile({ notices: [makeNotice({ hearingRightTold: false, proposedFine: 199_999 })] })
    expect(guard('G1', below, { fine: 199_999 }).verdict).toBe('pass')
    const untoldOf50 = { hearingRightTold: false, proposedFine: 50_000 }
    const before = servedNotice(untoldOf50, { servedOn: '2023-06-30' })
    expect(guard('G1', withSteps([], before), { decidedOn: '2023-07-20' }).message).toContain('听证权利')
    const after = servedNotice(untoldOf50, { servedOn: '2023-07-03' })
    expect(guard('G1', withSteps([], after), { decidedOn: '2023-07-20' }).verdict).toBe('pass')
  })

  it('takes the decided fine for the line of the hearing when the notice names none', () => {
    const silent = makeLawfulFile({ notices: [makeNotice({ hearingRightTold: false, proposedFine: null })] })
    expect(guard('G1', silent, { fine: 300_000 }).message).toContain('听证权利')
    expect(guard('G1', silent, { fine: 50_000 }).verdict).toBe('pass')
  })

  it('never passes a decision on somebody who is no party of the case, or on nobody', () => {
    expect(guard('G1', lawful, { partyIds: ['stranger'] }).verdict).toBe('fail')
    expect(guard('G1', lawful, { partyIds: ['party1', 'stranger'] }).message).toContain('stranger')
    expect(guard('G1', lawful, { partyIds: [] }).verdict).not.toBe('pass')
    expect(guard('G6', lawful, { partyIds: ['stranger'] }).verdict).toBe('unknown')
    expect(guard('G6', lawful, { partyIds: [] }).verdict).not.toBe('pass')
  })

  it('starts no clock and ends none by a print that nobody signed, or by a paper that was taken out', () => {
    for (const paper of [{ paperState: 'generated' as const }, { withdrawnReason: '误入' }]) {
      const materials = ['receipt', 'paper', 'reviewPaper', 'discussionPaper'].map((id) =>
        makeMaterial({ id, ...paper }),
      )
      expect(guard('G1', makeLawfulFile({ materials })).message).toContain('送达回证')
      const receipts = materials.filter(({ id }) => id !== 'receipt')
      const waiver = overNationalDay([makeMilestone('rightsWaived', '2026-09-30')])
      expect(guard('G1', { ...waiver, materials: receipts }, { decidedOn: '2026-10-09' }).verdict).toBe('fail')
      expect(guard('G2', makeLawfulFile({ materials: receipts })).message).toContain('尚未挂回')
      expect(guard('G4', makeLawfulFile({ materials: receipts })).message).toContain('尚未挂回')
    }
    const scanned = ['receipt', 'reviewPaper', 'discussionPaper'].map((id) =>
      makeMaterial({ id, paperState: 'scanned' }),
    )
    expect(
      guardsOfDecision(makeLawfulFile({ materials: scanned }), makeDecision(), rulePack).map((one) => one.verdict),
    ).toEqual(Array.from({ length: 10 }, () => 'pass'))
  })

  it('is not fooled by a fine that is called a decision not to punish', () => {
    const disguised = { outcome: 'noPenalty' as const, kinds: [], fine: 2_000_000 }
    const file = makeLawfulFile({ notices: [] })
    expect(guard('G1', file, disguised).verdict).toBe('fail')
    expect(guard('G6', lawful, disguised).verdict).toBe('fail')
    expect(guard('G7', lawful, disguised).verdict).toBe('fail')
    expect(guard('G1', file, { outcome: 'noPenalty', kinds: ['罚款'], fine: null }).verdict).toBe('fail')
  })

  it('refuses while a hearing that was asked for has not been held', () => {
    const asked = lawfulMilestones().filter((milestone) => milestone.kind !== 'hearingHeld')
    expect(guard('G1', withSteps(asked)).message).toContain('申请听证')
    const pleadingOnly = [...asked, makeMilestone('rightsWaived', '2023-11-01')]
    expect(guard('G1', withSteps(pleadingOnly)).message).toContain('申请听证')
    expect(guard('G1', withSteps([...asked, makeMilestone('hearingWaived', '2023-11-01')])).verdict).toBe('pass')
  })

  it('does not judge a decision not to punish, and cannot judge a year without a calendar', () => {
    const unpunished = { outcome: 'noPenalty' as const, fine: null, kinds: [] }
    expect(guard('G1', makeLawfulFile({ notices: [] }), unpunished).verdict).toBe('pass')
    const later = makeLawfulFile({
      case: makeCase({ facts: lawful.case.facts }),
      ...servedNotice({}, { servedOn: '2026-12-29' }),
    })
    expect(guard('G1', later, { decidedOn: '2027-01-06' }).verdict).toBe('unknown')
    expect(guard('G1', later, { decidedOn: '2027-02-06' }).verdict).toBe('pass')
  })
})

describe('G2 legal review', () => {
  it.each([
    ['there is no round', [], '尚未审核'],
    ['only a 预审 agreed', [makeRound({ kind: 'pre' })], '尚未审核'],
    ['it was sent back', [makeRound({ opinion: 'return' })], '退回补充完善'],
    ['it was refused', [makeRound({ opinion: 'disagree' })], '不同意'],
    ['the last round has not ended', [makeRound(), makeRound({ no: 2, opinion: null, concludedOn: null })], '第2轮'],
    ['the form is not signed', [makeRound({ signedMaterialId: null })], '尚未挂回'],
    ['it agreed after the decision', [makeRound({ concludedOn: '2023-11-28' })], '晚于'],
  ])('refuses when %s', (_, rounds, words) => {
    const finding = guard('G2', makeLawfulFile({ rounds }))
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'block' })
    expect(finding.message).toContain(words)
    expect(finding.message).toContain('行政处罚法第五十八条')
  })

  it('lets the second round heal the first', () => {
    const rounds = [makeRound({ opinion: 'return', concludedOn: '2023-11-14' }), makeRound({ no: 2 })]
    expect(guard('G2', makeLawfulFile({ rounds })).verdict).toBe('pass')
  })

  it('does not judge a voluntary review, even one that was sent back', () => {
    const plain = makeLawfulFile({
      case: makeCase({ facts: { ...lawful.case.facts, complex: false }, milestones: withoutHearing }),
      rounds: [makeRound({ opinion: 'return' })],
    })
    expect(guard('G2', plain).verdict).toBe('pass')
  })

  it('cannot tell while a hearing was asked for and is not recorded', () => {
    const asked = lawfulMilestones().filter((milestone) => milestone.kind !== 'hearingHeld')
    const file = makeLawfulFile({
      case: makeCase({ facts: { ...lawful.case.facts, complex: false }, milestones: asked }),
      rounds: [],
    })
    expect(guard('G2', file).verdict).toBe('unknown')
  })
})

describe('G3 who investigated neither reviewed nor voted', () => {
  it('refuses an investigator as reviewer or voter, by name or by account', () => {
    expect(guard('G3', makeLawfulFile({ rounds: [makeRound({ reviewer: '陈甲' })] })).message).toContain('法制审核')
    const table = [{ name: '黄乙', post: '大队长', staffNo: null }]
    expect(guard('G3', makeLawfulFile({ discussions: [makeDiscussion({ attendees: table })] })).message).toContain(
      '黄乙',
    )
  })

  it('refuses a vote of somebody who was recused, and does not count it', () => {
    const recusals = [{ name: '赵 副', ground: '与当事人有亲属关系', decidedBy: '王局' }]
    const file = makeLawfulFile({ discussions: [makeDiscussion({ recusals })] })
    expect(guard('G3', file)).toMatchObject({ verdict: 'fail', severity: 'block' })
    expect(guard('G3', file).message).toContain('已回避')
    const recused = ['李副', '赵副'].map((name) => ({ name, ground: '近亲属', decidedBy: '王局' }))
    expect(guard('G4', makeLawfulFile({ discussions: [makeDiscussion({ recusals: recused })] }))).toMatchObject({
      verdict: 'fail',
    })
  })

  it('counts one person once, however the name is written and whatever the account is called', () => {
    const presider = { name: '王局', post: '局长', staffNo: '010' }
    const statements = [
      { speaker: '王局', opinion: 'agree' as const, text: '同意。' },
      { speaker: '王\u200b局', opinion: 'agree' as const, text: '同意。' },
    ]
    const hidden = makeDiscussion({
      presider,
      attendees: [{ ...presider, name: '王\u200b局', staffNo: null }],
      statements,
    })
    expect(guard('G4', makeLawfulFile({ discussions: [hidden] })).verdict).toBe('fail')
  })

  it('allows an investigator as observer and as recorder', () => {
    const discussion = makeDiscussion({ recorder: { name: '陈甲', post: '', staffNo: null } })
    expect(guard('G3', makeLawfulFile({ discussions: [discussion] })).verdict).toBe('pass')
  })

  it('cannot tell when the file names no officer', () => {
    const file = makeLawfulFile({ case: makeCase({ officers: [], facts: lawful.case.facts }) })
    expect(guard('G3', file).verdict).toBe('unknown')
  })
})

describe('G4 collective discussion', () => {
  it('asks a person when one sum was concluded for several parties and one of them is decided on', () => {
    const parties = [makeParty(), makeParty({ id: 'party2', name: '林一', kind: 'person', code: '' })]
    const file = makeLawfulFile({ case: makeCase({ ...lawful.case, parties }) })
    expect(guard('G4', file, { partyIds: ['party1'] })).toMatchObject({ verdict: 'unknown' })
    expect(guard('G4', file, { partyIds: ['party1', 'party2'] }).verdict).toBe('pass')
    expect(guard('G4', lawful, { partyIds: ['party1'] }).verdict).toBe('pass')
  })

  it('refuses when it is due and was not held, not signed, without conclusion, or concluded otherwise', () => {
    const message = (discussions: ReturnType<typeof makeDiscussion>[]) =>
      guard('G4', makeLawfulFile({ discussions })).message
    expect(message([])).toContain('尚未讨论')
    expect(message([makeDiscussion({ signedMaterialId: null })])).toContain('签字件')
    expect(message([makeDiscussion({ conclusion: null })])).toContain('没有结论')
    const postponed = { ...plainConclusion, outcome: 'postpone' as const, kinds: [], fine: null, article: '', text: '' }
    expect(message([makeDiscussion({ conclusion: postponed })])).toContain('缓议')
    expect(message([makeDiscussion({ heldOn: '2023-11-28' })])).toContain('尚未讨论')
  })

  it('takes one man for no collective, nor a record in which only one spoke', () => {
    const alone = [{ name: '王　局', post: '局长', staffNo: null }]
    const [first] = makeDiscussion().statements
    for (const discussion of [
      makeDiscussion({ attendees: alone }),
      makeDiscussion({ statements: first ? [first] : [] }),
    ])
      expect(guard('G4', makeLawfulFile({ discussions: [discussion] })).verdict).toBe('fail')
    const two = makeDiscussion({ attendees: makeDiscussion().attendees.slice(0, 2) })
    expect(guard('G4', makeLawfulFile({ discussions: [two] })).verdict).toBe('pass')
  })

  it('cannot judge a conclusion that most of those at the table spoke against', () => {
    const against = (names: string[]) =>
      makeDiscussion({
        statements: makeDiscussion().statements.map((one) =>
          names.includes(one.speaker) ? { ...one, opinion: 'disagree' as const } : one,
        ),
      })
    const finding = guard('G4', makeLawfulFile({ discussions: [against(['李副', '赵副'])] }))
    expect(finding).toMatchObject({ verdict: 'unknown', source: { mark: 'toBeConfirmed' } })
    expect(finding.message).toContain('3人里有2人不同意')
    expect(guard('G4', makeLawfulFile({ discussions: [against(['赵副'])] })).verdict).toBe('pass')
    expect(guard('G4', makeLawfulFile({ discussions: [against(['李副', '赵副'])] }), { fine: 1 }).verdict).toBe('fail')
  })

  it('wants a new discussion when the party was heard after it', () => {
    const finding = guard('G4', makeLawfulFile({ discussions: [makeDiscussion({ heldOn: '2023-11-01' })] }))
    expect(finding).toMatchObject({ verdict: 'fail' })
    expect(finding.message).toContain('听证（2023-11-09）')
  })

  it('S5: stops another amount, kind or article and lets a typing fix pass', () => {
    expect(guard('G4', lawful, { fine: 180_000 }).message).toContain('罚款数额')
    expect(guard('G4', lawful, { kinds: ['警告'] }).message).toContain('处罚种类')
    expect(guard('G4', lawful, { article: '水污染防治法第八十三条' }).message).toContain('处罚条款')
    expect(guard('G4', lawful, { article: '《排污许可管理条例》第三十三条第一项' }).verdict).toBe('pass')
  })

  it('does not judge a voluntary discussion', () => {
    const plain = withFacts({ complex: false }, { discussions: [] })
    expect(guard('G4', plain).verdict).toBe('pass')
  })

  it('looks at the amount that is proposed now, even when nothing was noted before', () => {
    const unnoted = withFacts({ complex: false, proposedFine: null }, { discussions: [], notices: [] })
    expect(guard('G4', unnoted, { fine: 600_000 }).message).toContain('尚未讨论')
    expect(guard('G4', unnoted, { fine: 60_000 }).verdict).toBe('pass')
  })

  it('leaves the amounts of several parties to a person', () => {
    const parties = [makeParty(), makeParty({ id: 'party2', kind: 'person', name: '林一' })]
    const file = makeLawfulFile({
      case: makeCase({ parties, facts: lawful.case.facts, milestones: lawfulMilestones() }),
    })
    expect(guard('G4', file, { partyIds: ['party2'], fine: 50_000 }).verdict).toBe('unknown')
  })

  it('is due from 500,000 yuan, the number included', () => {
    const at = (fine: number) =>
      guard('G4', withFacts({ complex: false, proposedFine: fine }, { discussions: [], notices: [] }), { fine }).verdict
    expect([at(499_999), at(500_000)]).toEqual(['pass', 'fail'])
  })
})

describe('G5 new evidence after the review', () => {
  it('wants another round after new evidence, a hearing or a pleading', () => {
    for (const kind of ['newEvidence', 'pleaded', 'hearingHeld'] as const) {
      const file = withSteps([...lawfulMilestones(), makeMilestone(kind, '2023-11-22')])
      expect(guard('G5', file)).toMatchObject({ verdict: 'fail', severity: 'block' })
    }
  })

  it('takes what came on the day of the review itself as known to it', () => {
    expect(guard('G5', withSteps([...lawfulMilestones(), makeMilestone('newEvidence', '2023-11-20')])).verdict).toBe(
      'pass',
    )
    expect(guard('G5', withSteps([...lawfulMilestones(), makeMilestone('newEvidence', '2023-11-21')])).verdict).toBe(
      'fail',
    )
  })

  it('is content when a later round took it in', () => {
    const file = withSteps([...lawfulMilestones(), makeMilestone('newEvidence', '2023-11-22')], {
      rounds: [makeRound(), makeRound({ no: 2, concludedOn: '2023-11-24' })],
    })
    expect(guard('G5', file).verdict).toBe('pass')
  })
})

describe('G6 not heavier than announced', () => {
  it('S3: refuses 10万 after 8万 was announced and the party pleaded, as a hard stop', () => {
    const file = makeLawfulFile({ notices: [makeNotice({ proposedFine: 80_000 })] })
    const finding = guard('G6', file, { fine: 100_000 })
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'block' })
    expect(finding.message).toContain('第四十五条第二款')
  })

  it('S3: a new notice on new evidence, served, opens the way; G1 then counts its own five days', () => {
    const first = makeNotice({ proposedFine: 80_000 })
    const second = makeNotice({ proposedFine: 100_000 })
    const file = withSteps([...lawfulMilestones(), makeMilestone('newEvidence', '2023-11-13')], {
      notices: [first, second],
      services: [serve(first), serve(second, { servedOn: '2023-11-17' })],
    })
    expect(guard('G6', file, { fine: 100_000 }).verdict).toBe('pass')
    expect(guard('G1', file, { decidedOn: '2023-11-24' }).verdict).toBe('fail')
    expect(guard('G1', file, { decidedOn: '2023-11-27' }).verdict).toBe('pass')
  })

  it('cannot tell when the second notice is higher and no new fact is recorded', () => {
    const first = makeNotice({ proposedFine: 80_000 })
    const second = makeNotice({ proposedFine: 200_000 })
    const services = [serve(first), serve(second, { servedOn: '2023-11-17' })]
    const file = makeLawfulFile({ notices: [first, second], services })
    expect(guard('G6', file).verdict).toBe('unknown')
  })

  it('refuses a kind that was not announced, allows less than announced, and cannot compare with nothing', () => {
    expect(guard('G6', lawful, { kinds: ['罚款', '没收违法所得'] }).message).toContain('没收违法所得')
    expect(guard('G6', lawful, { fine: 100_000 }).verdict).toBe('pass')
    expect(guard('G6', makeLawfulFile({ notices: [makeNotice({ proposedFine: null })] })).verdict).toBe('unknown')
    expect(guard('G6', lawful, { outcome: 'noPenalty', fine: null }).verdict).toBe('pass')
  })
})

describe('G7 statutory range', () => {
  it('refuses above and below, both ends included, and takes a ground for going below', () => {
    expect(guard('G7', lawful, { fine: 1_000_001 }).message).toContain('上限')
    expect(guard('G7', lawful, { fine: 1_000_000 }).verdict).toBe('pass')
    expect(guard('G7', lawful, { fine: 199_999 }).message).toContain('下限')
    expect(guard('G7', withFacts({ mitigationGround: '主动消除危害后果' }), { fine: 100_000 }).message).toContain(
      '主动消除',
    )
  })

  it('uses the fixed range of a known article, else cannot tell; a warning has no range', () => {
    const unknown = { legalMin: null, legalMax: null }
    expect(guard('G7', withFacts(unknown)).verdict).toBe('pass')
    expect(guard('G7', withFacts({ ...unknown, penaltyArticle: '环境影响评价法第三十一条' })).verdict).toBe('unknown')
    expect(guard('G7', lawful, { fine: null }).verdict).toBe('unknown')
    expect(guard('G7', lawful, { fine: null, kinds: ['警告'] }).verdict).toBe('pass')
  })
})

describe('G8 ninety days', () => {
  it('warns, and only warns, when the period is over', () => {
    const late = guard('G8', withSteps(withoutHearing), { decidedOn: '2023-12-04' })
    expect(late).toMatchObject({ verdict: 'fail', severity: 'warn' })
    expect(guard('G8', withSteps(withoutHearing), { decidedOn: '2023-12-03' }).verdict).toBe('pass')
    expect(guard('G8', withSteps([])).verdict).toBe('unknown')
  })
})

describe('G9 limitation', () => {
  const steps = (found: string) => [makeMilestone('leadReceived', found)]
  const judge = (actTo: string, found: string, harmful: boolean) =>
    guard(
      'G9',
      makeLawfulFile({ case: makeCase({ facts: { ...lawful.case.facts, actTo, harmful }, milestones: steps(found) }) }),
    )

  it('is two years, the last day included', () => {
    expect(judge('2021-08-29', '2023-08-29', false).verdict).toBe('pass')
    expect(judge('2021-08-28', '2023-08-29', false)).toMatchObject({ verdict: 'fail', severity: 'block' })
  })

  it('is five years for a harmful act that ended under the code, and unknown for an older one', () => {
    expect(judge('2026-08-15', '2031-08-15', true).verdict).toBe('pass')
    expect(judge('2026-08-15', '2031-08-16', true).verdict).toBe('fail')
    expect(judge('2026-08-15', '2028-08-16', false).verdict).toBe('fail')
    expect(judge('2021-01-01', '2023-08-29', true).verdict).toBe('unknown')
    expect(judge('2015-01-01', '2023-08-29', true).verdict).toBe('fail')
  })

  it('does not run while the act goes on, and cannot be judged without its end', () => {
    expect(guard('G9', withFacts({ continuing: true, actTo: null })).verdict).toBe('pass')
    expect(guard('G9', withFacts({ actTo: null })).verdict).toBe('unknown')
  })
})

describe('G10 one case, one dossier', () => {
  it('refuses the papers of another case unless they are marked as copies', () => {
    const foreign = makeMaterial({ caseId: 'case2', title: '现场笔录' })
    expect(guard('G10', makeLawfulFile({ materials: [foreign] })).message).toContain('现场笔录')
    const copy = makeMaterial({ caseId: 'case2', remark: '复制自 案卷2 第3页' })
    expect(guard('G10', makeLawfulFile({ materials: [copy] })).verdict).toBe('pass')
  })

  it('refuses a decision after archiving, not the one that was made before', () => {
    const archived = makeLawfulFile({
      case: makeCase({ facts: lawful.case.facts, milestones: lawfulMilestones(), archivedOn: '2024-01-20' }),
    })
    expect(guard('G10', archived, { decidedOn: '2024-02-01' }).message).toContain('归档')
    expect(guard('G10', archived).verdict).toBe('pass')
  })
})
