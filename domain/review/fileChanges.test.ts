import { describe, expect, it } from 'vitest'

import { fileChanges } from './fileChanges.ts'

function entry(materialId: string, version: number, letter: string) {
  return { materialId, kind: 'other', title: materialId, version, sha256: letter.repeat(64), pages: 2 }
}

describe('what changed between two rounds', () => {
  it('names added, replaced and withdrawn materials and nothing that stayed', () => {
    const was = [entry('笔录', 1, 'a'), entry('报告', 1, 'b'), entry('旧照片', 1, 'c')]
    const now = [entry('笔录', 1, 'a'), entry('报告', 2, 'd'), entry('情况说明', 1, 'e')]
    expect(fileChanges(was, now).map(({ what, was: old, now: fresh }) => [what, (fresh ?? old)?.title])).toEqual([
      ['replaced', '报告'],
      ['added', '情况说明'],
      ['withdrawn', '旧照片'],
    ])
    expect(fileChanges(was, was)).toEqual([])
  })

  it('does not call the same bytes under another material a change', () => {
    expect(fileChanges([entry('扫描件', 1, 'a')], [entry('笔录', 3, 'a')])).toEqual([])
  })
})
