import { readFile, stat } from 'node:fs/promises'

import readExcelFile from 'read-excel-file/node'

import type { Sheet, SheetCell } from '#domain/exchange/sheet.ts'
import { sha256 } from '#main/sha256.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { parseCsv } from './parseCsv.ts'
import { fillMerges, readMerges } from './readMerges.ts'
import type { SheetFile } from './sheetCalls.ts'

/** Bytes of the largest spreadsheet that is read; a ledger of a thousand cases has less than one million. */
const maximumBytes = 50 * 1_048_576
const maximumRows = 20_000
const maximumColumns = 300

/**
 * Reads a spreadsheet: XLSX by its content, everything else that is text as CSV (UTF-8 or GB18030).
 *
 * @throws WorkerRefusal `oldSheet` for .xls and .et, `notASheet`, `sheetTooLarge`
 */
export async function readSheets(path: string): Promise<SheetFile> {
  const { size } = await stat(path)
  if (size > maximumBytes) throw new WorkerRefusal('sheetTooLarge', `${Math.round(size / 1_048_576)} MB`)
  const bytes = await readFile(path)
  return { sheets: await sheetsIn(bytes), sha256: sha256(bytes) }
}

async function sheetsIn(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) return readXlsx(bytes)
  // The container of Excel 97 and of WPS .et.
  if (bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) throw new WorkerRefusal('oldSheet', '')
  if (bytes.includes(0)) throw new WorkerRefusal('notASheet', '')
  return [{ name: 'CSV', rows: requireSize(parseCsv(decode(bytes))) }]
}

async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const sheets = await readExcelFile(bytes).catch((error: unknown) => {
    throw new WorkerRefusal('notASheet', String(error))
  })
  const merges = readMerges(bytes)
  return sheets.map(({ sheet, data }) => {
    const rows = requireSize(data.map((row) => row.map(cellOf)))
    return { name: sheet, rows: fillMerges(rows, merges.get(sheet) ?? []) }
  })
}

/** A date cell has no time zone; the reader gives it as midnight UTC. */
function cellOf(value: unknown): SheetCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

function requireSize(rows: SheetCell[][]): SheetCell[][] {
  if (rows.length > maximumRows) throw new WorkerRefusal('sheetTooLarge', `${rows.length}行`)
  return rows.map((row) => row.slice(0, maximumColumns))
}

/** Excel for Chinese Windows writes CSV in GB18030 without saying so. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
