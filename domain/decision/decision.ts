import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** 送达方式 */
export const serviceMethods = ['direct', 'lienLeft', 'mail', 'proxy', 'electronic', 'announcement'] as const

/**
 * One service (送达) of a document on one party. The clock of a right starts only from a row
 * whose receipt is on record (`receiptMaterialId`); an announcement has none.
 */
export const serviceSchema = z.object({
  id: z.string(),
  partyId: z.string(),
  method: z.enum(serviceMethods),
  servedOn: daySchema,
  receiver: z.string(),
  /** The receiver's relation to the party (与受送达人关系), wanted when somebody else signed. */
  relation: z.string(),
  receiptMaterialId: z.string().nullable(),
})
export type Service = z.infer<typeof serviceSchema>

/** 公开: where and when; withdrawn within three working days after a change (行政处罚法48). */
export const publicitySchema = z.object({
  place: z.string().trim().min(1),
  publishedOn: daySchema,
  until: daySchema.nullable(),
  withdrawnOn: daySchema.nullable(),
})

/**
 * A notice before penalty (行政处罚事先（听证）告知书): what was announced, to whom, when served.
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
  services: z.array(serviceSchema),
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
  materialId: z.string().nullable(),
  services: z.array(serviceSchema),
  publicity: z.array(publicitySchema),
  origin: z.enum(['live', 'paper']),
  blemishes: z.array(z.string()),
})
export type Decision = z.infer<typeof decisionSchema>
