import { describe, expect, it } from 'vitest'

import { approvalDefects, type Approval, type ApprovalEntry, type ApprovalStep } from './approval.ts'

const signed = (step: ApprovalStep, day: string | null, more: Partial<ApprovalEntry> = {}): ApprovalEntry => ({
  step,
  day,
  person: '某人',
  opinion: '同意',
  page: 1,
  ...more,
})
const approval = (entries: ApprovalEntry[], scanMaterialId: string | null = 'scan'): Approval => ({
  id: 'material',
  caseId: 'case',
  scanMaterialId,
  entries,
})
const whole = [signed('handler', '2026-09-10'), signed('department', '2026-09-11'), signed('deputy', '2026-09-14')]
const codes = (one: Approval, docDate: string | null = '2026-09-14') =>
  approvalDefects(one, docDate).map(({ step, code }) => `${step ?? ''} ${code}`.trim())

describe('the internal approval of a document', () => {
  it('is in order when both officers and one leader signed, each not before the last', () => {
    expect(codes(approval(whole))).toEqual([])
    expect(codes(approval([...whole, signed('legal', '2026-09-12')]))).toEqual([])
  })

  it('shows who has not signed, and a missing scan', () => {
    expect(codes(approval([], null))).toEqual(['noScan', 'handler missing', 'department missing', 'noLeader'])
  })

  it('shows blanks, days out of order, and a signature after the document itself', () => {
    const entries = [
      signed('handler', '2026-09-12', { opinion: '' }),
      signed('department', '2026-09-11', { page: null }),
      signed('head', '2026-09-15', { person: '' }),
    ]
    expect(codes(approval(entries))).toEqual([
      'handler noOpinion',
      'department noPage',
      'department disorder',
      'head noPerson',
      'head late',
    ])
  })
})
