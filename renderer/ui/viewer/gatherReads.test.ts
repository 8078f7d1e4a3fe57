import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { maximumByteAnswer } from '#contract/bridge.ts'

import { gatherReads } from './gatherReads.ts'

const file = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)

function reader() {
  const asked: string[] = []
  const read = gatherReads(async (begin, end) => {
    asked.push(`${begin}-${end}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (begin === 990) throw new Error('gone')
    return file.slice(begin, end)
  })
  return { asked, read }
}

describe('the bytes of a document', () => {
  it('are read one by one while they are asked for one by one', async () => {
    const { asked, read } = reader()
    for (const at of [0, 500, 100]) await read(at, at + 10)
    expect(asked).toEqual(['0-10', '500-510', '100-110'])
  })

  it('are read together where they touch, in whatever order they are asked for at once', async () => {
    const { asked, read } = reader()
    const pieces = [90, 80, 70, 60, 50, 40, 200].map((at) => read(at, at + 10))
    expect((await Promise.all(pieces)).map((piece) => piece[0])).toEqual([90, 80, 70, 60, 50, 40, 200])
    expect(asked).toEqual(['90-100', '80-90', '40-80', '200-210'])
  })

  it('are never more at once than one answer bears', async () => {
    const spans: number[] = []
    const read = gatherReads(async (begin, end) => {
      spans.push(end - begin)
      await new Promise((resolve) => setTimeout(resolve, 1))
      return new Uint8Array(end - begin)
    })
    const step = maximumByteAnswer / 4
    const pieces = [40, 30, 5, 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
    await Promise.all(pieces.map((at) => read(at * step, (at + 1) * step)))
    expect(Math.max(...spans)).toBe(maximumByteAnswer)
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(pieces.length * step)
  })

  it('fail for those who asked for them, and the next are read all the same', async () => {
    const { read } = reader()
    await expect(read(990, 1000)).rejects.toThrow('gone')
    expect(await read(0, 10)).toHaveLength(10)
  })

  it('are the right ones for each', async () => {
    const piece = fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 3 }))
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 20 }), async (pieces) => {
        const { read } = reader()
        const ranges = pieces.map(([at, count]) => [at * 10, (at + count) * 10] as const)
        const got = await Promise.all(ranges.map(([begin, end]) => read(begin, end)))
        expect(got).toEqual(ranges.map(([begin, end]) => file.slice(begin, end)))
      }),
      { numRuns: 50 },
    )
  })
})
