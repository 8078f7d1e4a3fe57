import { stat, writeFile } from 'node:fs/promises'

import writeExcelFile from 'write-excel-file/node'
import type * as z from 'zod'

import { cellOut } from './cellOut.ts'
import type { writeInputSchema, writeOutputSchema } from './sheetCalls.ts'

/** Writes a new XLSX with one sheet. Text stays text (a code of 18 digits too), numbers stay numbers. */
export async function writeSheet({
  path,
  name,
  rows,
  widths,
  headerRows,
}: z.infer<typeof writeInputSchema>): Promise<z.infer<typeof writeOutputSchema>> {
  const data = rows.map((row, index) =>
    row.map((cell) => {
      const value = cellOut(cell)
      if (value === null) return null
      const style = index < headerRows ? { fontWeight: 'bold' as const, backgroundColor: '#E8EEF5' } : {}
      if (typeof value === 'number') return { value, type: Number, ...style }
      // The format of text: a spreadsheet program that edits the cell does not make a formula of `=1` then.
      return { value, type: String, format: '@', ...style }
    }),
  )
  const made = await writeExcelFile(data, {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headerRows,
  }).toBuffer()
  await writeFile(path, made)
  return { bytes: (await stat(path)).size }
}
