import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import {
  makeCase,
  makeFacts,
  makeFile,
  makeLawfulFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeRound,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { checklistRows } from './checklist.ts'

function points(file?: CaseFile): string[] {
  return checklistRows(rulePack, '2023-11-14', file).flatMap((row) => row.points.map((point) => point.code))
}

/** Sub-points that this file shows and an empty one does not. */
function added(file: CaseFile): string[] {
  const plain = new Set(points(makeFile()))
  return points(file).filter((code) => !plain.has(code))
}

describe('the sub-points of a case', () => {
  it('are all there without a case, and every row keeps some in an empty one', () => {
    const all = points()
    const rows = checklistRows(rulePack, '2023-11-14', makeFile())
    expect(rows.every((row) => row.points.length > 0)).toBe(true)
    const hidden = all.filter((code) => !points(makeFile()).includes(code))
    expect(hidden).toEqual(['1.4', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.8.1', '3.10', '3.13.1', '4.5'])
  })

  it('ask of a hearing only where one was asked for', () => {
    const noticed = makeFile({ notices: [makeNotice()] })
    expect(added(noticed)).toEqual(['3.6', '3.8'])
    const milestones = [makeMilestone('hearingRequested', '2023-10-25'), makeMilestone('pleaded', '2023-10-25')]
    expect(added({ ...noticed, case: makeCase({ milestones }) })).toEqual(['3.6', '3.7', '3.8', '3.8.1'])
    expect(added(makeLawfulFile())).toEqual(['3.6', '3.7', '3.8', '3.8.1', '3.10'])
  })

  it('ask of the discussion while its amount is unknown, not once it is known to be small', () => {
    const fine = (proposedFine: number) =>
      points(makeFile({ case: makeCase({ facts: makeFacts({ proposedFine }) }) })).includes('3.9')
    expect([points(makeFile()).includes('3.9'), fine(500_000), fine(499_999)]).toEqual([true, true, false])
  })

  it('ask of the notice in a formal round though there is none, not in one before the notice', () => {
    const round = (kind: 'formal' | 'pre') => makeFile({ rounds: [makeRound({ kind, concludedOn: null })] })
    expect([added(round('formal')), added(round('pre'))]).toEqual([['3.6', '3.8'], []])
  })

  it('ask of tests, seizure, daily fines and stops where a paper or a kind of penalty says so', () => {
    const paper = (kind: string) => added(makeFile({ materials: [makeMaterial({ kind })] }))
    expect(['monitoringReport', 'sealUpDecision', 'dailyNotice', 'registrationPreservation'].map(paper)).toEqual([
      ['3.5', '4.5'],
      ['3.4'],
      ['3.13.1'],
      ['3.3'],
    ])
    const facts = makeFacts({ proposedKinds: ['责令停产整治'] })
    expect(added(makeFile({ case: makeCase({ facts }) }))).toContain('1.4')
    expect(added(makeFile({ materials: [makeMaterial({ kind: 'dailyNotice', withdrawnReason: '误收' })] }))).toEqual([])
  })
})
