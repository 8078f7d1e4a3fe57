import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** One case on the list: what it is, how far it is, how much paper, and what is still open. */
export const handoverCaseSchema = z.object({
  caseId: z.string(),
  title: z.string(),
  /** 决定文号 or 立案号. */
  number: z.string(),
  /** Code of `contract/text/case.ts`. */
  headline: z.string(),
  items: z.int().nonnegative(),
  pages: z.int().nonnegative(),
  /** Open deadlines and papers under way, as they are printed. */
  open: z.array(z.string()),
})
export type HandoverCase = z.infer<typeof handoverCaseSchema>

/**
 * Cases handed over (案件移交) from one officer to another, by name. The list is printed and both
 * sign it; only with its signed scan hung back are the cases the other's (`doneOn`). A list that
 * came to nothing is struck with a reason, never deleted.
 */
export const handoverSchema = z.object({
  id: z.string(),
  from: z.string().trim().min(1),
  to: z.string().trim().min(1),
  reason: z.string().trim().min(1),
  preparedOn: daySchema,
  cases: z.array(handoverCaseSchema).min(1),
  /** The signed list; null until it is hung back. */
  signed: z.object({ sha256: sha256HexSchema, bytes: z.int(), fileName: z.string() }).nullable(),
  doneOn: daySchema.nullable(),
  struckReason: z.string(),
})
export type Handover = z.infer<typeof handoverSchema>
