import * as z from 'zod'

/** A standard phrase (常用语) of the office: for a row of the checklist, or for the opinion (`row` is empty). */
export const reviewPhraseSchema = z.object({ row: z.string(), text: z.string().trim().min(1).max(500) })
export type ReviewPhrase = z.infer<typeof reviewPhraseSchema>
