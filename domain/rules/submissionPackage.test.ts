import { describe, expect, it } from 'vitest'

import { makeCase, makeFile, makeMaterial, makeMilestone } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { missingItems, submissionPackage } from './submissionPackage.ts'

describe('the package for the reviewer', () => {
  const day = '2026-09-14'
  const stateOf = (file: ReturnType<typeof makeFile>, code: string) =>
    submissionPackage(file, rulePack, day).find((item) => item.code === code)?.state

  it('says what is there, what is only printed and what is missing', () => {
    const file = makeFile({
      materials: [
        makeMaterial({ kind: 'penaltyDecision', paperState: 'generated' }),
        makeMaterial({ title: '行政处罚案件调查报告' }),
        makeMaterial({ kind: 'examinationForm', volume: '副', paperState: 'printed' }),
        makeMaterial({ kind: 'businessLicence', withdrawnReason: '放错' }),
      ],
    })
    expect(['2', '3', '5', '6.3', '10'].map((code) => stateOf(file, code))).toEqual([
      'there',
      'there',
      'unsigned',
      'missing',
      'optional',
    ])
  })

  it('asks for the result notice only where something was sampled', () => {
    expect(stateOf(makeFile(), '9.2')).toBeUndefined()
    const sampled = makeFile({ case: makeCase({ milestones: [makeMilestone('sampled', '2026-08-20')] }) })
    expect(stateOf(sampled, '9.2')).toBe('missing')
  })

  it('takes a calculation made on the desk for the printed table, and nothing else', () => {
    const items = submissionPackage(makeFile(), rulePack, day)
    expect(missingItems(items, null)).toContain('11')
    expect(missingItems(items, 'calculation')).not.toContain('11')
    expect(missingItems(items, 'calculation')).toContain('2')
  })
})
