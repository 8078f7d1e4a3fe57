import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alignPages, type ComparedPage, type LikenessOf } from './alignPages.ts'

/** A sheet as a page: two scans of one sheet look alike and share no content. */
interface Scan {
  readonly sheet: number
  readonly run: number
  readonly isDrawn: boolean
}

const aScan = fc.record({
  sheet: fc.integer({ min: 1, max: 6 }),
  run: fc.integer({ min: 1, max: 2 }),
  isDrawn: fc.boolean(),
})
const aFile = fc.array(aScan, { maxLength: 9 })

function pageOf({ sheet, run, isDrawn }: Scan): ComparedPage {
  const print = Uint8Array.from({ length: 12 }, (_, at) => (at === sheet ? 250 : at === 0 ? 200 : 20))
  return { keys: [`${sheet}/${run}`], print: isDrawn ? print : null }
}

/** Likeness as a person would see it. */
function seen(was: readonly Scan[], now: readonly Scan[]): LikenessOf {
  return (i, j) => (was[i]?.sheet === now[j]?.sheet ? 0.95 : 0.1)
}

function align(was: readonly Scan[], now: readonly Scan[], likeness: LikenessOf = seen(was, now)) {
  return alignPages(was.map(pageOf), now.map(pageOf), likeness).map((pair) => [pair.was, pair.now])
}

const sheets = (...of: number[]): Scan[] => of.map((sheet) => ({ sheet, run: 1, isDrawn: true }))
const scannedAgain = (file: readonly Scan[]): Scan[] => file.map((scan) => ({ ...scan, run: 2 }))

describe('which page became which', () => {
  it('has every old and every new page exactly once', () => {
    fc.assert(
      fc.property(aFile, aFile, fc.constantFrom('seen', 'unseen', 'unreadable'), (was, now, how) => {
        const likeness = how === 'seen' ? seen(was, now) : () => (how === 'unseen' ? undefined : null)
        const aligned = align(was, now, likeness)
        expect(aligned.flatMap(([i]) => i ?? []).toSorted((a, b) => a - b)).toEqual(was.map((_, i) => i))
        expect(aligned.flatMap(([, j]) => j ?? []).toSorted((a, b) => a - b)).toEqual(now.map((_, j) => j))
      }),
    )
  })

  it('aligns a file to itself page by page, drawn or not', () => {
    fc.assert(
      fc.property(aFile, (file) => {
        expect(align(file, file)).toEqual(file.map((_, i) => [i, i]))
      }),
    )
  })

  it('finds a page put in and a page taken out of a file scanned anew', () => {
    expect(align(sheets(1, 2, 3, 4), scannedAgain(sheets(1, 5, 2, 4)))).toEqual([
      [0, 0],
      [null, 1],
      [1, 2],
      [2, null],
      [3, 3],
    ])
  })

  it('finds a sheet that was laid into another place by its content, but not by its look', () => {
    expect(align(sheets(1, 2, 3), sheets(3, 1, 2))).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ])
    const again = align(sheets(1, 2, 3), scannedAgain(sheets(3, 1, 2)))
    expect(again).toContainEqual([2, null])
  })

  it('keeps a page that cannot be drawn in its place between its neighbours', () => {
    const now = scannedAgain(sheets(1, 2, 3)).map((scan, i) => (i === 1 ? { ...scan, isDrawn: false } : scan))
    expect(align(sheets(1, 2, 3), now)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })

  it('hopes that pages nobody has laid over each other are alike, and gives that up when they are not', () => {
    const [was, now] = [sheets(1, 1), scannedAgain(sheets(1, 1))]
    expect(align(was, now, () => undefined)).toEqual([
      [0, 0],
      [1, 1],
    ])
    const onlyCrossed: LikenessOf = (i, j) => (i === 0 && j === 1 ? 0.9 : 0.1)
    expect(align(was, now, onlyCrossed)).toContainEqual([0, 1])
  })
})
