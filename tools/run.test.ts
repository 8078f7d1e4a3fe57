import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { run } from './run.ts'

function node(script: string, limit?: number) {
  return run(process.execPath, ['-e', script], limit === undefined ? {} : { limit })
}

describe('running a program', () => {
  it('answers its exit code and all it printed', async () => {
    const result = await node('console.log("案"); console.error("卷"); process.exitCode = 3')
    expect([result.code, result.output.includes('案'), result.output.includes('卷')]).toEqual([3, true, true])
  })

  it('answers 127 for a program that is not there', async () => {
    expect((await run('yijuan-no-such-program', [])).code).toBe(127)
  })

  it('lets a program that is in time finish', async () => {
    expect((await node('console.log(1)', 20_000)).code).toBe(0)
  })

  it.skipIf(process.platform === 'win32')('kills a program that is late, and what it started', async () => {
    const log = join(tempDirectory(), 'ticks')
    const tick = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(log)}, 'x'), 20)`
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(tick)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`
    const result = await node(parent, 1500)
    const atDeath = readFileSync(log, 'utf8').length
    await wait(300)
    expect([result.code, atDeath > 0, readFileSync(log, 'utf8').length - atDeath]).toEqual([124, true, 0])
  })
})
