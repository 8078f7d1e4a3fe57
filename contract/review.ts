import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'
import { checklistRowSchema } from '#domain/rules/findings.ts'
import {
  preCheckVerdictSchema,
  reviewAnswerSchema,
  reviewExtensionSchema,
  reviewOpinionSchema,
  reviewRoundSchema,
} from '#domain/review/review.ts'
import { packageItemSchema } from '#domain/rules/submissionPackage.ts'

import { command, query } from './operation.ts'

const reviewers = ['reviewer'] as const
const recorders = ['reviewer', 'handler', 'recorder', 'archivist'] as const
const roundId = z.object({ roundId: z.string() })

/** The legal review (法制审核): rounds, answers, opinion, the signed form. */
export const reviewOperations = {
  /** The rows in force today; with a case only the sub-points that can apply to it. */
  'review.checklist': query(z.object({ caseId: z.string().nullable().default(null) }), z.array(checklistRowSchema)),
  'review.submit': command(
    z.object({
      caseId: z.string(),
      kind: z.enum(['formal', 'pre']),
      reviewer: z.string().trim().min(1),
      reviewerStaffNo: z.string().nullable(),
      /** 拟作出的决定（草案）: a decision paper of the case, signed or not. */
      draftMaterialId: z.string().nullable().default(null),
      discretionId: z.string().nullable().default(null),
      note: z.string().default(''),
    }),
    roundId,
    ['case', 'workbench', 'deadline'],
    ['handler', 'reviewer'],
  ),
  /** Saves answers of a round that is not concluded; the round may be incomplete. */
  'review.save': command(
    roundId.extend({
      answers: z.array(reviewAnswerSchema),
      opinion: reviewOpinionSchema.nullable(),
      opinionText: z.string(),
      /** What was done with the proposals of the machine; left out, it stays as it is. */
      preChecks: z.array(preCheckVerdictSchema).optional(),
    }),
    z.object({}),
    ['case'],
    reviewers,
  ),
  /** Ends the round. Adverse answers must have a problem text and a citation; the opinion must fit them. */
  'review.conclude': command(
    roundId.extend({ concludedOn: daySchema }),
    z.object({}),
    ['case', 'workbench', 'deadline'],
    reviewers,
  ),
  /** 承办机构反馈: answers one point of the last round, which did not agree; a second answer replaces the first. */
  'review.reply': command(
    roundId.extend({ row: z.string(), text: z.string().trim().min(1), materialIds: z.array(z.string()) }),
    z.object({}),
    ['case', 'workbench'],
    recorders,
  ),
  /** 延长审核期限: once for a round, by no more working days than rule D12 allows. */
  'review.extend': command(
    roundId.extend(reviewExtensionSchema.shape),
    z.object({}),
    ['case', 'workbench', 'deadline'],
    recorders,
  ),
  /** Makes the form (案件法制审核表) as a material of 副卷 in state `generated`; gives its id. */
  'review.print': command(roundId, z.object({ materialId: z.string() }), ['case', 'workbench'], recorders),
  /** Ties the signed scan to the round; from then on it counts. */
  'review.hangBack': command(
    roundId.extend({ materialId: z.string() }),
    z.object({}),
    ['case', 'workbench'],
    recorders,
  ),
  /** Records a round that was held on paper earlier, with its signed scan. */
  'review.recordPaper': command(
    reviewRoundSchema
      .omit({
        id: true,
        no: true,
        snapshot: true,
        origin: true,
        blemishes: true,
        submission: true,
        extension: true,
        preChecks: true,
        replies: true,
        rescans: true,
      })
      .extend({ reviewer: z.string().trim().min(1) })
      .refine((round) => round.concludedOn === null || round.submittedOn <= round.concludedOn, {
        path: ['concludedOn'],
        message: 'beforeSubmission',
      }),
    z.object({ roundId: z.string(), blemishes: z.array(guardFindingSchema) }),
    ['case', 'workbench', 'deadline'],
    recorders,
  ),
  /** What 送审 would hand in, and what the law says of the chosen reviewer. */
  'review.prepare': query(
    z.object({ caseId: z.string(), reviewerStaffNo: z.string().nullable().default(null) }),
    z.object({
      /** Whether the chosen person may review; empty while nobody is chosen. */
      guards: z.array(guardFindingSchema),
      /** 送审材料: what is there and what is missing; it never stops 送审. */
      items: z.array(packageItemSchema),
    }),
  ),
}
