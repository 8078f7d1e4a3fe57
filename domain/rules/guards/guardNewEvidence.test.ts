import { describe, expect, it } from 'vitest'

import type { ReviewRound } from '#domain/review/review.ts'
import {
  lawfulMilestones,
  makeCase,
  makeDecision,
  makeLawfulFile,
  makeMilestone,
  makeRound,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { guardNewEvidence } from './guardNewEvidence.ts'

describe('G5 and a round held on the desk', () => {
  const { facts } = makeLawfulFile().case

  function judge(day: string, round: Partial<ReviewRound>) {
    const milestones = [...lawfulMilestones(), makeMilestone('newEvidence', day)]
    const file = makeLawfulFile({ case: makeCase({ facts, milestones }), rounds: [makeRound(round)] })
    return guardNewEvidence({ file, proposal: makeDecision(), pack: rulePack })
  }

  it('knows that the reviewer saw only what was handed in', () => {
    const round = { origin: 'live', submittedOn: '2023-11-16', concludedOn: '2023-11-20' } as const
    expect(judge('2023-11-18', round)).toMatchObject({ verdict: 'fail' })
    expect(judge('2023-11-18', round).message).toContain('送法制审核（2023-11-16）之后')
    expect(judge('2023-11-21', round).message).toContain('法制审核同意（2023-11-20）之后')
    expect(judge('2023-11-16', round).verdict).toBe('pass')
  })

  it('leaves to a round on paper what came until its end', () => {
    expect(judge('2023-11-18', { origin: 'paper' }).verdict).toBe('pass')
    expect(judge('2023-11-21', { origin: 'paper' }).verdict).toBe('fail')
  })

  it('waits for an opinion once the file went to the reviewer again', () => {
    expect(judge('2023-11-18', { origin: 'live', opinion: null, concludedOn: null }).verdict).toBe('unknown')
  })
})
