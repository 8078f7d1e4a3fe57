import { cellText, type Sheet, type SheetCell } from './sheet.ts'
import { proposeMapping } from './proposeMapping.ts'

/** The header of a ledger: its last row (from 0) and one label per column, groups before leaves: `处罚决定/文号`. */
export interface LedgerHeader {
  readonly lastRow: number
  readonly labels: readonly string[]
}

/** A title and a remark may stand above the header; further down nobody looks for it. */
const searchedRows = 15
const deepestHeader = 3

/**
 * Finds the header of a ledger: the one to three rows whose words name the most fields. Cells that
 * were merged sideways hold their text once, so a group runs on to the right until the next one.
 * `null` when fewer than two columns are understood.
 */
export function findHeader(rows: Sheet['rows']): LedgerHeader | null {
  let best: (LedgerHeader & { score: number }) | null = null
  for (let first = 0; first < Math.min(rows.length, searchedRows); first += 1) {
    for (let depth = 1; depth <= deepestHeader && first + depth <= rows.length; depth += 1) {
      const block = rows.slice(first, first + depth)
      const labels = labelsOf(block)
      const score = scoreOf(labels) - depth * 0.1 - 2 * block.filter((row) => isTitle(row) || hasData(row)).length
      if (best === null || score > best.score) best = { lastRow: first + depth - 1, labels, score }
    }
  }
  return best !== null && best.score > 1.5 ? { lastRow: best.lastRow, labels: best.labels } : null
}

/** What tells one layout of a ledger from another, so that a mapping is found again: its labels in order. */
export function headerShape(labels: readonly string[]): string {
  return labels.map((label) => label.replaceAll(/\s/gu, '')).join('|')
}

function scoreOf(labels: readonly string[]): number {
  return proposeMapping(labels).filter((field) => field !== null).length
}

function labelsOf(block: Sheet['rows']): string[] {
  const width = Math.max(0, ...block.map((row) => row.length))
  const leaves = block.at(-1) ?? []
  const groups = block.slice(0, -1).map((row, level) => spread(row, width, block.slice(level + 1)))
  return Array.from({ length: width }, (_, column) => {
    const path = [...groups.map((group) => group[column] ?? ''), cellText(leaves[column])]
    return [...new Set(path.filter((part) => part !== ''))].join('/')
  })
}

/** A group's text belongs to every column up to the next group that has something below it. */
function spread(row: readonly SheetCell[], width: number, below: Sheet['rows']): string[] {
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    const text = cellText(row[column])
    const hasLeaf = below.some((one) => cellText(one[column]) !== '')
    if (text !== '') group = text
    else if (!hasLeaf) group = ''
    return text !== '' || hasLeaf ? group : ''
  })
}

/** A title is one text over the whole sheet. */
function isTitle(row: readonly SheetCell[]): boolean {
  return new Set(row.map(cellText).filter((text) => text !== '')).size === 1
}

/** Days, amounts and numbers of documents stand in rows of cases, never in a header. */
function hasData(row: readonly SheetCell[]): boolean {
  return row.some((cell) => typeof cell === 'number' || /^\d{4}[-.年/]\d|〔\d{4}〕\d|^\d{4,}$/u.test(cellText(cell)))
}
