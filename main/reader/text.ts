import { readFile } from 'node:fs/promises'

import mammoth from 'mammoth'
import readSheets from 'read-excel-file/node'
import * as z from 'zod'

import { withPdfium } from '#binder/pdfium.ts'
import { isUsableText, lineBoxSchema } from '#domain/search/pageText.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

/** The file to read, and of what kind it is. */
export const textInputSchema = z.object({ path: z.string(), mediaType: z.string(), pages: z.int().nonnegative() })
export type TextInput = z.infer<typeof textInputSchema>

/** What each page says by itself; `waiting` pages have to be recognised from their picture. */
export const textAnswerSchema = z.object({
  pages: z.array(
    z.object({
      source: z.enum(['layer', 'office', 'waiting', 'blank']),
      text: z.string(),
      boxes: z.array(lineBoxSchema),
    }),
  ),
})
type TextPage = z.infer<typeof textAnswerSchema>['pages'][number]

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const readable = /^image\/(jpeg|png|tiff|webp|bmp)$/
/** More text than this of one Office file is a data dump, not a document. */
const mostSigns = 2_000_000

/**
 * What the pages of a file say without recognition: text layer of a PDF, Office and plain text (as
 * one page, a page for each sheet). Pictures answer `waiting`; other kinds have no pages.
 *
 * @throws what the engines throw for a damaged file.
 */
export async function text(input: TextInput, hooks: WorkerHooks): Promise<z.infer<typeof textAnswerSchema>> {
  const { path, mediaType } = input
  if (mediaType === 'application/pdf') return { pages: await pagesOfPdf(path, hooks) }
  if (readable.test(mediaType)) return { pages: Array.from({ length: Math.max(1, input.pages) }, () => waiting) }
  if (mediaType === docx) return { pages: [office((await mammoth.extractRawText({ path })).value)] }
  if (mediaType === xlsx)
    return { pages: (await readSheets(path)).map(({ sheet, data }) => office(tableText(sheet, data))) }
  if (mediaType === 'text/plain') return { pages: [office(decoded(await readFile(path)))] }
  return { pages: [] }
}

const waiting: TextPage = { source: 'waiting', text: '', boxes: [] }

async function pagesOfPdf(path: string, hooks: WorkerHooks): Promise<TextPage[]> {
  return withPdfium(await readFile(path), async (document) => {
    const pages: TextPage[] = []
    for (let index = 0; index < document.pageCount; index++) {
      hooks.signal.throwIfAborted()
      hooks.progress('text', index, document.pageCount)
      const { lines, hasPicture } = document.linesOf(index)
      const page = lines.map((line) => line.text).join('\n')
      if (hasPicture && !isUsableText(page)) pages.push(waiting)
      else if (lines.length === 0) pages.push({ ...waiting, source: 'blank' })
      else pages.push({ source: 'layer', text: page, boxes: lines.map(({ box }) => [...box]) })
    }
    return pages
  })
}

function office(value: string): TextPage {
  const said = value.replaceAll('\r\n', '\n').slice(0, mostSigns)
  return { source: said.trim() === '' ? 'blank' : 'office', text: said, boxes: [] }
}

function tableText(sheet: string, rows: readonly (readonly unknown[])[]): string {
  return [sheet, ...rows.map((row) => row.map(cellText).join('\t').trimEnd())].join('\n')
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

/** UTF-8, or else what Chinese Windows wrote before it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
