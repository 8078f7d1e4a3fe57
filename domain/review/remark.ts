import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

import { pageRectSchema, pageRefSchema, type ReviewRound } from './review.ts'

/** Who wrote something at this desk, and when. */
const writtenSchema = z.object({ by: z.string(), staffNo: z.string(), on: daySchema })

/**
 * A remark (批注) on a page: a question or a hint below the level of an adverse answer, with the
 * answers to it. It belongs to 副卷 work: no seal, mirror or print of 正卷 ever reads it.
 */
export const remarkSchema = pageRefSchema.extend({
  id: z.string(),
  caseId: z.string(),
  rect: pageRectSchema.nullable(),
  /** The words it is about; empty for a rectangle or the whole page. */
  quote: z.string(),
  text: z.string().trim().min(1),
  written: writtenSchema,
  answers: z.array(writtenSchema.extend({ text: z.string().trim().min(1) })),
  /** Null while it is open. `reason` is empty when its author closed it. */
  closed: writtenSchema.extend({ reason: z.string() }).nullable(),
})
export type Remark = z.infer<typeof remarkSchema>

/** How somebody may close a remark: `freely` its author, `withReason` the reviewer in charge, else nobody. */
export type RemarkClosing = 'freely' | 'withReason' | 'never'

/**
 * The author closes his remark. He may have been transferred, and a remark must not stay open for
 * ever: the reviewer in charge of the last round closes it too, saying why.
 */
export function closingOf(
  remark: Pick<Remark, 'written' | 'closed'>,
  staffNo: string,
  rounds: readonly Pick<ReviewRound, 'reviewerStaffNo'>[],
): RemarkClosing {
  if (remark.closed !== null) return 'never'
  if (remark.written.staffNo === staffNo) return 'freely'
  return rounds.at(-1)?.reviewerStaffNo === staffNo ? 'withReason' : 'never'
}
