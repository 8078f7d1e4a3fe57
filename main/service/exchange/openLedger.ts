import { basename } from 'node:path'

import type { ParsedInputOf } from '#contract/index.ts'
import { findHeader, headerShape } from '#domain/exchange/findHeader.ts'
import { readLedger, type ReadLedger } from '#domain/exchange/readLedger.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readOutputSchema, type SheetFile } from '#main/sheet/sheetCalls.ts'
import { findLedgerMapping } from '#store/tables/ledgerRows.ts'

import { today, type Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

const readTimeoutMs = 60_000

/** A ledger that was opened: the file, the sheet that was taken, and what it says. */
export interface OpenLedger {
  readonly fileName: string
  readonly sha256: string
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly ledger: ReadLedger
}

/** Opens a spreadsheet as a ledger, by the mapping that was chosen, else the one this layout had last, else its words. */
export async function openLedger(call: Call, chosen: ParsedInputOf<'ledger.preview'>): Promise<Result<OpenLedger>> {
  const path = call.runtime.options.files.resolve(chosen.token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: chosen.token, reason: 'unknownToken' })
  const file = await readSheetFile(call, path)
  if (!file.ok) return file
  const { sheets, sha256 } = file.value
  const candidates = chosen.sheet === null ? sheets : sheets.filter((sheet) => sheet.name === chosen.sheet)
  for (const sheet of candidates) {
    const header = findHeader(sheet.rows)
    if (header === null) continue
    const mapping = chosen.mapping ?? findLedgerMapping(call.desk.ledger, headerShape(header.labels))
    const ledger = readLedger(sheet, today(call), mapping)
    if (ledger === null) continue
    return ok({ fileName: basename(path), sha256, sheets: sheets.map((one) => one.name), sheet: sheet.name, ledger })
  }
  return fail({ kind: 'fileUnreadable', path: basename(path), reason: 'noHeader' })
}

/** Every sheet of a spreadsheet, read in its own process; what it is not is said as `fileUnreadable`. */
export async function readSheetFile(call: Call, path: string): Promise<Result<SheetFile>> {
  const read = await runErrand(call, {
    helper: 'sheet',
    op: 'read',
    input: { path },
    output: readOutputSchema,
    timeoutMs: readTimeoutMs,
    step: 'sheet',
  })
  if (read.ok || read.error.kind !== 'workRefused') return read
  return fail({ kind: 'fileUnreadable', path: basename(path), reason: read.error.reason })
}
