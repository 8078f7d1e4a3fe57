import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { BasketPartInput } from '#contract/print.ts'
import { withPdfium } from '#binder/pdfium.ts'
import { addPaper, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { printRecord } from '#tests/helpers/signedPapers.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('the print basket', () => {
  const folder = tempFolder()
  const offset = { x: 2, y: -1 }
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const part = (overrides: Partial<BasketPartInput>): BasketPartInput => ({
    kind: 'material',
    volume: '副',
    materialId: null,
    pages: '',
    copies: 1,
    ...overrides,
  })
  const textsOf = async (path: string) =>
    withPdfium(await readFile(path), (pdf) => Array.from({ length: pdf.pageCount }, (_, index) => pdf.textOf(index)))

  it('sets the list for numbering the paper by hand, with what is stamped on it already', async () => {
    const { case: opened } = await openCase(office)
    await addPaper(office, opened.id, '立案审批表')
    const stamped = await addPaper(office, opened.id, '现场检查笔录')
    await office.ask('material.setPageLabels', { materialId: stamped, pageLabels: ['7'] })
    const parts = [part({ kind: 'pageNumbers', volume: '正' })]
    const made = await office.ask('print.make', { caseId: opened.id, parts, duplex: false, offset })
    const text = (await textsOf(made.path)).join('').replaceAll(/\s/g, '')
    expect(text).toMatch(/立案审批表11[2现]/u)
    expect(text).toContain('现场检查笔录127')
  })

  it('puts every document on a front of its own and writes who printed what', async () => {
    const record = await printRecord(office, 60)
    expect(record.pages).toBe(3)
    const material = part({ materialId: record.materialId })
    const parts = [
      { ...material, copies: 2 },
      { ...material, pages: '2' },
    ]
    const made = await office.ask('print.make', { caseId: record.caseId, parts, duplex: true, offset })
    expect(made.pages).toBe(9)
    const texts = await textsOf(made.path)
    expect(texts.map((text) => /第 (\d) 页/u.exec(text)?.[1] ?? null)).toEqual([
      '1',
      '2',
      '3',
      null,
      '1',
      '2',
      '3',
      null,
      '2',
    ])
    expect((await office.ask('paper.list', { caseId: record.caseId }))[0]?.stage).toBe('printed')
    const { runs } = await office.ask('print.basket', { caseId: record.caseId })
    expect(runs).toMatchObject([
      {
        printedByName: '周管理',
        duplex: true,
        pages: 9,
        parts: [
          { title: '案件集体讨论记录', pages: [1, 2, 3], copies: 2 },
          { title: '案件集体讨论记录', pages: [2], copies: 1 },
        ],
      },
    ])
  }, 60_000)

  it('prints the words of the cover where the office wants them, and a scan beside a form', async () => {
    const { case: opened } = await openCase(office)
    const materialId = await addPaper(office, opened.id, '现场检查笔录')
    const own = (kind: BasketPartInput['kind']) => part({ kind, volume: '正' })
    const parts = [
      own('coverWords'),
      own('cover'),
      own('catalogue'),
      own('closing'),
      part({ materialId, volume: '正' }),
    ]
    const made = await office.ask('print.make', { caseId: opened.id, parts, duplex: false, offset })
    const texts = await textsOf(made.path)
    expect(texts).toHaveLength(5)
    expect(texts[0]).toContain('周管理、黄乙')
    expect(texts[0]).not.toContain('行政处罚案件卷宗')
    expect(texts[1]).toContain('行政处罚案件卷宗')
    expect(texts[2]).toContain('现场检查笔录')
    expect(texts[3]).toContain('备 考 表')
    expect((await office.ask('print.basket', { caseId: opened.id })).offset).toEqual(offset)
  }, 60_000)

  it('says which page range does not fit, and prints nothing of it', async () => {
    const record = await printRecord(office, 5)
    const parts = [part({ materialId: record.materialId, pages: '1-9' })]
    const error = await office.refuse('print.make', { caseId: record.caseId, parts, duplex: false, offset })
    expect(error).toEqual({ kind: 'invalidInput', issues: [{ path: 'parts.0.pages', message: 'pageRange' }] })
    expect((await office.ask('print.basket', { caseId: record.caseId })).runs).toEqual([])
    expect((await fileOf(office, record.caseId)).materials).toHaveLength(1)
  }, 60_000)
})
