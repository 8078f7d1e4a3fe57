import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlign,
  WidthType,
  type ITableCellOptions,
} from 'docx'

import type { FormBlock, FormPair } from '#domain/form/formDescription.ts'

import { runs, spacing, textWidth } from './look.ts'
import { textRuns } from './textRuns.ts'

type BlockOf<T extends FormBlock['t']> = Extract<FormBlock, { t: T }>

const labelWidth = Math.round(textWidth * 0.175)
const lineHeight = 480
const margins = { top: 60, bottom: 60, left: 60, right: 60 }
/** Room for a date that is written in by hand. */
const handDate = '　　　　年　　月　　日'

/** Rows of labelled cells (审批表): one pair takes the whole width, two share it. */
export function pairTable({ rows }: BlockOf<'pairs'>): Table {
  const half = Math.round((textWidth - 2 * labelWidth) / 2)
  const columnWidths = [labelWidth, half, labelWidth, textWidth - 2 * labelWidth - half]
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: rows.map((row) => {
      const isWhole = row.length === 1
      return new TableRow({
        cantSplit: row.every((pair) => pair.lines < 12),
        height: { value: Math.max(...row.map((pair) => pair.lines)) * lineHeight, rule: HeightRule.ATLEAST },
        children: row.flatMap((pair) => [labelCell(pair.label), valueCell(pair, isWhole)]),
      })
    }),
  })
}

function labelCell(text: string): TableCell {
  return cell(text, { ...runs.label }, AlignmentType.CENTER, { width: { size: labelWidth, type: WidthType.DXA } })
}

function valueCell(pair: FormPair, isWhole: boolean): TableCell {
  const text = [paragraph(pair.value, { ...runs.cell }, AlignmentType.LEFT)]
  const room = Array.from({ length: Math.max(0, pair.lines - 1 - linesOf(pair.value)) }, () =>
    paragraph('', { ...runs.cell }, AlignmentType.LEFT),
  )
  const isTall = pair.lines > 1
  return new TableCell({
    margins,
    verticalAlign: isTall ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(isWhole ? { columnSpan: 3 } : {}),
    children:
      pair.sign === ''
        ? text
        : [...text, ...room, paragraph(`${pair.sign}：　　　　　　${handDate}`, { ...runs.cell }, AlignmentType.RIGHT)],
  })
}

/** A table with one row for each entry of a list. */
export function listTable({ of, columns }: BlockOf<'table'>): Table {
  const shares = columns.reduce((total, column) => total + column.share, 0)
  const widths = columns.map((column) => Math.round((textWidth * column.share) / shares))
  const row = (texts: readonly string[], run: typeof runs.label | typeof runs.cell) =>
    new TableRow({
      children: texts.map((text, index) =>
        cell(text, { ...run }, index === 0 ? AlignmentType.CENTER : AlignmentType.LEFT, {
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
        }),
      ),
    })
  const values = columns.map(({ value }, index) => {
    const opened = index === 0 ? `{#${of}}${value}` : value
    return index === columns.length - 1 ? `${opened}{/${of}}` : opened
  })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      row(
        columns.map((column) => column.head),
        runs.label,
      ),
      row(values, runs.cell),
    ],
  })
}

/** Empty lines to be written on by hand. */
export function ruledLines({ lines }: BlockOf<'ruled'>): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: line, bottom: line },
    rows: Array.from(
      { length: lines },
      () =>
        new TableRow({
          height: { value: 560, rule: HeightRule.EXACT },
          children: [new TableCell({ children: [new Paragraph({})] })],
        }),
    ),
  })
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType]
type Run = ConstructorParameters<typeof TextRun>[0]

function cell(
  text: string,
  run: Exclude<Run, string>,
  alignment: Align,
  options: Partial<ITableCellOptions>,
): TableCell {
  return new TableCell({
    margins,
    verticalAlign: VerticalAlign.CENTER,
    ...options,
    children: [paragraph(text, run, alignment)],
  })
}

function paragraph(text: string, run: Exclude<Run, string>, alignment: Align): Paragraph {
  return new Paragraph({ alignment, spacing: spacing.cell, children: textRuns(text, run) })
}

/** About how many lines a text fills in a cell of the whole width; fields are as long as their names. */
function linesOf(text: string): number {
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / 32)), 0)
}
