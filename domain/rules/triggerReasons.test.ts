import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import {
  makeCase,
  makeDecision,
  makeFile,
  makeLawfulFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
} from '#tests/helpers/builders.ts'
import { rulePack as pack } from '#tests/helpers/rulePack.ts'

import { dayOfJudgement, discussionReasons, reviewReasons } from './triggerReasons.ts'

const textOf = () => null
const papersOf = (file: CaseFile, code: string) => {
  const context = { file, pack, textOf }
  const reasons = [...reviewReasons(context, '2023-11-20'), ...discussionReasons(context, '2023-11-20')]
  return reasons.find((one) => one.code === code)?.evidence.map((one) => one.materialId)
}

describe('the reasons for review and discussion', () => {
  it('are all told, those against too, each with law, text and the date it looks at', () => {
    const reasons = reviewReasons({ file: makeFile(), pack, textOf }, '2023-11-20')
    expect(reasons.map((one) => one.code)).toEqual(pack.reviewTriggers.map((rule) => rule.code))
    expect(reasons.filter((one) => one.reason === '' || one.text === '' || one.source.law === '')).toEqual([])
    expect(new Set(reasons.map((one) => one.testedDate))).toEqual(new Set(['review']))
  })

  it('leave out a rule that was not in force on the day', () => {
    const codes = (day: string) => discussionReasons({ file: makeFile(), pack, textOf }, day).map((one) => one.code)
    expect([codes('2023-06-30').includes('JT-2'), codes('2023-07-01').includes('JT-2')]).toEqual([false, true])
  })

  it('rest on the paper of the hearing, and a ticked fact on none', () => {
    const record = makeMaterial({ id: 'record', kind: 'hearingRecord' })
    const held = makeMilestone('hearingHeld', '2023-11-09', { materialId: 'record' })
    const file = makeFile({ case: makeCase({ milestones: [held] }), materials: [record] })
    expect([papersOf(file, 'FZ-T2'), papersOf(file, 'FZ-T1')]).toEqual([['record'], []])
  })

  it('rest on the paper that names the largest amount or the kind of penalty', () => {
    const notice = makeMaterial({ id: 'noticePaper' })
    const other = makeMaterial({ id: 'small' })
    const notices = [
      makeNotice({ proposedFine: 600_000, proposedKinds: ['罚款', '吊销许可证件'] }),
      makeNotice({ proposedFine: 20_000, materialId: 'small' }),
    ]
    const file = makeFile({ notices, materials: [notice, other] })
    expect([papersOf(file, 'JT-2'), papersOf(file, 'FZ-T8')]).toEqual([['noticePaper'], ['noticePaper']])
  })

  it('are judged by the rules of the day of the decision, and by those of today before it', () => {
    const decided = { ...makeLawfulFile(), decisions: [makeDecision()] }
    expect([dayOfJudgement(makeLawfulFile(), '2026-11-23'), dayOfJudgement(decided, '2026-11-23')]).toEqual([
      '2026-11-23',
      '2023-11-27',
    ])
  })
})
