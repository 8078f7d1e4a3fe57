import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Document, ExternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'

import { officePreviewSchema } from '#domain/media/officePreview.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { officePreview } from './officePreview.ts'
import { previewNodes } from './previewNodes.ts'

const directory = sharedDirectory()

describe('the words of an office file', () => {
  it('a DOCX gives its paragraphs and tables; a link and markup in its words are only words', async () => {
    const link = new ExternalHyperlink({ link: 'https://example.invalid', children: [new TextRun('附件链接')] })
    const cell = new TableCell({ children: [new Paragraph('化学需氧量')] })
    const children = [
      new Paragraph({ children: [new TextRun({ text: '情况说明', bold: true })] }),
      new Paragraph('<script>alert(1)</script><img src=x onerror=alert(2)>'),
      new Paragraph({ children: [link] }),
      new Table({ rows: [new TableRow({ children: [cell] })] }),
    ]
    const path = join(directory, '情况说明.docx')
    await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })))
    const preview = officePreviewSchema.parse(await officePreview(path, 'docx'))
    const text = JSON.stringify(preview)
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain('附件链接')
    expect(text).toContain('化学需氧量')
    for (const word of ['href', 'example.invalid', '"script"', '"img"', '"a"']) expect(text).not.toContain(word)
    expect(preview).toMatchObject({ kind: 'text', isCut: false })
  })

  it('an XLSX gives the cells of each sheet, days as days', async () => {
    const path = join(directory, '监测数据.xlsx')
    const rows = [
      [{ value: '点位' }, { value: '日期' }],
      [{ value: '总排口' }, { value: new Date('2026-09-14T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }],
      [{ value: 61.5 }, null],
    ]
    await writeFile(path, await writeExcelFile(rows, { sheet: '九月' }).toBuffer())
    expect(await officePreview(path, 'xlsx')).toEqual({
      kind: 'sheets',
      isCut: false,
      sheets: [
        {
          name: '九月',
          rows: [
            ['点位', '日期'],
            ['总排口', '2026-09-14'],
            ['61.5', ''],
          ],
        },
      ],
    })
  })

  it('what is neither is refused, not guessed at', async () => {
    const path = join(directory, '坏.docx')
    await writeFile(path, 'PK\x03\x04 not an office file')
    for (const kind of ['docx', 'xlsx'] as const) await expect(officePreview(path, kind)).rejects.toThrow(WorkerRefusal)
  })

  it('elements that are not in the list give only their words', () => {
    expect(previewNodes('<p onclick="x()">甲<a href="javascript:y()">乙</a></p><svg><p>丙&lt;b&gt;</p></svg>')).toEqual(
      [
        { tag: 'p', children: ['甲', '乙'] },
        { tag: 'p', children: ['丙<b>'] },
      ],
    )
  })
})
