import { describe, expect, it } from 'vitest'

import { deadlineRule, rulePack } from '#tests/helpers/rulePack.ts'

import { computeDeadline } from './computeDeadline.ts'

describe('one statutory period', () => {
  it('S3: a notice served before 国庆 2026 runs to the working Saturday, and says why 10-03 is fatal', () => {
    const computed = computeDeadline(deadlineRule('D08'), '2026-09-28', rulePack)
    expect(computed).toMatchObject({ dueDay: '2026-10-10', certain: true, fallacy: { day: '2026-10-03' } })
    expect(computed.steps.join('')).toContain('调休上班照常计入：2026-10-10')
    expect(computed.fallacy?.why).toContain('重大问题')
  })

  it('S10: the answer to a suit received on 2026-09-18 is due on 2026-10-08', () => {
    const computed = computeDeadline(deadlineRule('L06'), '2026-09-18', rulePack)
    expect(computed).toMatchObject({ dueDay: '2026-10-08', certain: true, fallacy: null })
    expect(computed.steps.at(-1)).toBe('第15日2026-10-03（周六）是休息日，顺延到2026-10-08。')
  })

  it.each([
    ['D08', '2023-10-20', '2023-10-27'],
    ['D10', '2023-10-27', '2023-11-07'],
    ['D13', '2023-09-04', '2023-12-03'],
    ['D17', '2023-11-27', '2023-12-06'],
    ['D19', '2023-11-29', '2023-12-14'],
    ['D25', '2023-11-29', '2024-01-29'],
    ['D26', '2023-11-29', '2024-05-29'],
    ['D14', '2023-09-25', '2023-10-10'],
  ])('118号 and 96号: %s from %s ends on %s', (id, base, expected) => {
    expect(computeDeadline(deadlineRule(id), base, rulePack).dueDay).toBe(expected)
  })

  it('keeps the 90th day on a Sunday and says so', () => {
    expect(computeDeadline(deadlineRule('D13'), '2023-09-04', rulePack).steps.at(-1)).toContain('不顺延')
  })

  it('is not certain when the last day of a right falls into a year without a calendar', () => {
    expect(computeDeadline(deadlineRule('D25'), '2026-11-20', rulePack).certain).toBe(false)
    expect(computeDeadline(deadlineRule('D13'), '2026-11-20', rulePack).certain).toBe(true)
  })

  it('has no fallacy where calendar days would not come out earlier', () => {
    expect(computeDeadline(deadlineRule('D19'), '2023-11-29', rulePack).fallacy).toBeNull()
  })

  it('ends a month on the last day when there is no corresponding one', () => {
    expect(computeDeadline(deadlineRule('D26'), '2024-08-31', rulePack).dueDay).toBe('2025-02-28')
  })

  it('puts the yearly transfer on 31 March of the next year', () => {
    expect(computeDeadline(deadlineRule('D30'), '2024-02-20', rulePack).dueDay).toBe('2025-03-31')
  })

  it('refuses to count a rate', () => {
    expect(() => computeDeadline(deadlineRule('D21'), '2024-02-20', rulePack)).toThrow(RangeError)
  })
})
