import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import readSheets from 'read-excel-file/node'

import type { OfficePreview } from '#domain/media/officePreview.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { previewNodes } from './previewNodes.ts'

/** A window bears so many rows and columns of one sheet. */
const mostRows = 500
const mostColumns = 40
const mostSheets = 20
const mostText = 400_000

/** The text of a DOCX or the cells of an XLSX. @throws WorkerRefusal `damaged`. */
export async function officePreview(path: string, kind: 'docx' | 'xlsx'): Promise<OfficePreview> {
  try {
    return kind === 'docx' ? await textOf(path) : await sheetsOf(path)
  } catch (error) {
    throw new WorkerRefusal('damaged', String(error))
  }
}

async function textOf(path: string): Promise<OfficePreview> {
  const ignorePictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(path) }, { convertImage: ignorePictures })
  return { kind: 'text', nodes: previewNodes(value.slice(0, mostText)), isCut: value.length > mostText }
}

async function sheetsOf(path: string): Promise<OfficePreview> {
  const all = await readSheets(await readFile(path))
  let isCut = all.length > mostSheets
  const sheets = all.slice(0, mostSheets).map(({ sheet, data }) => {
    isCut ||= data.length > mostRows || data.some((row) => row.length > mostColumns)
    return { name: sheet, rows: data.slice(0, mostRows).map((row) => row.slice(0, mostColumns).map(cellText)) }
  })
  return { kind: 'sheets', sheets, isCut }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}
