import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { matchSheets, type ExpectedPrint } from './matchSheets.ts'
import type { ScanArrival, ScanSide } from './scanArrival.ts'
import { sheetCodeText } from './sheetCode.ts'

const form = '8F3K2M7Q'
const minutes = '5T9C6W2H'

function codeOf(formCode: string, page: number, pages: number): string {
  return sheetCodeText({ formCode, sheet: { page, pages } })
}

/** A scan of sides, each given as the text of its code; '' is a side without one. */
function makeScan(id: string, codes: readonly string[], held = false): ScanArrival {
  const sides = codes.map((code, index): ScanSide => {
    const reading = code === '' ? 'none' : 'code'
    return { page: index + 1, reading, code, turn: 0, what: { fate: 'waiting', held } }
  })
  const file = {
    sha256: 'a'.repeat(64),
    bytes: 1,
    fileName: `${id}.pdf`,
    gate: { state: 'usable' as const, mediaType: 'application/pdf', reason: '', pages: [] },
  }
  return { id, ...file, arrivedAt: '2026-09-14T02:00:00.000Z', arrivedBy: '001', sides }
}

function printOf(paperId: string, pages: number | null, more: Partial<ExpectedPrint> = {}): ExpectedPrint {
  return { paperId, pages, isBack: false, isReplaced: false, ...more }
}

describe('the sheets of a scan', () => {
  test('hang on their document when every page is there, whatever their order', () => {
    const scan = makeScan('S1', [codeOf(form, 2, 2), codeOf(form, 1, 2)])
    expect(matchSheets([scan], [printOf(form, 2)])).toEqual({
      ready: [
        {
          paperId: form,
          sides: [
            { arrivalId: 'S1', page: 2 },
            { arrivalId: 'S1', page: 1 },
          ],
        },
      ],
      open: [],
    })
  })

  test('of two documents in one scan are told apart', () => {
    const scan = makeScan('S1', [codeOf(form, 1, 1), codeOf(minutes, 1, 2), codeOf(minutes, 2, 2)])
    const { ready, open } = matchSheets([scan], [printOf(form, 1), printOf(minutes, 2)])
    expect(ready.map(({ paperId, sides }) => [paperId, sides.map(({ page }) => page)])).toEqual([
      [form, [1]],
      [minutes, [2, 3]],
    ])
    expect(open).toEqual([])
  })

  test('of one document in two scans are put together', () => {
    const scans = [makeScan('S1', [codeOf(form, 1, 2)]), makeScan('S2', [codeOf(form, 2, 2)])]
    expect(matchSheets(scans, [printOf(form, 2)]).ready.map(({ sides }) => sides.length)).toEqual([2])
  })

  test('with one footer on all pages are taken in the order of the scan', () => {
    const same = sheetCodeText({ formCode: form, sheet: null })
    const scan = makeScan('S1', [same, same, same])
    expect(matchSheets([scan], [printOf(form, null)]).ready[0]?.sides.map(({ page }) => page)).toEqual([1, 2, 3])
    expect(matchSheets([scan], [printOf(form, 4)]).open).toMatchObject([{ question: 'missingPages', missing: [4] }])
    expect(matchSheets([scan], [printOf(form, 2)]).open).toMatchObject([{ question: 'extraPages' }])
  })
})

describe('a question is asked', () => {
  const whole = [codeOf(form, 1, 2), codeOf(form, 2, 2)]
  test.each<[string, ScanArrival[], ExpectedPrint[], object]>([
    [
      'when a page is missing',
      [makeScan('S1', [codeOf(form, 1, 2)])],
      [printOf(form, 2)],
      {
        question: 'missingPages',
        missing: [2],
      },
    ],
    [
      'when a page lies here twice',
      [makeScan('S1', [...whole, codeOf(form, 2, 2)])],
      [printOf(form, 2)],
      {
        question: 'pageTwice',
      },
    ],
    [
      'when a page without a code lies among those of one document',
      [makeScan('S1', [...whole, ''])],
      [printOf(form, 2)],
      { question: 'extraPages' },
    ],
    [
      'when the code names another number of pages',
      [makeScan('S1', whole)],
      [printOf(form, 3)],
      {
        question: 'countDiffers',
      },
    ],
    [
      'when the document is back already',
      [makeScan('S1', whole)],
      [printOf(form, 2, { isBack: true })],
      {
        question: 'alreadyBack',
      },
    ],
    [
      'when it was printed again since',
      [makeScan('S1', whole)],
      [printOf(form, 2, { isReplaced: true })],
      {
        question: 'replaced',
      },
    ],
    ['when no such document is known', [makeScan('S1', whole)], [], { question: 'unknownCode', paperId: null }],
    ['when nothing is on the side', [makeScan('S1', [''])], [printOf(form, 2)], { question: 'noCode' }],
    [
      'when the sides were taken down by hand',
      [makeScan('S1', whole, true)],
      [printOf(form, 2)],
      {
        question: 'held',
        paperId: null,
      },
    ],
  ])('%s', (_, scans, prints, question) => {
    const { ready, open } = matchSheets(scans, prints)
    expect(ready).toEqual([])
    expect(open).toMatchObject([question])
  })
})

test('no side of any scan is lost or hung twice', () => {
  const side = fc.oneof(
    fc.constant(''),
    fc.constant('https://somebody.else'),
    fc
      .tuple(fc.constantFrom(form, minutes, '00000000'), fc.integer({ min: 1, max: 4 }))
      .map(([code, page]) => codeOf(code, page, 4)),
  )
  const scans = fc
    .array(fc.tuple(fc.array(side, { minLength: 1, maxLength: 6 }), fc.boolean()), { maxLength: 5 })
    .map((all) => all.map(([codes, held], index) => makeScan(`S${index}`, codes, held)))
  fc.assert(
    fc.property(scans, fc.boolean(), (arrivals, isBack) => {
      const match = matchSheets(arrivals, [printOf(form, 4), printOf(minutes, 4, { isBack })])
      const seen = [...match.ready, ...match.open].flatMap(({ sides }) =>
        sides.map((ref) => `${ref.arrivalId}:${ref.page}`),
      )
      const given = arrivals.flatMap(({ id, sides }) => sides.map(({ page }) => `${id}:${page}`))
      expect(seen.toSorted()).toEqual(given.toSorted())
    }),
  )
})
