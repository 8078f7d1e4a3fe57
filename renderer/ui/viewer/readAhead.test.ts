import { describe, expect, it } from 'vitest'

import { readAhead } from './readAhead.ts'

function reader(bytes: number) {
  const asked: string[] = []
  const read = readAhead((begin, end) => {
    asked.push(`${begin}-${end}`)
    return Promise.resolve(new Uint8Array(end - begin))
  }, bytes)
  return { asked, read }
}

describe('the bytes of a document', () => {
  it('are read as they are asked for while the reader jumps about', async () => {
    const { asked, read } = reader(1000)
    for (const at of [0, 500, 100, 900]) await read(at, at + 10)
    expect(asked).toEqual(['0-10', '500-510', '100-110', '900-910'])
  })

  it('are read on once they are asked for in a row, each of them once, not past the end', async () => {
    const { asked, read } = reader(95)
    for (let at = 0; at < 90; at += 10) expect(await read(at, at + 10)).toHaveLength(10)
    expect(await read(90, 95)).toHaveLength(5)
    expect(asked).toEqual(Array.from({ length: 10 }, (_, index) => `${index * 10}-${Math.min(95, index * 10 + 10)}`))
  })

  it('are not read on after a jump', async () => {
    const { asked, read } = reader(1000)
    for (const at of [0, 10, 20]) await read(at, at + 10)
    expect(asked).toHaveLength(7)
    await read(500, 510)
    expect(asked).toHaveLength(8)
  })
})
