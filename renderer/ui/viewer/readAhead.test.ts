import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readAhead } from './readAhead.ts'

const file = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)

function reader(bytes = file.length) {
  const asked: string[] = []
  const read = readAhead((begin, end) => {
    asked.push(`${begin}-${end}`)
    return Promise.resolve(file.slice(begin, end))
  }, bytes)
  return { asked, read }
}

describe('the bytes of a document', () => {
  it('are read as they are asked for while the reader jumps about', async () => {
    const { asked, read } = reader()
    for (const at of [0, 500, 100, 900]) await read(at, at + 10)
    expect(asked).toEqual(['0-10', '500-510', '100-110', '900-910'])
  })

  it('are read on in growing blocks once they are asked for in a row, not past the end', async () => {
    const { asked, read } = reader(300)
    for (let at = 0; at < 300; at += 10) await read(at, at + 10)
    expect(asked).toEqual(['0-10', '10-20', '20-40', '40-80', '80-160', '160-300'])
  })

  it('are not read on after a jump', async () => {
    const { asked, read } = reader()
    for (const at of [0, 10, 20]) await read(at, at + 10)
    await read(500, 510)
    expect(asked.at(-1)).toBe('500-510')
  })

  it('are the right ones, however they are asked for', async () => {
    const pieces = fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(pieces, fc.boolean(), async (asked, isInARow) => {
        const { read } = reader()
        let next = 0
        for (const [at, count] of asked) {
          const begin = isInARow ? next : at * 10
          const end = Math.min(file.length, begin + count * 10)
          if (begin >= end) break
          expect(await read(begin, end)).toEqual(file.slice(begin, end))
          next = end
        }
      }),
    )
  })
})
