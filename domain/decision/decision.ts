import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** 公开: where and when; withdrawn within three working days after a change (行政处罚法48). */
export const publicitySchema = z.object({
  place: z.string().trim().min(1),
  publishedOn: daySchema,
  until: daySchema.nullable(),
  withdrawnOn: daySchema.nullable(),
})

/**
 * A notice before penalty (行政处罚事先（听证）告知书): what was announced; whom it reached is in the
 * ledger of services (domain/service).
 * The decided fine may not exceed the announced one after pleading (行政处罚法45②).
 */
export const noticeSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  docNo: z.string(),
  proposedKinds: z.array(z.string()),
  proposedFine: z.int().nonnegative().nullable(),
  hearingRightTold: z.boolean(),
  materialId: z.string().nullable(),
})
export type Notice = z.infer<typeof noticeSchema>

/**
 * A decision (处罚决定或不予处罚决定) on one or more parties of the case. Fines in whole yuan.
 * `materialId` is the stamped document; until it is hung back the decision is a draft.
 */
export const decisionSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  docNo: z.string().trim(),
  decidedOn: daySchema,
  organ: z.string().trim().min(1),
  partyIds: z.array(z.string()).min(1),
  outcome: z.enum(['penalty', 'noPenalty']),
  kinds: z.array(z.string()),
  fine: z.int().nonnegative().nullable(),
  article: z.string(),
  text: z.string(),
  /** The facts held to be proved, in one sentence, and 定性条款: compared with what was discussed. */
  facts: z.string().default(''),
  offenceArticle: z.string().default(''),
  materialId: z.string().nullable(),
  publicity: z.array(publicitySchema),
  origin: z.enum(['live', 'paper']),
  blemishes: z.array(z.string()),
})
export type Decision = z.infer<typeof decisionSchema>
