import { describe, expect, it } from 'vitest'

import { imagePdf } from './imagePdf.ts'
import { scanLook } from './scanLook.ts'

const blank = () => ({ width: 200, height: 280, rgba: new Uint8Array(200 * 280 * 4).fill(255) })

describe('the look of a scan', () => {
  it('turns white paper into tinted paper with grain, and is the same for the same seed', () => {
    const one = scanLook(blank(), { seed: 1, kind: 'colour', dpi: 24 })
    const again = scanLook(blank(), { seed: 1, kind: 'colour', dpi: 24 })
    const other = scanLook(blank(), { seed: 2, kind: 'colour', dpi: 24 })
    expect(one.equals(again)).toBe(true)
    expect(one.equals(other)).toBe(false)
    expect(new Set(one).size).toBeGreaterThan(20)
    const middle = (140 * 200 + 100) * 3
    expect(one[middle]).toBeGreaterThan(225)
    expect(one[middle + 2]).toBeLessThan(one[middle] ?? 0)
  })

  it('keeps what was printed and what was written dark', () => {
    const page = blank()
    for (let y = 120; y < 160; y += 1)
      for (let x = 80; x < 120; x += 1) page.rgba.set(x < 100 ? [0, 0, 0] : [27, 47, 107], (y * 200 + x) * 4)
    const out = scanLook(page, { seed: 3, kind: 'colour', dpi: 24 })
    expect(out[(140 * 200 + 90) * 3]).toBeLessThan(80)
    const written = (140 * 200 + 110) * 3
    expect(out[written]).toBeLessThan(110)
    expect(out[written + 2]).toBeGreaterThan((out[written] ?? 0) + 25)
  })
})

describe('a PDF of scans', () => {
  it('has a cross-reference table that points at every object', () => {
    const points = { width: 595, height: 842 }
    const pdf = imagePdf([
      { jpeg: Uint8Array.of(255, 216, 255, 217), width: 1, height: 1, isGrey: false, points },
    ]).toString('latin1')
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
    const rows = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map((row) => Number(row[1]))
    expect(rows.map((offset) => pdf.slice(offset, offset + 7))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
    )
  })
})
