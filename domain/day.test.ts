import { expect, it } from 'vitest'

import { daySchema } from './day.ts'

it('a year with a digit missing is no day, a card without end is', () => {
  const isDay = (text: string) => daySchema.safeParse(text).success
  expect(['0026-08-01', '0001-01-01', '1799-12-31', '2026-02-29', '2026-2-1'].map(isDay)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
  expect(['1800-01-01', '2026-08-01', '9999-12-31'].map(isDay)).toEqual([true, true, true])
})
