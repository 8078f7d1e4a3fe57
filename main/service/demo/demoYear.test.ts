import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const longest = 90_000

describe('the demo desk of 2023', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path, '2026-11-22')
    await office.ask('desk.loadDemoYear', {})
  }, longest)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('gives the figures of the report', async () => {
    const { figures, reviewReasons } = await office.ask('statistics.year', { year: 2023 })
    const values = Object.fromEntries(figures.map(({ key, value }) => [key, value]))
    expect(values).toEqual({})
    expect(reviewReasons).toEqual([])
  })
})
