import type { SheetCell } from './sheet.ts'
import type { SheetLayout } from './sheetLayout.ts'

/** A row of a report before it is laid out: what stands in it, by the codes of the layout. */
export type ReportRow = Readonly<Record<string, SheetCell | undefined>>

/** A report laid out: cells in the order of the columns, and what a template may name outside its rows. */
export interface SheetReport {
  readonly title: string
  readonly table: string
  readonly columns: readonly { title: string; width: number }[]
  readonly rows: readonly SheetCell[][]
  readonly scalars: Readonly<Record<string, SheetCell>>
}

/** What is known beside the rows: 单位, 起, 止, 制表日期 … */
export type ReportHead = Readonly<Record<string, SheetCell>>

/** Lays rows out; a column that sums adds `<its title>合计` to what a template may name. */
export function layOut(layout: SheetLayout, rows: readonly ReportRow[], head: ReportHead): SheetReport {
  const cells = rows.map((row) => layout.columns.map((column) => row[column.value] ?? null))
  const totals = layout.columns.flatMap(({ title, sum }, index) =>
    sum ? [[`${plainTitle(title)}合计`, total(cells.map((row) => row[index]))]] : [],
  )
  return {
    title: layout.title,
    table: layout.table,
    columns: layout.columns,
    rows: cells,
    scalars: { ...head, 行数: rows.length, ...Object.fromEntries(totals) },
  }
}

/** The rows by the names that a template may use: each title, and the title without its bracket. */
export function namedRows({ columns, rows }: SheetReport): Record<string, SheetCell>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ title }, index): [string, SheetCell][] => {
        const cell = row[index] ?? ''
        return [
          [title, cell],
          [plainTitle(title), cell],
        ]
      }),
    ),
  )
}

/** Every name that a template may use inside a row, shortest form first. */
export function rowNames(columns: SheetReport['columns']): string[] {
  return [...new Set(columns.flatMap(({ title }) => [plainTitle(title), title]))]
}

function plainTitle(title: string): string {
  return title.replaceAll(/（.*?）/gu, '')
}

function total(cells: readonly (SheetCell | undefined)[]): number {
  const sum = cells.reduce<number>((so, cell) => so + (typeof cell === 'number' ? cell : 0), 0)
  // 万元 have four decimals; binary fractions would show more.
  return Math.round(sum * 10_000) / 10_000
}
