import { describe, expect, it } from 'vitest'

import { parseRange } from './byteRange.ts'

const mebibyte = 1024 * 1024

describe('a range of bytes', () => {
  it('is read as asked, up to 8 MiB', () => {
    expect(parseRange('bytes=0-0')).toEqual({ start: 0, end: 1 })
    expect(parseRange('bytes=100-')).toEqual({ start: 100, end: 100 + 8 * mebibyte })
    expect(parseRange('bytes=0-99999999')).toEqual({ start: 0, end: 8 * mebibyte })
  })

  it('may be absent', () => {
    expect([parseRange(null), parseRange(''), parseRange(undefined)]).toEqual([null, null, null])
  })

  it.each(['bytes=-500', 'bytes=9-5', 'bytes=0-1,3-4', 'items=0-1', 'bytes=a-b', 'bytes=1e3-'])(
    '%s is refused',
    (header) => {
      expect(parseRange(header)).toBe('refused')
    },
  )
})
