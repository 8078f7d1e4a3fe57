import * as z from 'zod'

import { volumeSchema } from '#domain/material/material.ts'
import { reviewOpinionSchema } from '#domain/review/review.ts'

import { datedSchema } from './dated.ts'

/** The facts that a trigger can look at; `none`: nothing in the file can tell, see its sentences. */
export const triggerTests = [
  'majorPublicInterest',
  'heard',
  'complex',
  'onLocalList',
  'localAmount',
  'kinds',
  'amount',
  'headOrders',
  'secondExtension',
  'none',
] as const

/** Why a case must be reviewed (FZ-T1…) or discussed; `kinds` are words looked for in the kinds of penalty. */
export const triggerRuleSchema = datedSchema.extend({
  code: z.string(),
  text: z.string(),
  test: z.enum(triggerTests),
  kinds: z.array(z.string()),
  sentences: z.object({ yes: z.string(), no: z.string(), unknown: z.string() }),
})
export type TriggerRule = z.infer<typeof triggerRuleSchema>

/** A guard: what it refuses, whether it can refuse at all, and its sentences with `{placeholders}`. */
export const guardRuleSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  severity: z.enum(['block', 'warn']),
  sentences: z.record(z.string(), z.string()),
})

/** When a document is wanted or a sub-point of the checklist applies. Evaluated in `domain/rules/conditions.ts`. */
export const conditionCodes = [
  'always',
  'filed',
  'inspected',
  'sampled',
  'organisationParty',
  'personParty',
  'investigated',
  'correctionServed',
  'noticeMade',
  'noticeServedWithReceipt',
  'pleaded',
  'hearingRequested',
  'hearingNoticeServed',
  'hearingHeld',
  'reviewRequired',
  'discussionRequired',
  'penaltyDecided',
  'noPenaltyDecided',
  'decisionServedWithReceipt',
  'published',
  'installmentRequested',
  'paid',
  'closed',
  'transferred',
  'tested',
  'evidencePreserved',
  'sealedUp',
  'dailyFine',
  'stopOrDetention',
  'noticeDue',
  'discussionDue',
  'reviewedBefore',
] as const
export type ConditionCode = (typeof conditionCodes)[number]

/** A row of a checklist. `adverseAnswer` is the bad one, null for a neutral row; a point is shown `when` it can apply. */
export const checklistRuleSchema = datedSchema.extend({
  code: z.string(),
  text: z.string(),
  adverseAnswer: z.enum(['yes', 'no']).nullable(),
  points: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      source: z.string(),
      when: z.enum(conditionCodes).default('always'),
    }),
  ),
})

/** An opinion (审核意见) a round may end with; only one with `opensDecision` lets the decision be made (行政处罚法58). */
export const opinionRuleSchema = datedSchema.extend({
  code: reviewOpinionSchema,
  text: z.string(),
  wording: z.string(),
  opensDecision: z.boolean(),
})
export type OpinionRule = z.infer<typeof opinionRuleSchema>

/** A document that the file must hold when a condition is met: any one of `kinds`. */
export const requiredDocumentSchema = datedSchema.extend({
  when: z.enum(conditionCodes),
  kinds: z.array(z.string()).min(1),
  volume: volumeSchema,
  why: z.string(),
})
export type RequiredDocument = z.infer<typeof requiredDocumentSchema>

/**
 * A thing of the package that goes to the reviewer (送审材料): any one of `kinds`, when `when` is met.
 * `printCounts`: an unsigned print is enough, as for the draft of a decision.
 */
export const submissionItemSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  when: z.enum(conditionCodes),
  need: z.enum(['required', 'optional']),
  kinds: z.array(z.string()).min(1),
  printCounts: z.boolean(),
})
export type SubmissionItem = z.infer<typeof submissionItemSchema>
