import { describe, expect, it } from 'vitest'

import { stepsOf } from '#domain/case/stepsOf.ts'
import { blemishesOf } from '#domain/rules/blemishes.ts'
import { headlineOf } from '#domain/rules/headline.ts'
import { makeCase, makeFacts, makeFile, makeMilestone } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { checkExamination } from './checkExamination.ts'
import type { Examination } from './examination.ts'
import { examinationHints, proposedAnswers } from './examinationHints.ts'
import { examinationRows } from './examinationRows.ts'

const rows = examinationRows(rulePack, '2023-10-12')
const clean = rows.map((row) => ({
  row: row.code,
  answer: row.adverseAnswer === 'yes' ? ('no' as const) : ('yes' as const),
  problem: '',
  citations: [],
}))

function makeExamination(overrides: Partial<Examination> = {}): Examination {
  return {
    id: 'e1',
    caseId: 'case1',
    no: 1,
    examiner: '郭审言',
    examinerStaffNo: null,
    answers: clean,
    opinion: 'agree',
    opinionText: '',
    examinedOn: '2023-10-12',
    signedMaterialId: 'm1',
    origin: 'paper',
    blemishes: [],
    organ: '',
    ...overrides,
  }
}

describe('the six rows of 令30号39', () => {
  const codes = (
    answers: Parameters<typeof checkExamination>[0]['answers'],
    opinion: Examination['opinion'] = 'agree',
  ) => checkExamination({ answers, opinion }, rows).map(({ row, what }) => `${row}${what}`)
  const turned = (row: string) =>
    clean.map((one) =>
      one.row === row ? { ...one, answer: one.answer === 'yes' ? ('no' as const) : ('yes' as const) } : one,
    )

  it('ask nothing more of a clean answer, each polarity in its own way', () => {
    expect(codes(clean)).toEqual([])
    for (const { code } of rows)
      expect(codes(turned(code), 'supplement')).toEqual([`${code}noProblem`, `${code}noCitation`])
  })

  it('refuse 同意 over a bad answer, a row answered twice, a row left out and a row unknown', () => {
    expect(codes(turned('5'))).toContain('agreesWithAdverse')
    expect(codes([...clean, ...clean.slice(0, 1)])).toEqual(['1answeredTwice'])
    expect(codes(clean.slice(1))).toEqual(['1unanswered'])
    expect(codes([...clean, { row: '7', answer: 'yes', problem: '', citations: [] }])).toEqual(['7unknownRow'])
  })
})

describe('what the file says to a row', () => {
  const hintsOf = (facts: Parameters<typeof makeFacts>[0], days: readonly string[] = ['2023-08-29']) =>
    proposedAnswers(
      examinationHints(
        makeFile({
          case: makeCase({
            facts: makeFacts(facts),
            milestones: days.map((day) => makeMilestone('inspected', day)),
          }),
        }),
        rulePack,
        '2023-10-12',
      ),
    ).map(({ row, answer }) => [row, answer])

  it('answers the limitation by itself, both ways, and leaves open what it cannot tell', () => {
    expect(hintsOf({ actFrom: '2023-03-06', actTo: '2023-08-01' })).toEqual([['5', 'no']])
    expect(hintsOf({ actFrom: '2019-01-01', actTo: '2019-02-01' })).toEqual([['5', 'yes']])
    expect(hintsOf({})).toEqual([])
  })

  it('answers the fine badly when it lies outside the range, and says nothing good of it', () => {
    const act = {
      actFrom: '2023-03-06',
      actTo: '2023-08-01',
      proposedKinds: ['罚款'],
      legalMin: 200_000,
      legalMax: 1_000_000,
    }
    expect(hintsOf({ ...act, proposedFine: 100_000 })).toContainEqual(['6', 'no'])
    expect(hintsOf({ ...act, proposedFine: 300_000 })).toEqual([['5', 'no']])
  })
})

describe('the step 案件审查', () => {
  const days = (examinations: Examination[]) =>
    stepsOf(makeFile({ examinations }), 'examined', rulePack).map((step) => step.day)

  it('comes from a round that agreed on signed paper, not from one returned or unsigned', () => {
    expect(days([makeExamination()])).toEqual(['2023-10-12'])
    expect(days([makeExamination({ opinion: 'supplement' })])).toEqual([])
    expect(days([makeExamination({ signedMaterialId: null })])).toEqual([])
  })

  it('is not written twice when it was recorded by hand too', () => {
    const milestones = [makeMilestone('examined', '2023-10-12')]
    const file = makeFile({ case: makeCase({ milestones }), examinations: [makeExamination()] })
    expect(stepsOf(file, 'examined', rulePack)).toHaveLength(1)
  })

  it('moves the headline, and an investigator who examined is a blemish', () => {
    const milestones = [makeMilestone('filed', '2023-09-04')]
    const file = makeFile({ case: makeCase({ milestones }), examinations: [makeExamination({ examiner: '黄　乙' })] })
    expect(headlineOf(file)).toBe('examining')
    expect(blemishesOf(file, rulePack)).toMatchObject([{ act: '第1次案件审查', finding: { code: 'G3' } }])
    expect(blemishesOf({ ...file, examinations: [makeExamination()] }, rulePack)).toEqual([])
  })
})
