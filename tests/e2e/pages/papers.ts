import { writeFile } from 'node:fs/promises'

import type { Page } from 'playwright/test'

import { discussionInput } from '#tests/helpers/discussionInput.ts'
import { caseInput } from '#tests/helpers/officeCase.ts'
import type { PaperSide } from '#tests/helpers/paperScan.ts'

import { ask } from '#tests/e2e/askService.ts'

/** A printed record of a discussion, as far as a test of its way needs it. */
export interface PrintedPaper {
  readonly caseId: string
  readonly paperId: string
  readonly pages: number
  readonly pdf: string
}

async function must<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(JSON.stringify(given.error))
  return given.value
}

/** A case with a discussion that was held, ready to be printed. */
export async function holdDiscussion(page: Page, lines = 40): Promise<{ caseId: string; discussionId: string }> {
  const { caseId } = await must(ask(page, 'case.create', caseInput()))
  const report = Array.from({ length: lines }, (_unused, n) => `${n + 1}．现场检查发现该公司未取得排污许可证。`).join(
    '\n',
  )
  const { discussionId } = await must(ask(page, 'discussion.save', discussionInput(caseId, { report })))
  return { caseId, discussionId }
}

/** Prints the record through the service and fetches the PDF as the printer got it. */
export async function printRecord(page: Page, path: string, lines = 40): Promise<PrintedPaper> {
  const { caseId, discussionId } = await holdDiscussion(page, lines)
  await must(ask(page, 'discussion.print', { discussionId }))
  return fetchPrint(page, caseId, path)
}

/** The newest print of a case and its PDF. */
export async function fetchPrint(page: Page, caseId: string, path: string): Promise<PrintedPaper> {
  const [row] = await must(ask(page, 'paper.list', { caseId }))
  if (row === undefined || row.pages === null) throw new Error('nothing was printed')
  const base64 = await page.evaluate(async (url) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }, `/bytes/material/${row.materialId}/${row.version}`)
  await writeFile(path, Buffer.from(base64, 'base64'))
  return { caseId, paperId: row.id, pages: row.pages, pdf: path }
}

/** All sides of a print. */
export function allSides({ pdf, pages }: PrintedPaper): PaperSide[] {
  return Array.from({ length: pages }, (_, index) => ({ pdf, page: index + 1 }))
}
