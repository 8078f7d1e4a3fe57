import { describe, expect, it } from 'vitest'

import type { FileChange } from './fileChanges.ts'
import { likelyPapers } from './likelyPapers.ts'
import { plainAnswer } from './review.ts'

function change(what: FileChange['what'], title: string): FileChange {
  return {
    what,
    was: null,
    now: { materialId: title, kind: 'other', title, version: 2, sha256: 'a'.repeat(64), pages: 1 },
  }
}

describe('the papers that likely answer a point', () => {
  const changes = [
    change('added', '监测（检测、鉴定）结果告知书'),
    change('added', '情况说明'),
    change('replaced', '调查询问笔录'),
    change('replaced', '现场照片'),
  ]

  it('are new ones named like the problem', () => {
    const point = { text: '行政执法程序是否合法', problem: '监测结果未告知当事人', answer: null }
    expect(likelyPapers(point, changes)).toEqual(['监测（检测、鉴定）结果告知书'])
  })

  it('are better copies of what was cited, and never another scan', () => {
    const answer = {
      ...plainAnswer,
      row: '4',
      answer: 'no' as const,
      citations: [{ materialId: '调查询问笔录', version: 1, page: 1, quote: '', rect: null }],
    }
    expect(likelyPapers({ text: '', problem: '名称用了牌匾名', answer }, changes)).toEqual(['调查询问笔录'])
  })
})
