import * as z from 'zod'

import { caseFactsSchema } from '#domain/case/case.ts'
import { daySchema } from '#domain/day.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** A page of one version of a material, counted from 1. */
export const pageRefSchema = z.object({
  materialId: z.string(),
  version: z.int().positive(),
  page: z.int().positive(),
})
export type PageRef = z.infer<typeof pageRefSchema>

/** A rectangle on a page as shown: fractions of its width and height from the upper left corner. */
export const pageRectSchema = z.object({ x: fraction(), y: fraction(), width: fraction(), height: fraction() })
export type PageRect = z.infer<typeof pageRectSchema>

function fraction() {
  return z.number().min(0).max(1)
}

/** A citation (引证): a page, the words on it or a rectangle round them where the reviewer marked them. */
export const citationSchema = pageRefSchema.extend({ quote: z.string(), rect: pageRectSchema.nullable().default(null) })
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
  /** Sub-points that were answered one by one; they roll up into `answer` (不适用 is for them only). */
  points: z.array(z.object({ code: z.string(), answer: z.enum(['fine', 'adverse', 'notApplicable']) })).default([]),
  /** The round whose answer this is, unchanged; null when it was given in this round. */
  keptFrom: z.int().positive().nullable().default(null),
})
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>

/** An answer before anything was said of it. */
export const plainAnswer = { problem: '', citations: [], points: [], keptFrom: null } satisfies Partial<ReviewAnswer>

/**
 * 审核意见: agree 同意 · return 退回补充完善 · disagree 不同意 · amend 修改 · transfer 移送 (the last two
 * where the rule pack allows them). Only `agree` opens the decision.
 */
export const reviewOpinions = ['agree', 'return', 'disagree', 'amend', 'transfer'] as const
/** One opinion, by its code. */
export const reviewOpinionSchema = z.enum(reviewOpinions)
export type ReviewOpinion = z.infer<typeof reviewOpinionSchema>

/** What was before the reviewer: fixed when the round is submitted. */
export const snapshotEntrySchema = z.object({
  materialId: z.string(),
  /** Kind of the material, which finds its successor when the file was scanned anew. */
  kind: z.string().default(''),
  title: z.string(),
  version: z.int().positive(),
  sha256: sha256HexSchema,
  pages: z.int().nonnegative(),
})

/** 送审: what the officer handed in with the file, fixed on that day. `missing` are codes of wanted documents. */
export const submissionSchema = z.object({
  facts: caseFactsSchema,
  /** 拟作出的决定（草案） */
  draft: z.object({ materialId: z.string(), version: z.int().positive() }).nullable(),
  /** 裁量计算 */
  discretionId: z.string().nullable(),
  missing: z.array(z.string()),
  note: z.string(),
  packVersion: z.string(),
})
export type Submission = z.infer<typeof submissionSchema>

/** 承办机构反馈: the officer's answer to one point of a returned round, and the papers added for it. */
export const replySchema = z.object({
  row: z.string(),
  text: z.string().trim().min(1),
  materialIds: z.array(z.string()),
  by: z.string(),
  on: daySchema,
})
export type Reply = z.infer<typeof replySchema>

/** 同一页重扫: a person looked at both and says that the new page shows the sheet of the old one. */
export const rescanSchema = z.object({ was: pageRefSchema, now: pageRefSchema, by: z.string() })
export type Rescan = z.infer<typeof rescanSchema>

/** What the reviewer did with a proposal of the machine; dismissing needs a reason. */
export const preCheckVerdictSchema = z.object({
  code: z.string(),
  taken: z.enum(['adopted', 'dismissed']),
  reason: z.string(),
})

/** 延长审核期限: working days more, granted by the vice head in charge. */
export const reviewExtensionSchema = z.object({
  days: z.int().positive(),
  reason: z.string().trim().min(1),
  grantedBy: z.string().trim().min(1),
  grantedOn: daySchema,
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
  /** The organ that reviewed where it was not the deciding bureau itself (市局代审); empty for our own. */
  organ: z.string().default(''),
  submission: submissionSchema.nullable().default(null),
  extension: reviewExtensionSchema.nullable().default(null),
  preChecks: z.array(preCheckVerdictSchema).default([]),
  /** Answers of the officer to this round, given before the next one. */
  replies: z.array(replySchema).default([]),
  /** Pages of this round's file that are old sheets scanned anew, confirmed by a person. */
  rescans: z.array(rescanSchema).default([]),
})
export type ReviewRound = z.infer<typeof reviewRoundSchema>

/** A round to which nothing was done yet. */
export const untouchedRound = {
  answers: [],
  opinion: null,
  opinionText: '',
  concludedOn: null,
  signedMaterialId: null,
  blemishes: [],
  organ: '',
  submission: null,
  extension: null,
  preChecks: [],
  replies: [],
  rescans: [],
} satisfies Partial<ReviewRound>

/** Whether this round opens the decision (行政处罚法58): formal, agreed, and on signed paper. */
export function opensDecision(round: ReviewRound): boolean {
  return round.kind === 'formal' && round.opinion === 'agree' && round.signedMaterialId !== null
}
