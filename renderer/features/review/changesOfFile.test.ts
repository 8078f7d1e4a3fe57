import { describe, expect, it } from 'vitest'

import type { PageChange } from '#domain/review/pageChange.ts'
import { makeRound } from '#tests/helpers/builders.ts'

import { changesOfFile } from './changesOfFile.ts'

function entry(materialId: string, version: number, letter: string) {
  return { materialId, kind: 'other', title: materialId, version, sha256: letter.repeat(64), pages: 3 }
}

function page(number: number, verdict: PageChange['verdict']): PageChange {
  const ref = { materialId: '笔录', page: number }
  return { was: { ...ref, version: 1 }, now: { ...ref, version: 2 }, verdict, likeness: null }
}

describe('the differences between two rounds', () => {
  const last = makeRound({ snapshot: [entry('笔录', 1, 'a'), entry('照片', 1, 'b')] })
  const pages = [page(1, 'alike'), page(2, 'alike'), page(3, 'different')]

  it('say of each material which pages wait for a person and which changed', () => {
    const round = makeRound({ no: 2, snapshot: [entry('笔录', 2, 'c'), entry('说明', 1, 'd')] })
    const [record, added, withdrawn] = changesOfFile(round, last, pages)
    expect(record).toMatchObject({ what: 'replaced', different: [3], unread: [], confirmed: 0 })
    expect(record?.alike.map(({ now }) => now.page)).toEqual([1, 2])
    expect([added, withdrawn].map((one) => [one?.what, one?.alike.length])).toEqual([
      ['added', 0],
      ['withdrawn', 0],
    ])
  })

  it('do not ask again what was confirmed', () => {
    const snapshot = [entry('笔录', 2, 'c'), entry('照片', 1, 'b')]
    const rescans = [{ was: pages[0]!.was!, now: pages[0]!.now!, by: '苏审' }]
    const [record] = changesOfFile(makeRound({ no: 2, snapshot, rescans }), last, pages)
    expect(record?.alike.map(({ now }) => now.page)).toEqual([2])
    expect(record?.confirmed).toBe(1)
  })
})
