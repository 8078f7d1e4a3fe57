import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'
import { copiedSide, copierScan } from '#tests/helpers/copierScan.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { cutScans } from './cut.ts'
import { loadPdf } from './loadPdf.ts'
import { pageJpeg } from './pageJpeg.ts'

const hooks: WorkerHooks = { signal: new AbortController().signal, progress: () => {} }

describe('a document cut out of a scan', () => {
  const directory = sharedDirectory()
  const path = join(directory, 'scan.pdf')
  let scan: Buffer

  beforeAll(async () => {
    scan = await copierScan(
      [1, 2, 3, 4].map((n) => copiedSide({ title: `P ${n}`, lines: 10 + n })),
      60,
    )
    await writeFile(path, scan)
  })

  async function cut(name: string, pages: readonly { page: number; turn: 0 | 90 | 180 | 270 }[]): Promise<Buffer> {
    const output = join(directory, name)
    const source = sha256(scan)
    await cutScans(
      {
        sources: [{ sha256: source, path }],
        documents: [{ output, pages: pages.map((one) => ({ ...one, sha256: source })) }],
      },
      hooks,
    )
    return readFile(output)
  }

  const twoOfFour = [
    { page: 3, turn: 180 },
    { page: 1, turn: 0 },
  ] as const

  it('has the same bytes each time, and others when a page is turned otherwise', async () => {
    const first = await cut('first.pdf', twoOfFour)
    expect(sha256(await cut('again.pdf', twoOfFour))).toBe(sha256(first))
    const straight = twoOfFour.map(({ page }) => ({ page, turn: 0 as const }))
    expect(sha256(await cut('straight.pdf', straight))).not.toBe(sha256(first))
  })

  it('keeps the picture of every page byte by byte, in the new order, turned by a number alone', async () => {
    const before = await pictures(scan)
    const after = await pictures(await cut('pictures.pdf', twoOfFour))
    expect(after.map(({ hash }) => hash)).toEqual([before[2]?.hash, before[0]?.hash])
    expect(after.map(({ rotate }) => rotate)).toEqual([180, 0])
  })

  it('carries nothing of the pages that are not in it', async () => {
    const bytes = await cut('alone.pdf', [{ page: 1, turn: 0 }])
    const mark = (n: number) => Buffer.from(`side ${n}`)
    expect(scan.includes(mark(2))).toBe(true)
    expect(bytes.includes(mark(1))).toBe(true)
    expect([2, 3, 4].filter((n) => bytes.includes(mark(n)))).toEqual([])
  })

  it('is refused for a page that the scan does not have', async () => {
    await expect(cut('none.pdf', [{ page: 5, turn: 0 }])).rejects.toMatchObject({ reason: 'pagesChanged' })
  })
})

async function pictures(pdf: Uint8Array): Promise<{ hash: string; rotate: number }[]> {
  const { pages } = await loadPdf(pdf)
  return pages.map((page) => {
    const picture = pageJpeg(page)
    if (picture === null) throw new Error('no picture on the page')
    return { hash: sha256(picture.data), rotate: picture.rotate }
  })
}
