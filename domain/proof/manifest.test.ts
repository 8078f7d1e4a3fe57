import { describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'

import { itemLeaf, planRoot, type ManifestItem } from './manifest.ts'

function makeItem(no: number, change: Partial<ManifestItem>, content: string): ManifestItem {
  return {
    no,
    volume: '正',
    title: '',
    docNo: '',
    date: null,
    author: '',
    remark: '',
    pageCount: 1,
    firstNumber: 1,
    lastNumber: 1,
    labels: [],
    view: null,
    render: 'usable',
    renderReason: '',
    salt: `${no}`.repeat(32),
    file: { path: `00${no} ${change.title}.pdf`, bytes: 1, sha256: sha256(content), mediaType: 'application/pdf' },
    pdfFirst: 1,
    pdfLast: 1,
    ...change,
  }
}

const decision = makeItem(
  1,
  { title: '行政处罚决定书', docNo: '闽泉环罚〔2023〕118号', date: '2023-11-27', firstNumber: 1, lastNumber: 4 },
  'a',
)
const record = makeItem(2, { title: '询问笔录 㛃䶮', firstNumber: 5, lastNumber: 7 }, 'b')
const receipt = makeItem(3, { title: '送达回证', firstNumber: 8, lastNumber: 8 }, 'c')
const items = [decision, { ...record, file: { ...record.file, path: '002 询问笔录.pdf' } }, receipt]

describe('the root on the cover', () => {
  it('is what another program (Python, hashlib) computed from docs/proof-format.md', () => {
    expect(itemLeaf(sha256, decision)).toBe('bbb0b979cb9d6cd48a20e8014346dc786dae2a7fd6ac359e053fadd2d394e08d')
    expect(planRoot(sha256, items)).toBe('52f633a52219e54c47ef428391608cd2549450be0038b68e2850c51a4a336cbe')
  })

  it('changes with every field of an item that the leaf binds', () => {
    const changes: Partial<ManifestItem>[] = [
      { no: 9 },
      { title: '别的' },
      { docNo: '别的' },
      { date: '2023-11-28' },
      { firstNumber: 2 },
      { lastNumber: 3 },
      { labels: ['1', '2', '3', '3-1'] },
      { view: decision.file },
      { salt: '0'.repeat(32) },
      { file: { ...decision.file, path: 'x' } },
      { file: { ...decision.file, bytes: 2 } },
      { file: { ...decision.file, sha256: sha256('b') } },
      { file: { ...decision.file, mediaType: 'image/jpeg' } },
    ]
    const leaves = [{}, ...changes].map((change) => itemLeaf(sha256, { ...decision, ...change }))
    expect(new Set(leaves).size).toBe(changes.length + 1)
  })

  it('does not depend on where the pages came to lie in the PDF', () => {
    expect(itemLeaf(sha256, { ...decision, pdfFirst: 7, pdfLast: 10 })).toBe(itemLeaf(sha256, decision))
  })
})
