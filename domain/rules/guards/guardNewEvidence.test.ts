import { describe, expect, it } from 'vitest'

import type { Material } from '#domain/material/material.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import {
  lawfulMilestones,
  makeCase,
  makeDecision,
  makeLawfulFile,
  makeMaterial,
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

  it('asks a person when a paper was exchanged or taken out since, and not for our own signed prints', () => {
    const seen = makeMaterial({ id: 'report', title: '监测报告' })
    const { versions } = seen
    const other = [...versions, ...versions.map((one) => ({ ...one, no: 2, sha256: '1'.repeat(64) }))]
    const snapshot = [
      { materialId: 'report', kind: 'other', title: '监测报告', version: 1, sha256: '0'.repeat(64), pages: 2 },
    ]
    const verdict = (material: Partial<Material>, origin: 'live' | 'paper' = 'live') => {
      const rounds = [makeRound({ origin, snapshot, submittedOn: '2023-11-16' })]
      const file = makeLawfulFile({ rounds, materials: [{ ...seen, ...material }] })
      return guardNewEvidence({ file, proposal: makeDecision(), pack: rulePack })
    }
    expect(verdict({}).verdict).toBe('pass')
    expect(verdict({ versions: other })).toMatchObject({ verdict: 'unknown', evidence: [expect.anything(), 'report'] })
    expect(verdict({ versions: other }).message).toContain('《监测报告》')
    expect(verdict({ withdrawnReason: '放错' }).verdict).toBe('unknown')
    expect(verdict({ versions: other, paperState: 'scanned' }).verdict).toBe('pass')
    expect(verdict({ versions: other }, 'paper').verdict).toBe('pass')
  })
})
