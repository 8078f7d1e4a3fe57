import PizZip from 'pizzip'

import type { SheetCell } from '#domain/exchange/sheet.ts'

/** Cells merged into one, rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The merged cells of every sheet of an XLSX, by the sheet's name. */
export function readMerges(bytes: Buffer): Map<string, Merge[]> {
  const zip = new PizZip(bytes)
  const text = (path: string) => zip.file(path)?.asText() ?? ''
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  )
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => tag)
  return new Map(
    sheets.map((tag) => [unescape(attribute(tag, 'name')), mergesIn(text(targets.get(attribute(tag, 'r:id')) ?? ''))]),
  )
}

/**
 * Rows in which cells that were merged downwards hold their value in each row, because one case may
 * fill two rows with its second party. Sideways nothing is filled: there a merge is a heading.
 */
export function fillMerges(rows: readonly SheetCell[][], merges: readonly Merge[]): SheetCell[][] {
  const filled = rows.map((row) => [...row])
  for (const { top, left, bottom } of merges) {
    const value = rows[top]?.[left] ?? null
    for (let row = top + 1; row <= bottom && row < filled.length; row += 1) {
      const cells = filled[row]
      if (cells !== undefined && left < cells.length) cells[left] ??= value
    }
  }
  return filled
}

function mergesIn(xml: string): Merge[] {
  return [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu)].map(
    ([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top) - 1,
      left: columnNo(left),
      bottom: Number(bottom) - 1,
      right: columnNo(right),
    }),
  )
}

function columnNo(letters: string): number {
  return [...letters].reduce((no, letter) => no * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? ''
}

function unescape(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? '')
}
