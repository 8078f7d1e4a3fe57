import * as z from 'zod'

import type { Day } from '#domain/day.ts'

import { findHeader, type LedgerHeader } from './findHeader.ts'
import { columnOf, ledgerFieldSchema, ledgerValuesSchema, type LedgerField, type LedgerValues } from './ledgerField.ts'
import { cellProblemSchema, type CellProblem } from './problems.ts'
import { proposeMapping, unitOf } from './proposeMapping.ts'
import { readCell } from './readCell.ts'
import { cellText, type Sheet, type SheetCell } from './sheet.ts'

/** One row of a ledger that speaks of a case; `rowNo` counts from 1 as the spreadsheet does. */
export const ledgerRowSchema = z.object({
  rowNo: z.int().positive(),
  values: ledgerValuesSchema,
  /** Every cell that is not empty, by the label of its column; columns of no field among them. */
  cells: z.record(z.string(), z.string()),
  problems: z.array(cellProblemSchema),
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>

/** A field for each column, `null` for a column that is not taken over. */
export const ledgerMappingSchema = z.array(ledgerFieldSchema.nullable())
export type LedgerMapping = z.infer<typeof ledgerMappingSchema>

/** A ledger that was read; rows that speak of no case (totals, repeated headers, notes) are only counted. */
export interface ReadLedger {
  readonly header: LedgerHeader
  readonly mapping: LedgerMapping
  readonly rows: readonly LedgerRow[]
  readonly skipped: readonly { rowNo: number; why: 'totals' | 'header' | 'note' }[]
}

/**
 * Reads a sheet as a ledger. `mapping` is the one the office chose; without it the header's words
 * decide. `null` when no header is found.
 */
export function readLedger(sheet: Sheet, today: Day, mapping: LedgerMapping | null = null): ReadLedger | null {
  const header = findHeader(sheet.rows)
  if (header === null) return null
  const proposed = proposeMapping(header.labels)
  const used = mapping === null ? proposed : header.labels.map((_, column) => mapping[column] ?? null)
  const rows: LedgerRow[] = []
  const skipped: { rowNo: number; why: 'totals' | 'header' | 'note' }[] = []
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= header.lastRow || cells.every((cell) => cellText(cell) === '')) continue
    const rowNo = index + 1
    const why = whyNoCase(cells, header.labels, used)
    if (why === null) rows.push(readRow(cells, rowNo, { labels: header.labels, mapping: used, today }))
    else skipped.push({ rowNo, why })
  }
  return { header, mapping: used, rows, skipped }
}

function whyNoCase(
  cells: readonly SheetCell[],
  labels: readonly string[],
  mapping: LedgerMapping,
): 'totals' | 'header' | 'note' | null {
  const texts = cells.map(cellText)
  const filled = texts.filter((text) => text !== '')
  if (/^(?:合\s*计|总\s*计|小\s*计|本页|累计)/u.test(filled[0] ?? '')) return 'totals'
  const leaves = labels.map((label) => label.split('/').at(-1))
  if (filled.length > 1 && texts.every((text, column) => text === '' || text === leaves[column])) return 'header'
  const isNamed = mapping.some(
    (field, column) => (field === 'partyName' || field === 'caseName' || field === 'docNo') && texts[column] !== '',
  )
  return !isNamed && new Set(filled).size <= 2 ? 'note' : null
}

interface RowContext {
  readonly labels: readonly string[]
  readonly mapping: LedgerMapping
  readonly today: Day
}

function readRow(cells: readonly SheetCell[], rowNo: number, by: RowContext): LedgerRow {
  const values: LedgerValues = {}
  const problems: CellProblem[] = []
  for (const [column, field] of by.mapping.entries()) {
    if (field === null) continue
    const unit = unitOf(by.labels[column] ?? '')
    const { value, problem, rest } = readCell(cells[column], columnOf(field).type, { unit, today: by.today })
    if (value !== '') values[field] = value
    if (problem !== null) {
      problems.push({ field, code: problem, severity: severityOf(field, problem), text: cellText(cells[column]) })
    }
    if (field === 'reviewed' && rest !== '') values.reviewReason ??= rest
  }
  return { rowNo, values, cells: cellsByLabel(cells, by.labels), problems }
}

/** Without these the row cannot become what it says; anything else can be put right in the case. */
const needed: readonly LedgerField[] = ['decidedOn', 'fine']

function severityOf(field: LedgerField, code: string): CellProblem['severity'] {
  return needed.includes(field) && code !== 'codeCheck' ? 'stop' : 'warn'
}

function cellsByLabel(cells: readonly SheetCell[], labels: readonly string[]): Record<string, string> {
  const byLabel: Record<string, string> = {}
  for (const [column, cell] of cells.entries()) {
    const text = cellText(cell)
    if (text === '') continue
    const label = labels[column] ?? ''
    const key = label === '' || label in byLabel ? `${label}（第${column + 1}列）` : label
    byLabel[key] = text
  }
  return byLabel
}
