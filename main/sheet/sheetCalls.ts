import * as z from 'zod'

import { sheetCellSchema, sheetSchema } from '#domain/exchange/sheet.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** What `read` is asked: the spreadsheet by its path. */
export const readInputSchema = z.object({ path: z.string() })

/** What `read` answers: every sheet, and the hash of the bytes they were read from. */
export const readOutputSchema = z.object({ sheets: z.array(sheetSchema), sha256: sha256HexSchema })
export type SheetFile = z.infer<typeof readOutputSchema>

/** What `write` is asked: a new XLSX with one sheet; the first `headerRows` rows are a header. */
export const writeInputSchema = z.object({
  path: z.string(),
  name: z.string(),
  rows: z.array(z.array(sheetCellSchema)),
  widths: z.array(z.number()),
  headerRows: z.int().nonnegative(),
})

/** What `write` answers. */
export const writeOutputSchema = z.object({ bytes: z.int() })

const cellsByName = z.record(z.string(), sheetCellSchema)

/** What `fill` is asked: a template of the office, what its placeholders say, the rows under the name of their table. */
export const fillInputSchema = z.object({
  template: z.string(),
  output: z.string(),
  scalars: cellsByName,
  table: z.string(),
  rows: z.array(cellsByName),
})

/** What `fill` answers. */
export const fillOutputSchema = z.object({ bytes: z.int() })

/** What `names` answers: every placeholder as it stands in the template, `${…}`. */
export const namesOutputSchema = z.object({ names: z.array(z.string()) })
