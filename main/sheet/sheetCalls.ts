import * as z from 'zod'

import { sheetSchema } from '#domain/exchange/sheet.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** What `read` is asked: the spreadsheet by its path. */
export const readInputSchema = z.object({ path: z.string() })

/** What `read` answers: every sheet, and the hash of the bytes they were read from. */
export const readOutputSchema = z.object({ sheets: z.array(sheetSchema), sha256: sha256HexSchema })
export type SheetFile = z.infer<typeof readOutputSchema>
