import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { citationSchema } from '#domain/review/review.ts'

/** The answer to one of the six rows of 令30号39; only an adverse one needs a problem text and a cited page. */
export const examinationAnswerSchema = z.object({
  row: z.string(),
  answer: z.enum(['yes', 'no']),
  problem: z.string().trim(),
  citations: z.array(citationSchema),
})
export type ExaminationAnswer = z.infer<typeof examinationAnswerSchema>

/** 审查意见: agree 同意 · supplement 退回补充调查取证 · redo 退回重新调查取证 (令30号40). */
export const examinationOpinions = ['agree', 'supplement', 'redo'] as const
/** One opinion, by its code. */
export const examinationOpinionSchema = z.enum(examinationOpinions)
export type ExaminationOpinion = z.infer<typeof examinationOpinionSchema>

/**
 * One round of the 案件审查 (令30号38–40), held after the investigation and before the legal review.
 * It counts from the day its signed form is hung back (`signedMaterialId`).
 */
export const examinationSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  no: z.int().positive(),
  /** The name on the form, and the account of that person where there is one. */
  examiner: z.string().trim().min(1),
  examinerStaffNo: z.string().nullable(),
  answers: z.array(examinationAnswerSchema),
  opinion: examinationOpinionSchema,
  opinionText: z.string().trim(),
  examinedOn: daySchema,
  signedMaterialId: z.string().nullable(),
  origin: z.enum(['live', 'paper']),
  /** Codes of the guards that were open when this was recorded from signed paper. */
  blemishes: z.array(z.string()),
  /** The organ that examined where it was not the deciding bureau itself; empty for our own. */
  organ: z.string().trim(),
})
export type Examination = z.infer<typeof examinationSchema>

/** Whether this round lets the case go on: agreed, and on signed paper. */
export function passesExamination(round: Pick<Examination, 'opinion' | 'signedMaterialId'>): boolean {
  return round.opinion === 'agree' && round.signedMaterialId !== null
}
