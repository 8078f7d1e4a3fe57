import { spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { holdDesk } from './oneDesk.ts'

const folder = sharedDirectory()

describe('a desk', () => {
  it('is held by one window; the second start calls the first one forward, by whatever path it comes', async () => {
    const desk = join(folder, 'desk')
    let called = 0
    const first = await holdDesk(desk, () => (called += 1))
    symlinkSync(desk, join(folder, 'link'))
    expect(await holdDesk(desk, () => {})).toBeNull()
    expect(await holdDesk(join(folder, 'link'), () => {})).toBeNull()
    expect(called).toBe(2)
    const other = await holdDesk(join(folder, 'other'), () => {})
    expect(other).not.toBeNull()
    first?.release()
    other?.release()
    const again = await holdDesk(desk, () => {})
    expect(again).not.toBeNull()
    again?.release()
  })

  it('is free at once when its holder is killed', async () => {
    const desk = join(folder, 'killed')
    const script = `import { holdDesk } from ${JSON.stringify(fileURLToPath(new URL('./oneDesk.ts', import.meta.url)))}
      await holdDesk(${JSON.stringify(desk)}, () => {}); console.log('held'); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', script])
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    expect(await holdDesk(desk, () => {})).toBeNull()
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await gone
    const hold = await holdDesk(desk, () => {})
    expect(hold).not.toBeNull()
    hold?.release()
  })
})
