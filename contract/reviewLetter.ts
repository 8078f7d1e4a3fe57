import * as z from 'zod'

import { command } from './operation.ts'
import { numberWishSchema } from './form.ts'

/** Papers of one round beside its form, and the form itself for WPS. */
export const reviewPapers = ['reviewForm', 'reviewOpinionLetter', 'reviewReturnNotice'] as const
/** One of them, by its kind of document. */
export type ReviewPaper = (typeof reviewPapers)[number]

/** 审核表、法制审核意见书、退回通知 of a round, as PDF or as a document for WPS; all of 副卷. */
export const reviewLetterOperations = {
  /** `path` is that of the document in the work folder; null for a PDF. */
  'reviewLetter.make': command(
    z.object({
      roundId: z.string(),
      paper: z.enum(reviewPapers),
      as: z.enum(['pdf', 'docx']),
      number: numberWishSchema.default({ take: 'none' }),
    }),
    z.object({ materialId: z.string(), path: z.string().nullable() }),
    ['case', 'form', 'number', 'paper', 'workbench'],
    ['reviewer', 'handler', 'recorder', 'archivist'],
  ),
}
