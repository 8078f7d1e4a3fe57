import { describe, expect, it } from 'vitest'

import { closingOf } from './remark.ts'

const written = { by: '苏审', staffNo: '002', on: '2026-09-14' }
const open = { written, closed: null }

describe('who may close a remark', () => {
  it('its author, without a word', () => {
    expect(closingOf(open, '002', [])).toBe('freely')
  })

  it('the reviewer in charge of the last round, saying why', () => {
    expect(closingOf(open, '007', [{ reviewerStaffNo: '002' }, { reviewerStaffNo: '007' }])).toBe('withReason')
  })

  it('nobody else: not the reviewer of an earlier round, not the officer, not twice', () => {
    expect(closingOf(open, '007', [{ reviewerStaffNo: '007' }, { reviewerStaffNo: '008' }])).toBe('never')
    expect(closingOf(open, '001', [{ reviewerStaffNo: null }])).toBe('never')
    expect(closingOf({ written, closed: { ...written, reason: '' } }, '002', [])).toBe('never')
  })
})
