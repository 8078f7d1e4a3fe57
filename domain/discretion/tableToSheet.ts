import type { SheetCell } from '#domain/exchange/sheet.ts'

import type { DiscretionTable } from './discretionTable.ts'
import { isShare } from './readHeadValue.ts'
import {
  baseWords,
  directionWords,
  factorWords,
  headHints,
  headWords,
  modeWords,
  roundingWords,
  sampleMark,
  type HeadField,
} from './tableFields.ts'

// as: the keys of our own object literal.
const headFields = Object.keys(headWords) as HeadField[]

/** A table as rows of a spreadsheet: the head, an empty row, the factors; `readTableSheet` reads the same. */
export function tableToSheet(table: DiscretionTable): SheetCell[][] {
  const head = headFields.flatMap((field) =>
    field === 'law'
      ? table.laws.map(({ name, article }) => [headWords.law, `《${name}》${article}`, headHints.law])
      : [[headWords[field], valueOf(table, field), headHints[field]]],
  )
  const factors = table.factors.flatMap((factor) =>
    factor.options.map(({ label, pct }) => [factor.label, label, pctCell(pct)]),
  )
  return [...(table.isSample ? [[sampleMark]] : []), ...head, [], factorHeader(), ...factors]
}

/** An empty form with its hints and two lines that show how factors are written. */
export function templateSheet(): SheetCell[][] {
  const head = headFields.map((field) => [headWords[field], null, headHints[field]])
  const example: SheetCell[][] = [
    ['持续时间', '不足三个月', 0],
    ['持续时间', '三个月以上不足六个月', 2],
  ]
  return [...head, [], factorHeader(), ...example]
}

function factorHeader(): SheetCell[] {
  return [factorWords.factor, factorWords.option, factorWords.pct]
}

function valueOf(table: DiscretionTable, field: Exclude<HeadField, 'law'>): SheetCell {
  switch (field) {
    case 'mode':
      return modeWords[table.mode]
    case 'base':
      return baseWords[table.base]
    case 'heavierMaxPct':
    case 'lighterMaxPct':
    case 'mitigateMaxPct':
      return pctCell(table.adjust[field])
    case 'startPct':
      return pctCell(table.startPct)
    case 'roundingUnit':
      return roundingWords.get(table.rounding.unit) ?? ''
    case 'roundingDirection':
      return directionWords[table.rounding.direction]
    default:
      return table[field]
  }
}

/** A number below one would be read as a share of a hundred (see `isShare`), so it goes out as text. */
function pctCell(pct: number | null): SheetCell {
  return pct !== null && isShare(pct) ? `${pct}%` : pct
}
