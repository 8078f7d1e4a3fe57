import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { carryOut, type SplitCommand } from '#domain/scan/commands.ts'
import type { DocumentStart, Sheet } from '#domain/scan/scan.ts'
import { blankBack, copiedSide, copierScan } from '#tests/helpers/copierScan.ts'
import { fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

function startOf(id: string, overrides: Partial<DocumentStart> = {}): DocumentStart {
  return { id, kind: 'interviewRecord', title: '调查询问笔录', volume: '正', docNo: '', docDate: null, ...overrides }
}

describe('a scan of many documents', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  let count = 0
  /** Five written sides with a blank back behind the second. */
  async function scanFile(): Promise<{ path: string; bytes: Buffer }> {
    count += 1
    const sides = [1, 2, 0, 3, 4, 5].map((n) => (n === 0 ? blankBack : copiedSide({ title: `S${count}-${n}` })))
    const bytes = await copierScan(sides, 60)
    const path = join(folder.path, `SKM_C250i2312150815${count}.pdf`)
    await writeFile(path, bytes)
    return { path, bytes }
  }

  async function takeIn(caseId: string) {
    const { path } = await scanFile()
    return (await office.ask('scan.add', { caseId, token: path })).scanId
  }

  async function edit(scanId: string, commands: readonly SplitCommand[]): Promise<number> {
    const { work } = await office.ask('scan.get', { scanId })
    const sheets = commands.reduce<readonly Sheet[]>(carryOut, work.sheets)
    return (await office.ask('scan.save', { scanId, revision: work.revision, sheets: [...sheets] })).revision
  }

  const twoDocuments: readonly SplitCommand[] = [
    { do: 'cut', at: 0, start: startOf('甲', { kind: 'penaltyDecision', title: '行政处罚决定书' }) },
    { do: 'drop', at: [2], why: 'blank' },
    { do: 'cut', at: 3, start: startOf('乙', { volume: '副', kind: 'reviewForm', title: '案件法制审核表' }) },
    { do: 'turn', at: [4], by: 180 },
    { do: 'number', at: 0, anchor: '1' },
    { do: 'number', at: 3, anchor: '1' },
  ]

  it('is kept whole, its blank backs are proposed, and its sides have small pictures', async () => {
    const { case: opened } = await openCase(office)
    const { path, bytes } = await scanFile()
    const { scanId, sides, lost } = await office.ask('scan.add', { caseId: opened.id, token: path })
    expect({ sides, lost }).toEqual({ sides: 6, lost: false })
    const { scan, seen, kinds } = await office.ask('scan.get', { scanId })
    expect(scan.sources).toMatchObject([{ bytes: bytes.length, madeFrom: null }])
    expect(seen.toSorted((a, b) => a.page - b.page).map(({ blank }) => blank)).toEqual([
      'notBlank',
      'notBlank',
      'blank',
      'notBlank',
      'notBlank',
      'notBlank',
    ])
    expect(kinds[0]?.title).toBe('送达回证')
    const sha256 = scan.sources[0]?.sha256 ?? ''
    const read = (url: string) =>
      office.application.readBytes(office.session, new URL(url, 'app://yijuan'), { start: 0, end: 100_000 })
    expect((await read(`/bytes/thumbnail/${scanId}/${sha256}/3`)).headers['content-type']).toBe('image/jpeg')
    expect((await read(`/bytes/thumbnail/${scanId}/${sha256}/7`)).status).toBe(404)
    expect(Buffer.from((await read(`/bytes/scan/${scanId}/${sha256}`)).body)).toEqual(bytes.subarray(0, 100_000))
  })

  it('is cut into documents with their stamped numbers, and the trail agrees with every row', async () => {
    const { case: opened } = await openCase(office)
    const scanId = await takeIn(opened.id)
    const revision = await edit(scanId, twoDocuments)
    expect(await office.ask('scan.finish', { scanId, revision, inPaperOrder: true })).toMatchObject({
      added: 2,
      changed: 0,
      withdrawn: 0,
      unassigned: 0,
    })
    const { materials } = await fileOf(office, opened.id)
    expect(materials.map(({ title, volume, pageLabels, position }) => [title, volume, pageLabels, position])).toEqual([
      ['行政处罚决定书', '正', ['1', '2'], 0],
      ['案件法制审核表', '副', ['1', '2', '3'], 0],
    ])
    expect(materials[1]?.versions[0]?.cutFrom?.map(({ page, turn }) => [page, turn])).toEqual([
      [4, 0],
      [5, 180],
      [6, 0],
    ])
    expect(await office.ask('scan.list', { caseId: opened.id })).toMatchObject([{ state: 'finished', documents: 2 }])
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('split again gives only changed documents a new version, and withdraws what is none any more', async () => {
    const { case: opened } = await openCase(office)
    const scanId = await takeIn(opened.id)
    const first = await edit(scanId, [...twoDocuments, { do: 'cut', at: 5, start: startOf('丙') }])
    await office.ask('scan.finish', { scanId, revision: first, inPaperOrder: false })
    const again = await edit(scanId, [
      { do: 'uncut', at: 5 },
      { do: 'describe', at: 0, as: { title: '行政处罚决定书（正本）' } },
    ])
    expect(await office.ask('scan.finish', { scanId, revision: again, inPaperOrder: false })).toMatchObject({
      added: 0,
      changed: 2,
      withdrawn: 1,
    })
    const { materials } = await fileOf(office, opened.id)
    expect(materials.map(({ title, versions, withdrawnReason }) => [title, versions.length, withdrawnReason])).toEqual([
      ['行政处罚决定书（正本）', 1, ''],
      ['案件法制审核表', 2, ''],
      ['调查询问笔录', 1, '重新拆分后不再单独成件'],
    ])
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('may have been put in as one material: it is split without being read in again, and then taken out', async () => {
    const { case: opened } = await openCase(office)
    const { path } = await scanFile()
    const add = { caseId: opened.id, tokens: [path], volume: '正' as const, kind: 'other' }
    const [put] = await office.ask('material.add', add)
    const materialId = put?.materialId ?? ''
    const { scanId, sides } = await office.ask('scan.fromMaterial', { materialId })
    expect(sides).toBe(6)
    expect((await office.ask('scan.fromMaterial', { materialId })).scanId).toBe(scanId)
    const before = await fileOf(office, opened.id)
    expect(before.materials.map(({ withdrawnReason }) => withdrawnReason)).toEqual([''])
    const revision = await edit(scanId, twoDocuments)
    const finished = await office.ask('scan.finish', { scanId, revision, inPaperOrder: true })
    expect(finished).toMatchObject({ added: 2, withdrawn: 0, wholeKeptFor: '' })
    const { materials } = await fileOf(office, opened.id)
    expect(materials.map(({ withdrawnReason }) => withdrawnReason).toSorted()).toEqual(['', '', '已拆分'])
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('takes sides from another scan, and never loses one of its own', async () => {
    const { case: opened } = await openCase(office)
    const scanId = await takeIn(opened.id)
    const { path } = await scanFile()
    const { sheets } = await office.ask('scan.addSource', { scanId, token: path })
    expect(sheets).toHaveLength(6)
    const [better] = sheets
    if (better === undefined) throw new Error('no side')
    await edit(scanId, [{ do: 'replace', at: 1, by: better }])
    const { work } = await office.ask('scan.get', { scanId })
    expect(work.sheets.map(({ page, dropped }) => [page, dropped]).slice(0, 4)).toEqual([
      [1, null],
      [1, null],
      [2, 'replaced'],
      [3, null],
    ])
    const lacking = { scanId, revision: work.revision, sheets: work.sheets.slice(1) }
    expect(await office.refuse('scan.save', lacking)).toMatchObject({ what: 'scanElsewhere' })
  })

  it('refuses work on what another window has changed, an empty splitting, and an archived case', async () => {
    const { case: opened } = await openCase(office)
    const scanId = await takeIn(opened.id)
    const revision = await edit(scanId, [])
    const stale = { scanId, revision: revision - 1, sheets: [] }
    expect(errorLine(await office.refuse('scan.save', stale))).toContain('另一个窗口')
    expect(await office.refuse('scan.finish', { scanId, revision, inPaperOrder: true })).toMatchObject({
      what: 'scanNoDocuments',
    })
  })

  it('is not split any more once the case is archived', async () => {
    const { case: opened } = await openCase(office)
    const scanId = await takeIn(opened.id)
    const revision = await edit(scanId, twoDocuments)
    const step = { caseId: opened.id, day: '2026-09-09', materialId: null, note: '', origin: 'live' as const }
    await office.ask('case.recordMilestone', { ...step, kind: 'closed' })
    await office.ask('case.recordMilestone', { ...step, kind: 'archived' })
    const archived = { kind: 'archived', caseId: opened.id }
    expect(await office.refuse('scan.finish', { scanId, revision, inPaperOrder: true })).toEqual(archived)
    expect(await office.refuse('scan.save', { scanId, revision, sheets: [] })).toEqual(archived)
  })

  it('that breaks off in the middle gives the sides that came through; the broken file is kept', async () => {
    const { case: opened } = await openCase(office)
    const { bytes } = await scanFile()
    const path = join(folder.path, 'SKM断.pdf')
    await writeFile(path, bytes.subarray(0, Math.round(bytes.length * 0.7)))
    const { scanId, sides, lost } = await office.ask('scan.add', { caseId: opened.id, token: path })
    expect(lost).toBe(true)
    expect(sides).toBe(4)
    const { scan } = await office.ask('scan.get', { scanId })
    expect(scan.sources.map(({ fileName, pages, reason }) => [fileName, pages.length, reason])).toEqual([
      ['SKM断.pdf', 0, 'damaged'],
      ['SKM断（可读部分）.pdf', 4, ''],
    ])
    const empty = join(folder.path, '空.pdf')
    await writeFile(empty, '%PDF-1.4\nnothing')
    expect(await office.refuse('scan.add', { caseId: opened.id, token: empty })).toMatchObject({ kind: 'fileUnusable' })
  })
})
