import { cellText, type SheetCell } from '#domain/exchange/sheet.ts'

import type { DiscretionFactor } from './discretionTable.ts'
import { isShare, readPct } from './readHeadValue.ts'
import type { CellProblem } from './readTableSheet.ts'

interface OpenFactor {
  label: string
  options: DiscretionFactor['options'][number][]
}

/**
 * Reads the lines 裁量因素 · 裁量等次 · 百分值. An empty first cell belongs to the factor above;
 * `firstRow` is the row number of the first line in the sheet.
 */
export function readFactors(
  rows: readonly SheetCell[][],
  firstRow: number,
): { factors: DiscretionFactor[]; problems: CellProblem[] } {
  const problems: CellProblem[] = []
  const open: OpenFactor[] = []
  for (const [index, row] of rows.entries()) {
    const [label = '', option = '', pctText = ''] = [0, 1, 2].map((column) => cellText(row[column]))
    if (label === '' && option === '' && pctText === '') continue
    const say = (column: string, code: string, value: string) =>
      problems.push({ cell: `${column}${firstRow + index}`, code, value })
    const factor = factorOf(open, label)
    const pct = readPct(row[2] ?? null)
    if (factor === null) say('A', 'cellMissing', '')
    if (option === '') say('B', 'cellMissing', '')
    if (isShare(row[2] ?? null)) say('C', 'pctShare', pctText)
    else if (pct === null) say('C', pctText === '' ? 'cellMissing' : 'notAPct', pctText)
    else if (pct < -100 || pct > 100) say('C', 'pctRange', pctText)
    else if (factor !== null && option !== '')
      factor.options.push({ id: `o${factor.options.length + 1}`, label: option, pct })
  }
  const factors = open.map(({ label, options }, index) => ({ id: `f${index + 1}`, label, options }))
  return { factors: factors.filter((factor) => factor.options.length > 0), problems }
}

function factorOf(open: OpenFactor[], label: string): OpenFactor | null {
  const last = open.at(-1)
  if (last !== undefined && (label === '' || label === last.label)) return last
  if (label === '') return null
  const factor = { label, options: [] }
  open.push(factor)
  return factor
}
