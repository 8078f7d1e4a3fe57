import * as z from 'zod'

/** The spreadsheets that go out: 案件台账, 月报, 双公示, 案卷移交目录, 规范性文件登记表, 议题登记表. */
export const sheetKinds = ['cases', 'monthly', 'publicity', 'transfer', 'documents', 'topics'] as const
/** One of them, by its code; words in `contract/text/sheets.ts`. */
export const sheetKindSchema = z.enum(sheetKinds)
export type SheetKind = z.infer<typeof sheetKindSchema>

/**
 * The columns of a spreadsheet in their order, as data: `value` is the code of what stands in it,
 * empty for a column that people fill in; `width` in characters; `sum` adds a total.
 * `toBeConfirmed` while nobody has laid it beside the form of the receiving office.
 */
export const sheetLayoutSchema = z.object({
  kind: sheetKindSchema,
  title: z.string(),
  /** The name of its rows in the office's own templates: `${table:案件.文号}`. */
  table: z.string(),
  source: z.string(),
  toBeConfirmed: z.boolean(),
  columns: z.array(
    z.object({
      // What a placeholder cannot hold.
      title: z.string().regex(/^[^.:{}]+$/u),
      value: z.string(),
      width: z.number(),
      sum: z.boolean().default(false),
    }),
  ),
})
export type SheetLayout = z.infer<typeof sheetLayoutSchema>
