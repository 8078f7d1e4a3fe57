import type { SheetCell } from '#domain/exchange/sheet.ts'

/** Characters of one cell in Excel. */
const maximumCharacters = 32_767

/** A cell as it may be written: yes and no in Chinese, no character that XML forbids, nothing longer than Excel takes. */
export function cellOut(cell: SheetCell | undefined): string | number | null {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number') return cell
  return (
    cell
      .toWellFormed()
      // XML 1.0 §2.2; a line break in a cell stays.
      .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .slice(0, maximumCharacters)
  )
}
