import * as z from 'zod'

/** What a cell of a spreadsheet holds; a date cell is the day as `YYYY-MM-DD`, an empty cell `null`. */
export const sheetCellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type SheetCell = z.infer<typeof sheetCellSchema>

/** One sheet (工作表): rows from the first on, as they stand; cells merged downwards hold the value in every row. */
export const sheetSchema = z.object({ name: z.string(), rows: z.array(z.array(sheetCellSchema)) })
export type Sheet = z.infer<typeof sheetSchema>

/** A cell as people see it: no spaces around it, no line break inside it. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell)
    .replaceAll(/[\s\u00A0\u200B\uFEFF]+/gu, ' ')
    .trim()
}
