import { describe, expect, it } from 'vitest'

import type { CaseFacts } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Decision } from '#domain/decision/decision.ts'
import {
  lawfulMilestones,
  makeCase,
  makeDecision,
  makeDiscussion,
  makeFacts,
  makeFile,
  makeLawfulFile,
  makeMilestone,
  makeNotice,
  makeRound,
} from '#tests/helpers/builders.ts'
import { lookAt, verdictOf } from '#tests/helpers/preChecks.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'
import { guardsOfAgreement } from '#domain/rules/guards/guardsOfAgreement.ts'

const lawful = makeLawfulFile()
const decided = (more: Partial<Decision> = {}, file: CaseFile = lawful): CaseFile => ({
  ...file,
  decisions: [makeDecision(more)],
})
const withFacts = (facts: Partial<CaseFacts>, more: Partial<CaseFile> = {}) =>
  makeLawfulFile({
    case: makeCase({ facts: { ...lawful.case.facts, ...facts }, milestones: lawfulMilestones() }),
    ...more,
  })
/** Outside the scope of mandatory review and discussion. */
const plain = (more: Partial<CaseFile> = {}) =>
  makeFile({ case: makeCase({ facts: makeFacts({ proposedFine: 30_000, proposedKinds: ['罚款'] }) }), ...more })

describe('a heavier penalty after pleading', () => {
  const notices = [makeNotice({ proposedFine: 80_000 })]

  it('is a hard stop, for a decision and for what is only proposed (S3)', () => {
    const found = lookAt('PC-HEAVIER', decided({ fine: 100_000 }, makeLawfulFile({ notices })))
    expect(found).toMatchObject({ verdict: 'fail', hardStop: true, row: '4', point: '3.7', proposal: { answer: 'no' } })
    expect(verdictOf('PC-HEAVIER', withFacts({ proposedFine: 100_000 }, { notices }))).toBe('fail')
    expect(verdictOf('PC-HEAVIER', withFacts({ proposedFine: 80_000 }, { notices }))).toBe('pass')
  })

  it('is what no reviewer can agree to; what is not heavier, not announced or decided already is not asked', () => {
    const agree = (file: CaseFile) => guardsOfAgreement(file, rulePack, '2023-11-20').map((one) => one.verdict)
    expect(agree(withFacts({ proposedFine: 100_000 }, { notices }))).toEqual(['fail'])
    expect(agree(withFacts({ proposedFine: 80_000 }, { notices }))).toEqual(['pass'])
    expect(agree(withFacts({ proposedFine: 100_000 }, { notices: [] }))).toEqual([])
    expect(agree(decided({ fine: 100_000 }, makeLawfulFile({ notices })))).toEqual([])
  })

  it('cannot be judged without an amount, and there is nothing to compare before a notice', () => {
    expect(verdictOf('PC-HEAVIER', withFacts({ proposedFine: null }, { notices }))).toBe('unknown')
    expect(verdictOf('PC-HEAVIER', makeFile())).toBeUndefined()
  })
})

describe('the amount and the range of the law', () => {
  it('agree, or a ground to go below is written down: the exception is named', () => {
    expect(lookAt('PC-RANGE', decided())).toMatchObject({ verdict: 'pass', exception: '' })
    expect(verdictOf('PC-RANGE', decided({ fine: 100_000 }))).toBe('fail')
    expect(verdictOf('PC-RANGE', decided({ fine: 1_000_001 }))).toBe('fail')
    const mitigated = lookAt('PC-RANGE', decided({ fine: 100_000 }, withFacts({ mitigationGround: '主动消除' })))
    expect([mitigated?.verdict, mitigated?.exception]).toEqual(['pass', expect.stringContaining('减轻处罚')])
    const above = lookAt('PC-RANGE', decided({ fine: 1_000_001 }, withFacts({ mitigationGround: '主动消除' })))
    expect([above?.verdict, above?.exception]).toEqual(['fail', ''])
  })

  it('cannot be compared before anything is proposed', () => {
    expect(verdictOf('PC-RANGE', makeFile())).toBe('unknown')
  })
})

describe('the periods of the organ', () => {
  const filed = (...milestones: ReturnType<typeof makeMilestone>[]) => makeFile({ case: makeCase({ milestones }) })

  it('ninety days run from filing, to the decision or to today, and end with the case', () => {
    const file = filed(makeMilestone('filed', '2023-09-04'))
    expect([verdictOf('PC-PERIOD', file, {}, '2023-12-03'), verdictOf('PC-PERIOD', file, {}, '2023-12-04')]).toEqual([
      'pass',
      'fail',
    ])
    expect(verdictOf('PC-PERIOD', decided({ decidedOn: '2023-11-27' }, file), {}, '2026-01-01')).toBe('pass')
    expect(verdictOf('PC-PERIOD', makeFile())).toBe('unknown')
    const left = filed(makeMilestone('filed', '2023-09-04'), makeMilestone('withdrawn', '2023-10-01'))
    expect(verdictOf('PC-PERIOD', left, {}, '2026-01-01')).toBeUndefined()
  })

  it('fifteen days run from the lead to filing', () => {
    const on = (day: string) => filed(makeMilestone('leadReceived', '2023-09-01'), makeMilestone('filed', day))
    expect([verdictOf('PC-FILING', on('2023-09-15')), verdictOf('PC-FILING', on('2023-10-20'))]).toEqual([
      'pass',
      'fail',
    ])
    expect(verdictOf('PC-FILING', makeFile())).toBeUndefined()
  })

  it('two years of limitation, and unknown without the end of the act', () => {
    expect(verdictOf('PC-LIMITATION', lawful)).toBe('pass')
    expect(verdictOf('PC-LIMITATION', withFacts({ actTo: '2021-01-01' }))).toBe('fail')
    expect(verdictOf('PC-LIMITATION', withFacts({ actTo: null }))).toBe('unknown')
  })
})

describe('review and discussion', () => {
  it('are wanted before the decision where the law demands them', () => {
    expect([verdictOf('PC-REVIEWED', decided()), verdictOf('PC-DISCUSSED', decided())]).toEqual(['pass', 'pass'])
    const without = decided({}, { ...lawful, rounds: [], discussions: [] })
    expect([verdictOf('PC-REVIEWED', without), verdictOf('PC-DISCUSSED', without)]).toEqual(['fail', 'fail'])
  })

  it('are asked again after new evidence and after the party pleaded', () => {
    const steps = [...lawfulMilestones(), makeMilestone('newEvidence', '2023-11-22')]
    const file = makeLawfulFile({ case: makeCase({ facts: lawful.case.facts, milestones: steps }) })
    expect(verdictOf('PC-REVIEWED', file)).toBe('fail')
    const pleaded = [...lawfulMilestones(), makeMilestone('pleaded', '2023-11-24')]
    const later = makeLawfulFile({ case: makeCase({ facts: lawful.case.facts, milestones: pleaded }) })
    expect(verdictOf('PC-DISCUSSED', decided({}, later))).toBe('fail')
  })

  it('are not judged where they were held voluntarily: the exception is named', () => {
    const voluntary = decided(
      { fine: 30_000 },
      plain({ rounds: [makeRound({ opinion: 'return' })], discussions: [makeDiscussion({ conclusion: null })] }),
    )
    for (const code of ['PC-REVIEWED', 'PC-DISCUSSED']) {
      const found = lookAt(code, voluntary)
      expect([found?.verdict, found?.exception]).toEqual(['pass', expect.stringContaining('自愿')])
    }
    expect(lookAt('PC-REVIEWED', decided({ fine: 30_000 }, plain()))?.exception).toBe('')
  })

  it('are still to come before a decision', () => {
    const open = makeLawfulFile({ rounds: [], discussions: [] })
    expect([verdictOf('PC-REVIEWED', open), verdictOf('PC-DISCUSSED', open)]).toEqual([undefined, undefined])
  })
})

describe('the law of the day of the act', () => {
  const law = (penaltyArticle: string, actTo: string | null, decidedOn = '2023-11-27') =>
    lookAt('PC-LAW', decided({ decidedOn, article: '' }, withFacts({ penaltyArticle, offenceArticle: '', actTo })))

  it('was in force, or had ended; brackets and the name of the republic do not matter', () => {
    expect(law('《中华人民共和国噪声污染防治法》第七十五条', '2023-08-01')?.verdict).toBe('pass')
    expect(law('噪声污染防治法第七十五条', '2026-08-15', '2026-11-01')?.verdict).toBe('fail')
  })

  it('that came later may be the milder one: a person weighs, the exception is named', () => {
    const found = law('噪声污染防治法第七十五条', '2022-06-01')
    expect([found?.verdict, found?.exception]).toEqual(['unknown', expect.stringContaining('从旧兼从轻')])
  })

  it('cannot be judged for a law that the pack does not know, without a day or without an article', () => {
    expect([law('某办法第一条', '2023-01-01')?.verdict, law('噪声污染防治法第七十五条', null)?.verdict]).toEqual([
      'unknown',
      'unknown',
    ])
    expect(law('', '2023-01-01')?.verdict).toBe('unknown')
    expect(verdictOf('PC-LAW', makeFile())).toBeUndefined()
  })
})
