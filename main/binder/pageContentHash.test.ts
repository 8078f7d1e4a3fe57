import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'
import { copiedSide, copierScan } from '#tests/helpers/copierScan.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { writePaper } from '#tests/helpers/textPaper.ts'

import { cutScans } from './cut.ts'
import { loadPdf } from './loadPdf.ts'
import { pageContentHash } from './pageContentHash.ts'

const hooks = { progress: () => {}, signal: new AbortController().signal }

describe('a page by its content', () => {
  const folder = tempFolder()
  afterAll(() => folder.remove())

  async function hashes(path: string): Promise<(string | null)[]> {
    return (await loadPdf(await readFile(path))).pages.map(pageContentHash)
  }

  async function cut(path: string, pages: readonly { page: number; turn: 0 | 90 }[]): Promise<string> {
    const source = sha256(await readFile(path))
    const output = join(folder.path, `${source}.pdf`)
    await cutScans(
      {
        sources: [{ sha256: source, path }],
        documents: [{ output, pages: pages.map((page) => ({ sha256: source, ...page })) }],
      },
      hooks,
    )
    return output
  }

  it('is the same page after it was cut out of its scan, in another order and turned', async () => {
    const path = join(folder.path, '扫描.pdf')
    await writeFile(path, await copierScan([copiedSide(), copiedSide({ lines: 9 }), copiedSide()]))
    const before = await hashes(path)
    const after = await hashes(
      await cut(path, [
        { page: 3, turn: 0 },
        { page: 2, turn: 90 },
      ]),
    )
    expect(after).toEqual([before[2], before[1]])
    // Two scans of one sheet are no copy of each other.
    expect(new Set(before).size).toBe(3)
  })

  it('is the same for a page with a text layer and fonts, and another one when a word changed', async () => {
    const lines = [['罚款200000元'], ['第二页']]
    const path = await writePaper(folder.path, '决定', lines)
    const changed = await writePaper(join(folder.path, '改'), '决定', [['罚款240000元'], ['第二页']])
    const before = await hashes(path)
    expect(await hashes(await cut(path, [{ page: 2, turn: 0 }]))).toEqual([before[1]])
    expect((await hashes(changed))[0]).not.toBe(before[0])
  })
})
