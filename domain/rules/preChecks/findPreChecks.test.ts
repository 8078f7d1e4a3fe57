import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Verdict } from '#domain/guardFinding.ts'
import { makeFile, makeLawfulFile, makeDecision } from '#tests/helpers/builders.ts'
import { lookAt, paperOf, verdictOf } from '#tests/helpers/preChecks.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { findPreChecks } from './findPreChecks.ts'
import { preCheckFinding } from './preCheck.ts'

const unread = () => null

describe('what the machine sees', () => {
  it('can be made for every rule of the pack, each with its row and, where it has one, its sub-point', () => {
    const file = { ...makeLawfulFile(), decisions: [makeDecision()] }
    expect(() => findPreChecks(file, rulePack, unread, '2023-12-31')).not.toThrow()
    const points = new Map(rulePack.checklist.map((row) => [row.code, row.points.map((point) => point.code)]))
    const strays = rulePack.preChecks.filter(
      ({ row, point }) => !points.has(row) || (point !== null && points.get(row)?.includes(point) !== true),
    )
    expect(strays).toEqual([])
    expect(new Set(rulePack.preChecks.map((rule) => rule.code)).size).toBe(rulePack.preChecks.length)
  })

  it('covers every defect that is looked for in the papers', () => {
    const told = [
      'DAYS',
      'PARTY',
      'CARD',
      'RELATION',
      'AMOUNT',
      'SAMPLING',
      'LAWDATE',
      'PUBLICITY',
      'OBSERVER',
      'PAGES',
    ]
    const codes = rulePack.preChecks.map((rule) => rule.code)
    expect(told.filter((name) => !codes.includes(`PC-${name}`))).toEqual([])
    expect(rulePack.defects).toHaveLength(told.length)
  })

  it('invents nothing: an empty file and a lawful one have no failing check', () => {
    const failing = [makeFile(), makeLawfulFile()].flatMap((file) =>
      findPreChecks(file, rulePack, unread, '2023-11-27').filter((one) => one.verdict === 'fail'),
    )
    expect(failing).toEqual([])
  })

  it('takes what could not be read for unknown, never for good', () => {
    const kinds = ['penaltyDecision', 'monitoringReport', 'interviewRecord', 'businessLicence', 'officerCard']
    const file = makeFile({ materials: kinds.map((kind) => paperOf(kind)) })
    const codes = ['PC-AMOUNT', 'PC-LAWDATE', 'PC-SAMPLING', 'PC-PARTY', 'PC-OFFICERS', 'PC-CARDNO']
    expect(codes.map((code) => verdictOf(code, file))).toEqual(codes.map(() => 'unknown'))
  })

  it('shows one place once, however many things are said of it', () => {
    const file = makeFile({ materials: [paperOf('sceneRecord')] })
    expect(lookAt('PC-CARDNO', file)?.evidence).toEqual([
      { materialId: 'sceneRecord', title: 'sceneRecord', page: null, quote: '' },
    ])
  })

  it('shows amount, sampling, law and numbers with the page where they were read', () => {
    const file = makeFile({ materials: [paperOf('noticeBeforePenalty')] })
    const found = lookAt('PC-AMOUNT', file, { noticeBeforePenalty: '首页\f罚款陆万贰仟元整（¥62,200元）' })
    expect(found).toMatchObject({ verdict: 'fail', evidence: [{ page: 2 }], proposal: { answer: 'no' } })
    expect(verdictOf('PC-AMOUNT', file, { noticeBeforePenalty: '罚款陆万贰仟元整（¥62,000元）' })).toBe('pass')
  })
})

describe('the proposal of a pre-check', () => {
  const context = { file: makeFile(), pack: rulePack, textOf: unread, day: '2023-12-31', defects: [] }
  const source = { law: '某法', article: '第一条', mark: 'confirmed' as const }
  const anyVerdicts = fc.array(fc.constantFrom<Verdict>('pass', 'fail', 'unknown'))
  const anyRow = fc.constantFrom(...rulePack.checklist)
  const anyRule = fc.constantFrom(...rulePack.preChecks)

  it('is made only by a failing check, and is always the adverse answer of its row', () => {
    fc.assert(
      fc.property(anyRule, anyRow, anyVerdicts, (rule, row, verdicts) => {
        const said = verdicts.map((verdict) => ({ verdict, message: verdict, source }))
        const found = preCheckFinding(context, { ...rule, row: row.code }, said)
        const isProposed = verdicts.includes('fail') && row.adverseAnswer !== null
        expect(found?.proposal?.answer ?? null).toBe(isProposed ? row.adverseAnswer : null)
      }),
    )
  })

  it('never passes while one thing failed or was not known, and says nothing of nothing', () => {
    fc.assert(
      fc.property(anyRule, anyVerdicts, (rule, verdicts) => {
        const said = verdicts.map((verdict) => ({ verdict, message: verdict, source }))
        const found = preCheckFinding(context, rule, said)
        if (verdicts.length === 0) expect(found).toBeNull()
        else expect(found?.verdict === 'pass').toBe(verdicts.every((verdict) => verdict === 'pass'))
      }),
    )
  })
})
