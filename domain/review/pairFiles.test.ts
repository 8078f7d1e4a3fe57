import { describe, expect, it } from 'vitest'

import { pairFiles, type SnapshotEntry } from './pairFiles.ts'

function entry(materialId: string, overrides: Partial<SnapshotEntry> = {}): SnapshotEntry {
  return {
    materialId,
    kind: 'record',
    title: materialId,
    version: 1,
    sha256: materialId.repeat(8),
    pages: 1,
    ...overrides,
  }
}

function paired(was: readonly SnapshotEntry[], now: readonly SnapshotEntry[]) {
  return pairFiles(was, now).map((pair) => [
    pair.was.map((one) => one.materialId),
    pair.now.map((one) => one.materialId),
  ])
}

describe('which materials of a file became which', () => {
  it('are the same material, the same bytes, or the only one of its kind and title', () => {
    const was = [entry('a'), entry('b'), entry('c', { title: '现场检查笔录' })]
    const now = [
      entry('a', { version: 2, sha256: 'new' }),
      entry('z', { sha256: was[1]?.sha256 ?? '' }),
      entry('y', { title: '现场检查笔录' }),
    ]
    expect(paired(was, now)).toEqual([
      [['a'], ['a']],
      [['b'], ['z']],
      [['c'], ['y']],
    ])
  })

  it('are not told apart by guessing: two of one name, and a whole dossier scanned in one go, are one sequence', () => {
    const was = [entry('a', { title: '询问笔录' }), entry('b', { title: '询问笔录' })]
    expect(paired(was, [entry('c', { title: '询问笔录' })])).toEqual([[['a', 'b'], ['c']]])
    expect(paired([entry('a'), entry('b')], [entry('z', { title: '全卷' })])).toEqual([[['a', 'b'], ['z']]])
  })

  it('leave nothing over when nothing changed', () => {
    expect(paired([entry('a')], [entry('a')])).toEqual([[['a'], ['a']]])
    expect(paired([], [])).toEqual([])
  })
})
