import { describe, expect, it } from 'vitest'

import type { ReadPage } from '#domain/search/pageText.ts'
import { createWorkerClient } from '#main/worker/client.ts'
import { syncSearch } from '#store/searchIndex.ts'
import { findText } from '#store/searchQuery.ts'
import { insertCase } from '#store/tables/cases.ts'
import { insertMaterial } from '#store/tables/materials.ts'
import { findPageText, nextTextFile, savePageText, saveTextFile } from '#store/tables/pageTexts.ts'
import { makeCase, makeMaterial } from '#tests/helpers/builders.ts'
import { makeDesk } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { readFileText } from './readFileText.ts'

const at = '2026-11-22T02:00:00.000Z'
const scan = 'a'.repeat(64)
const cut = 'b'.repeat(64)
const file = { state: 'read', reason: '', mediaType: 'application/pdf', fileName: 'x.pdf', pages: 2 } as const

/** A helper that must not be needed. */
const noHelper = createWorkerClient(
  () => {
    throw new Error('read anew')
  },
  { rssLimitMiB: 1 },
)

function pageOfScan(page: number, text: string): ReadPage {
  return {
    sha256: scan,
    page,
    source: 'ocr',
    text,
    boxes: [[1, 2, 3, 4]],
    confidence: 80,
    secretMark: null,
    readAt: at,
  }
}

async function deskWithCut(turn: 0 | 180) {
  const desk = await makeDesk(tempDirectory())
  const { ledger } = desk
  insertCase(ledger, makeCase())
  const material = makeMaterial({ id: 'm' })
  const cutFrom = [{ sha256: scan, page: 7, turn }]
  insertMaterial(ledger, { ...material, versions: material.versions.map((one) => ({ ...one, sha256: cut, cutFrom })) })
  saveTextFile(ledger, { ...file, sha256: scan })
  savePageText(ledger, pageOfScan(7, '现场检查笔录'))
  saveTextFile(ledger, { ...file, sha256: cut, state: 'waiting' })
  return { desk, reading: { desk, signal: new AbortController().signal, at: () => at } }
}

describe('a document that was cut from a scan', () => {
  it('says what was read of its pages in the scan, without reading them again', async () => {
    const { desk, reading } = await deskWithCut(0)
    const waiting = nextTextFile(desk.ledger)
    if (waiting === null) throw new Error('nothing waits')
    await readFileText(reading, noHelper, waiting, '/nowhere')
    expect(findPageText(desk.ledger, cut, 1)).toEqual({ ...pageOfScan(1, '现场检查笔录'), sha256: cut })
    syncSearch(desk.ledger)
    const request = { text: '检查笔录', limit: 9, perCase: 9, cursor: null, caseId: null, budget: 1000 }
    expect(findText(desk.ledger, request).hits).toMatchObject([{ place: 'page', refId: 'm', page: 1 }])
  })

  it('is read anew when its page was turned', async () => {
    const { desk, reading } = await deskWithCut(180)
    const waiting = nextTextFile(desk.ledger)
    if (waiting === null) throw new Error('nothing waits')
    await expect(readFileText(reading, noHelper, waiting, '/nowhere')).rejects.toThrow('read anew')
  })
})
