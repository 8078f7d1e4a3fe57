import * as z from 'zod'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 }

const vitestSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** A run that ended badly without one failed test (a file that did not load, no report) counts as one failure. */
function honest(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Reads Vitest's JSON report; null when there is none. A file that did not load counts as one failed test. */
export function vitestCounts(report: string | null, exitCode: number): Counts {
  if (report === null) return { ...noCounts, failed: 1 }
  const read = vitestSchema.parse(JSON.parse(report))
  const unloaded = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = read.numFailedTests + unloaded.length
  return honest({ passed: read.numPassedTests, failed, skipped: read.numPendingTests + read.numTodoTests }, exitCode)
}

/** Reads Playwright's JSON report; a test that passed only at the second try counts as failed. */
export function playwrightCounts(report: string | null, exitCode: number): Counts {
  if (report === null) return { ...noCounts, failed: 1 }
  const { stats } = playwrightSchema.parse(JSON.parse(report))
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, exitCode)
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    noCounts,
  )
}

/** The last line of `npm test`. */
export function lastLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`
}

/** No failure, and at least one test that passed. */
export function isGreen(counts: Counts): boolean {
  return counts.failed === 0 && counts.passed > 0
}
