import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '#domain/day.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { addWorkingDays, isWorkingDay, nextWorkingDay } from './calendar.ts'

const { calendar } = rulePack

describe('the working-day calendar', () => {
  it.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-09-28', 5, '2026-10-10'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2025-12-30', 5, '2026-01-07'],
    ['2024-02-08', 5, '2024-02-21'],
    ['2023-04-21', 7, '2023-05-04'],
  ])('counts from %s %i working days to %s', (day, count, expected) => {
    expect(addWorkingDays(calendar, day, count)).toMatchObject({ day: expected, certain: true })
  })

  it('knows that people work on the Saturday after 国庆 2026 and rest on the Wednesday within it', () => {
    expect([isWorkingDay(calendar, '2026-10-10'), isWorkingDay(calendar, '2026-10-07')]).toEqual([true, false])
  })

  it('names what it skipped and which weekend counted', () => {
    expect(addWorkingDays(calendar, '2026-09-30', 3)).toEqual({
      day: '2026-10-10',
      certain: true,
      skipped: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
      workedWeekends: ['2026-10-10'],
    })
  })

  it('is not certain of a year whose notice has not been published', () => {
    expect(addWorkingDays(calendar, '2026-12-29', 5)).toMatchObject({ certain: false, day: '2027-01-05' })
    expect(addWorkingDays(calendar, '2026-12-21', 5)).toMatchObject({ certain: true })
    expect(nextWorkingDay(calendar, '2027-01-02').certain).toBe(false)
  })

  it('stays on a working day and leaves a day off', () => {
    expect(nextWorkingDay(calendar, '2026-10-08').day).toBe('2026-10-08')
    expect(nextWorkingDay(calendar, '2026-10-03').day).toBe('2026-10-08')
  })

  it('lands on a working day and has counted exactly that many, wherever it starts', () => {
    const start = fc.integer({ min: 0, max: 1300 }).map((count) => addDays('2023-01-01', count))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const end = addWorkingDays(calendar, day, count).day
        let seen = 0
        for (let one = addDays(day, 1); one <= end; one = addDays(one, 1)) if (isWorkingDay(calendar, one)) seen += 1
        return isWorkingDay(calendar, end) && seen === count
      }),
    )
  })

  it('refuses half a day', () => {
    expect(() => addWorkingDays(calendar, '2026-01-05', 0.5)).toThrow(RangeError)
  })
})
