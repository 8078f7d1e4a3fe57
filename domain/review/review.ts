import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** A citation (引证): a page of one version of a material, counted from 1. */
export const citationSchema = z.object({
  materialId: z.string(),
  version: z.int().positive(),
  page: z.int().positive(),
  quote: z.string(),
})
export type Citation = z.infer<typeof citationSchema>

/**
 * The answer to one row of the checklist. Rows have a polarity (rule pack `adverseAnswer`): only
 * an adverse answer needs a problem text and a cited page (令30号 form 36).
 */
export const reviewAnswerSchema = z.object({
  row: z.string(),
  answer: z.enum(['yes', 'no']),
  problem: z.string(),
  citations: z.array(citationSchema),
})
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>

/** 审核意见: agree 同意 · return 退回补充完善 · disagree 不同意. Only `agree` opens the decision. */
export const reviewOpinions = ['agree', 'return', 'disagree'] as const
/** One opinion, by its code. */
export const reviewOpinionSchema = z.enum(reviewOpinions)
export type ReviewOpinion = z.infer<typeof reviewOpinionSchema>

/** What was before the reviewer: fixed when the round is submitted. */
export const snapshotEntrySchema = z.object({
  materialId: z.string(),
  title: z.string(),
  version: z.int().positive(),
  sha256: sha256HexSchema,
  pages: z.int().nonnegative(),
})

/**
 * One round (轮次) of the legal review. A `pre` round is held before the notice and never opens
 * the decision. A round counts from the day its signed form is hung back (`signedMaterialId`).
 */
export const reviewRoundSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  no: z.int().positive(),
  kind: z.enum(['formal', 'pre']),
  submittedOn: daySchema,
  submittedBy: z.string(),
  /** The name on the form, and the account of that person where there is one. */
  reviewer: z.string(),
  reviewerStaffNo: z.string().nullable(),
  snapshot: z.array(snapshotEntrySchema),
  answers: z.array(reviewAnswerSchema),
  opinion: reviewOpinionSchema.nullable(),
  opinionText: z.string(),
  concludedOn: daySchema.nullable(),
  signedMaterialId: z.string().nullable(),
  origin: z.enum(['live', 'paper']),
  /** Codes of the guards that were open when this was recorded from signed paper. */
  blemishes: z.array(z.string()),
})
export type ReviewRound = z.infer<typeof reviewRoundSchema>

/** Whether this round opens the decision (行政处罚法58): formal, agreed, and on signed paper. */
export function opensDecision(round: ReviewRound): boolean {
  return round.kind === 'formal' && round.opinion === 'agree' && round.signedMaterialId !== null
}
