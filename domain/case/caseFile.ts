import * as z from 'zod'

import type { Day } from '#domain/day.ts'
import { decisionSchema, noticeSchema } from '#domain/decision/decision.ts'
import { calculationSchema } from '#domain/discretion/calculation.ts'
import { counselOpinionSchema } from '#domain/counsel/counsel.ts'
import { discussionSchema } from '#domain/discussion/discussion.ts'
import { examinationSchema } from '#domain/examination/examination.ts'
import { isOnRecord, materialSchema } from '#domain/material/material.ts'
import { paymentSchema } from '#domain/payment/payment.ts'
import { reviewRoundSchema } from '#domain/review/review.ts'
import { serviceSchema } from '#domain/service/service.ts'

import { caseSchema } from './case.ts'
import type { MilestoneKind } from './milestone.ts'

/** Everything the rules look at: a case with all that hangs on it. What `store` reads and `domain` decides on. */
export const caseFileSchema = z.object({
  case: caseSchema,
  materials: z.array(materialSchema),
  notices: z.array(noticeSchema),
  /**
   * Whoever investigated this case or handed it over, under every name of their accounts, as the
   * trail has it. Empty in lists of all cases: nobody judges separation there.
   */
  investigators: z.array(z.object({ name: z.string(), staffNo: z.string().nullable() })),
  /** 案件审查, rounds by number. */
  examinations: z.array(examinationSchema),
  rounds: z.array(reviewRoundSchema),
  /** Written opinions of legal counsel, struck ones included; no guard looks at them. */
  counselOpinions: z.array(counselOpinionSchema),
  discussions: z.array(discussionSchema),
  decisions: z.array(decisionSchema),
  /** The ledger of services (送达台账), struck rows included. */
  services: z.array(serviceSchema),
  payments: z.array(paymentSchema),
  /** 裁量计算, struck ones included. */
  calculations: z.array(calculationSchema),
})
export type CaseFile = z.infer<typeof caseFileSchema>

/** The first day of a step, or `null` when it has not been recorded. */
export function firstDayOf(file: CaseFile, kind: MilestoneKind): Day | null {
  return daysOf(file, kind)[0] ?? null
}

/** The last day of a step, or `null` when it has not been recorded. */
export function lastDayOf(file: CaseFile, kind: MilestoneKind): Day | null {
  return daysOf(file, kind).at(-1) ?? null
}

function daysOf(file: CaseFile, kind: MilestoneKind): Day[] {
  return file.case.milestones
    .filter((milestone) => milestone.kind === kind)
    .map((milestone) => milestone.day)
    .toSorted()
}

/**
 * Whether a paper that an act names proves it: a print that nobody signed and a paper that was
 * taken out prove nothing. One that is not among the materials was refused at the door.
 */
export function isProof(file: Pick<CaseFile, 'materials'>, materialId: string | null): boolean {
  const material = file.materials.find((one) => one.id === materialId)
  if (material === undefined) return materialId !== null
  return isOnRecord(material) && material.withdrawnReason === ''
}
