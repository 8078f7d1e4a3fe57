import { randomInt } from 'node:crypto'

import { runTool } from './run.ts'

/**
 * `npm run test:long`: hours of generated cases, and the crash tests with 1,000 kills each
 * (`YIJUAN_KILLS`). The printed seed runs the same ones again.
 */
async function main(): Promise<void> {
  const told = process.env['YIJUAN_SEED'] ?? ''
  const seed = told === '' ? String(randomInt(2 ** 31)) : told
  console.log(`YIJUAN_SEED=${seed}`)
  const env = { ...process.env, YIJUAN_SEED: seed, YIJUAN_KILLS: process.env['YIJUAN_KILLS'] ?? '1000' }
  const result = await runTool('vitest/vitest.mjs', ['run', '--project', 'long', '--project', 'crash'], {
    env,
    show: true,
  })
  console.log(`\nYIJUAN_SEED=${seed}`)
  process.exitCode = result.code
}

await main()
