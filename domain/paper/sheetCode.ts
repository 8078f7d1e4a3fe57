import * as z from 'zod'

/** The code of one printed form (表单码): eight of the digits and capitals that no eye confuses (no I, L, O, U). */
export const formCodeSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)

/** The 32 characters of a form code. */
export const formCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const pageSchema = z.int().min(1).max(999)

/**
 * What the footer of one printed sheet says: which print, which page, of how many.
 *
 * `sheet` is null where one footer stands on all pages (a document edited in WPS): then the order
 * of the scan is the order of the pages.
 */
export const sheetCodeSchema = z.object({
  formCode: formCodeSchema,
  sheet: z.object({ page: pageSchema, pages: pageSchema }).nullable(),
})
export type SheetCode = z.infer<typeof sheetCodeSchema>

/**
 * The text inside the QR code: `YJ1:8F3K2M7Q:2/5`, or `YJ1:8F3K2M7Q` without a page. At most 20
 * characters of the QR alphanumeric set, so that it always fits the smallest symbol (ISO/IEC 18004,
 * version 1-M) and stays readable at 200 dpi.
 */
export function sheetCodeText({ formCode, sheet }: SheetCode): string {
  return sheet === null ? `YJ1:${formCode}` : `YJ1:${formCode}:${sheet.page}/${sheet.pages}`
}

/** Reads the text of a code; null for anything that is not exactly one of ours, such as an invoice's code. */
export function parseSheetCode(text: string): SheetCode | null {
  const [, formCode, page, pages] = /^YJ1:([0-9A-Z]{8})(?::([1-9]\d{0,2})\/([1-9]\d{0,2}))?$/.exec(text) ?? []
  const sheet = page === undefined ? null : { page: Number(page), pages: Number(pages) }
  const parsed = sheetCodeSchema.safeParse({ formCode, sheet })
  if (!parsed.success || (sheet !== null && sheet.page > sheet.pages)) return null
  return parsed.data
}
