import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { makeDiscussion } from './builders.ts'
import { openCase } from './officeCase.ts'
import type { PaperSide } from './paperScan.ts'
import type { TestOffice } from './testOffice.ts'

/** A printed record of a discussion, to be signed and scanned by a test. */
export interface PrintedRecord {
  readonly caseId: string
  readonly discussionId: string
  readonly materialId: string
  readonly paperId: string
  readonly pages: number
  /** The printed PDF as a file. */
  readonly pdf: string
}

/** Holds a discussion in a case of its own and prints its record, of `paragraphs` paragraphs. */
export async function printRecord(office: TestOffice, paragraphs = 40): Promise<PrintedRecord> {
  const { case: opened } = await openCase(office)
  const {
    id: _,
    no: _no,
    origin: _origin,
    blemishes: _blemishes,
    signedMaterialId: _signed,
    ...typed
  } = makeDiscussion()
  const report = Array.from({ length: paragraphs }, (_unused, n) => `${n + 1}．现场检查发现该公司未取得排污许可证。`)
  const { discussionId } = await office.ask('discussion.save', {
    ...typed,
    caseId: opened.id,
    heldOn: '2026-09-10',
    report: report.join('\n'),
    discussionId: null,
  })
  const { materialId } = await office.ask('discussion.print', { discussionId })
  const [row] = await office.ask('paper.list', { caseId: opened.id })
  if (row === undefined || row.pages === null) throw new Error('the print is not followed')
  const answer = await office.application.readBytes(
    office.session,
    new URL(`app://x/bytes/material/${materialId}/${row.version}`),
    null,
  )
  const pdf = join(office.directory, `${row.id}.pdf`)
  await writeFile(pdf, answer.body)
  return { caseId: opened.id, discussionId, materialId, paperId: row.id, pages: row.pages, pdf }
}

/** All sides of a print, in their order. */
export function sidesOf({ pdf, pages }: PrintedRecord): PaperSide[] {
  return Array.from({ length: pages }, (_, index) => ({ pdf, page: index + 1 }))
}
