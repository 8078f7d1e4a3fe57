import { cellText, type Sheet, type SheetCell } from '#domain/exchange/sheet.ts'

import { discretionTableSchema, type DiscretionTable } from './discretionTable.ts'
import { readFactors } from './readFactors.ts'
import { readHeadValue } from './readHeadValue.ts'
import { factorWords, headWords, sampleMark, type HeadField } from './tableFields.ts'

/** What is wrong with one cell, by its address (`B7`); `code` is one of `contract/text/discretion.ts`. */
export interface CellProblem {
  readonly cell: string
  readonly code: string
  readonly value: string
}

/** What a spreadsheet says: a table, or every cell that keeps it from being one. */
export type TableReading =
  | { readonly table: DiscretionTable; readonly problems: readonly [] }
  | { readonly table: null; readonly problems: readonly CellProblem[] }

type Values = Partial<Record<HeadField, unknown>>

/** Reads a discretion table from a sheet laid out as our template; lines it does not know are said, not skipped. */
export function readTableSheet(sheet: Sheet): TableReading {
  const start = sheet.rows.findIndex((row) => cellText(row[0]) === factorWords.factor)
  if (start < 0) return { table: null, problems: [{ cell: 'A1', code: 'noFactorHeader', value: sheet.name }] }
  const head = readHead(sheet.rows.slice(0, start))
  const factors = readFactors(sheet.rows.slice(start + 1), start + 2)
  const problems = [...head.problems, ...factors.problems]
  const parsed = discretionTableSchema.safeParse(tableOf(head.values, head.laws, factors.factors, head.isSample))
  if (parsed.success && problems.length === 0) return { table: parsed.data, problems: [] }
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => placed(issue, head.rows, start))
  return { table: null, problems: firstOfEachCell([...problems, ...faults]) }
}

function tableOf(values: Values, laws: unknown, factors: unknown, isSample: boolean): unknown {
  const { heavierMaxPct = 0, lighterMaxPct = 0, mitigateMaxPct = 0, roundingUnit, roundingDirection, ...rest } = values
  return {
    code: '',
    title: '',
    validFrom: null,
    validTo: null,
    mode: 'weighted',
    base: 'amount',
    legalMin: null,
    legalMax: null,
    minTimes: null,
    maxTimes: null,
    measureFloor: null,
    unit: '',
    startPct: null,
    source: '',
    notes: '',
    ...rest,
    laws,
    factors,
    isSample,
    adjust: { heavierMaxPct, lighterMaxPct, mitigateMaxPct },
    rounding: { unit: roundingUnit ?? 1, direction: roundingDirection ?? 'down' },
  }
}

// as: the keys of our own object literal.
const fieldOf = new Map((Object.keys(headWords) as HeadField[]).map((field) => [headWords[field] as string, field]))

function readHead(rows: readonly SheetCell[][]) {
  const values: Values = {}
  const laws: { name: string; article: string }[] = []
  const places = new Map<string, number>()
  const problems: CellProblem[] = []
  let isSample = false
  for (const [index, row] of rows.entries()) {
    const label = cellText(row[0])
    const text = cellText(row[1])
    const field = fieldOf.get(label)
    if (label === sampleMark) isSample = true
    else if (field === undefined) {
      if (label !== '') problems.push({ cell: `A${index + 1}`, code: 'unknownLine', value: label })
    } else {
      places.set(field, index + 1)
      const read = text === '' ? null : readHeadValue(field, row[1] ?? null)
      if (read !== null && 'code' in read) problems.push({ cell: `B${index + 1}`, code: read.code, value: text })
      else if (read !== null && field === 'law') laws.push(...read.laws)
      else if (read !== null) values[field] = read.value
    }
  }
  return { values, laws, rows: places, problems, isSample }
}

/** Where a fault of the whole table is shown: the cell of its field, else the header of the factors. */
function placed(
  issue: { path: PropertyKey[]; message: string; code?: string },
  rows: ReadonlyMap<string, number>,
  start: number,
): CellProblem {
  const [first] = issue.path
  const field = first === 'laws' ? 'law' : String(first)
  const row = rows.get(field)
  const isMissing = issue.code === 'too_small' || issue.code === 'invalid_type'
  return {
    cell: row === undefined ? `A${start + 1}` : `B${row}`,
    code: issue.code === 'custom' ? issue.message : isMissing ? 'cellMissing' : 'cellWrong',
    value: field in headWords ? headWords[field as HeadField] : '', // as: `in` has just proved it
  }
}

/** From top to bottom; what could not be read is not said to be missing as well. */
function firstOfEachCell(problems: readonly CellProblem[]): CellProblem[] {
  const first = problems.filter((one, index) => problems.findIndex((other) => other.cell === one.cell) === index)
  return first.toSorted((one, other) => Number(one.cell.slice(1)) - Number(other.cell.slice(1)))
}
