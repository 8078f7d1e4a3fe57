import { describe, expect, it } from 'vitest'

import { addCounts, isGreen, lastLine, playwrightCounts, vitestCounts } from './counts.ts'

const vitest = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }

describe('the counts of npm test', () => {
  it('sums both runners in one line and names what was skipped', () => {
    const sum = addCounts([vitestCounts(JSON.stringify(vitest), 0), playwrightCounts(JSON.stringify(playwright), 0)])
    expect([lastLine(sum), isGreen(sum)]).toEqual(['8 passed, 0 failed, 2 skipped', true])
  })

  it('leaves the word skipped out when nothing was', () => {
    expect(lastLine(playwrightCounts(JSON.stringify(playwright), 0))).toBe('3 passed, 0 failed')
  })

  it('counts a file that did not load as a failure', () => {
    const report = { ...vitest, success: false, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(vitestCounts(JSON.stringify(report), 1).failed).toBe(1)
  })

  it('counts an unhandled error, a missing report and a flaky test as failures', () => {
    const flaky = { stats: { ...playwright.stats, flaky: 1 } }
    const counts = [
      vitestCounts(JSON.stringify(vitest), 1),
      vitestCounts(null, 0),
      playwrightCounts(JSON.stringify(flaky), 0),
      playwrightCounts(null, 0),
    ]
    expect(counts.map((one) => one.failed)).toEqual([1, 1, 1, 1])
  })

  it('is not green when nothing ran', () => {
    expect([isGreen({ passed: 0, failed: 0, skipped: 4 }), isGreen({ passed: 1, failed: 1, skipped: 0 })]).toEqual([
      false,
      false,
    ])
  })
})
