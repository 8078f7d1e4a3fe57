import { defineConfig } from 'playwright/test'

const seconds = 1000

/** The window tests: one worker, because each opens a desk and a browser of its own on two cores. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 120 * seconds,
  expect: { timeout: 15 * seconds },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }], ['./tools/test/hostReporter.ts']],
})
