import { describe, expect, it } from 'vitest'

import { contract } from '#contract/index.ts'

import { workOf } from './work.ts'

describe('the bar of long work', () => {
  it('has words for every command, never its code', () => {
    const commands = Object.entries(contract).filter(([, one]) => one.kind === 'command')
    expect(commands.length).toBeGreaterThan(50)
    expect(commands.map(([name]) => name).filter((name) => workOf(name) === name)).toEqual([])
    expect(workOf('no.such')).toBe('no.such')
  })
})
