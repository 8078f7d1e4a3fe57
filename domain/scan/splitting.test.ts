import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { catalogueOf } from './catalogue.ts'
import type { SplitCommand } from './commands.ts'
import { labelsOf, rangesOf } from './documents.ts'
import { historyOf, redo, stepOf, undo, type SplitHistory } from './history.ts'
import { planFinish } from './planFinish.ts'
import { sideKey, type DocumentStart, type Sheet } from './scan.ts'

const scan = 'a'.repeat(64)
const other = 'b'.repeat(64)

function sides(count: number, sha256 = scan): Sheet[] {
  return Array.from({ length: count }, (_, i) => ({
    sha256,
    page: i + 1,
    turn: 0 as const,
    dropped: null,
    start: null,
    anchor: null,
  }))
}

function startOf(id: string): DocumentStart {
  return { id, kind: '', title: `文书${id}`, volume: '正', docNo: '', docDate: null }
}

/** Cut, describe, drop, restore, turn, move, insert, replace and number in any order, at places that may not be there. */
const anyCommand: fc.Arbitrary<SplitCommand> = fc.nat(30).chain((at) =>
  fc.oneof(
    fc.uuid().map((id): SplitCommand => ({ do: 'cut', at, start: startOf(id) })),
    fc.constant<SplitCommand>({ do: 'uncut', at }),
    fc.string().map((title): SplitCommand => ({ do: 'describe', at, as: { title } })),
    fc.array(fc.nat(30)).map((places): SplitCommand => ({ do: 'drop', at: places, why: 'blank' })),
    fc.array(fc.nat(30)).map((places): SplitCommand => ({ do: 'restore', at: places })),
    fc.constantFrom(90, 180, 270).map((by): SplitCommand => ({ do: 'turn', at: [at], by: by as 90 })), // one of the three
    fc.nat(30).map((to): SplitCommand => ({ do: 'move', from: at, to })),
    fc.nat(4).map((count): SplitCommand => ({ do: 'insert', at, sheets: sides(count, other) })),
    fc.nat(4).map((no): SplitCommand => ({ do: 'replace', at, by: sides(5, other)[no] ?? sides(1, other)[0]! })),
    fc.constantFrom('1', '12-1', '47', null).map((anchor): SplitCommand => ({ do: 'number', at, anchor })),
  ),
)
const anyWork = fc.array(anyCommand, { maxLength: 40 })

function after(commands: readonly SplitCommand[], count = 25): SplitHistory {
  return commands.reduce((history, command) => stepOf(history, [command]), historyOf(sides(count)))
}

describe('splitting a scan', () => {
  it('puts every side into exactly one document, aside, or before the first mark, whatever is done', () => {
    fc.assert(
      fc.property(anyWork, (commands) => {
        const { sheets } = after(commands)
        const { documents, dropped, unassigned } = rangesOf(sheets)
        const all = [...documents.flatMap((document) => document.sides), ...dropped, ...unassigned]
        expect(all.toSorted((a, b) => a - b)).toEqual(sheets.map((_, index) => index))
      }),
    )
  })

  it('never loses a side of the scan and never has one twice', () => {
    fc.assert(
      fc.property(anyWork, (commands) => {
        const keys = after(commands).sheets.map(sideKey)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.filter((key) => key.startsWith(scan)).toSorted()).toEqual(sides(25).map(sideKey).toSorted())
      }),
    )
  })

  it('goes back exactly to what was before, step by step, and forth again', () => {
    fc.assert(
      fc.property(anyWork, (commands) => {
        const done = after(commands)
        let history = done
        while (history.past.length > 0) history = undo(history)
        expect(history.sheets).toEqual(sides(25))
        while (history.future.length > 0) history = redo(history)
        expect(history.sheets).toEqual(done.sheets)
      }),
    )
  })

  it('makes a catalogue whose pages are the pages of the documents', () => {
    fc.assert(
      fc.property(anyWork, (commands) => {
        const { sheets } = after(commands)
        const plan = planFinish(sheets, [])
        expect(catalogueOf(sheets).map(({ documentId, pages }) => [documentId, pages])).toEqual(
          plan.documents.map(({ start, pages }) => [start.id, pages.length]),
        )
      }),
    )
  })

  it('keeps a document where its first page was put aside or moved away', () => {
    const cut = after([{ do: 'cut', at: 2, start: startOf('甲') }])
    const dropped = stepOf(cut, [{ do: 'drop', at: [2], why: 'aside' }])
    expect(rangesOf(dropped.sheets).documents[0]).toMatchObject({ start: { id: '甲' } })
    expect(rangesOf(dropped.sheets).documents[0]?.sides[0]).toBe(3)
    const back = stepOf(dropped, [{ do: 'restore', at: [2] }])
    expect(back.sheets).toEqual(cut.sheets)
    const moved = stepOf(cut, [{ do: 'move', from: 2, to: 5 }])
    expect(rangesOf(moved.sheets).documents[0]?.sides[0]).toBe(2)
    expect(moved.sheets[5]?.page).toBe(3)
  })

  it('numbers the kept sides from the first number on, over 12-1 and skipped backs', () => {
    const { sheets } = after(
      [
        { do: 'cut', at: 1, start: startOf('甲') },
        { do: 'number', at: 1, anchor: '11' },
        { do: 'drop', at: [2], why: 'blank' },
        { do: 'number', at: 4, anchor: '12-1' },
        { do: 'number', at: 6, anchor: '' },
      ],
      9,
    )
    expect(labelsOf(sheets)).toEqual([null, '11', null, '12', '12-1', '13', null, '14', '15'])
    expect(catalogueOf(sheets)).toMatchObject([{ span: '11～15', pages: 7 }])
  })

  it('cuts again only what has changed, and tells what is gone', () => {
    const first = after(
      [
        { do: 'cut', at: 0, start: startOf('甲') },
        { do: 'cut', at: 3, start: startOf('乙') },
        { do: 'cut', at: 6, start: startOf('丙') },
      ],
      9,
    )
    const before = planFinish(first.sheets, []).documents.map(({ start, pages }) => ({
      start,
      materialId: `m${start.id}`,
      pages: [...pages],
      labels: [],
    }))
    const again = stepOf(first, [
      { do: 'uncut', at: 7 },
      { do: 'describe', at: 0, as: { title: '改题' } },
    ])
    const plan = planFinish(again.sheets, before)
    expect(plan.documents.map((one) => [one.before?.materialId, one.isCut])).toEqual([
      ['m甲', false],
      ['m乙', true],
    ])
    expect(plan.gone.map(({ materialId }) => materialId)).toEqual(['m丙'])
  })
})
