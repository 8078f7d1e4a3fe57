import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'
import {
  enforcementSchema,
  instalmentSchema,
  paidSchema,
  paymentRequestSchema,
  paymentSchema,
} from '#domain/payment/payment.ts'

import { command } from './operation.ts'

const writers = ['handler', 'archivist'] as const
const touches = ['case', 'workbench', 'deadline'] as const

/** What one party owes on one decision as of today; amounts of money in fen where they are not whole yuan. */
export const paymentStateSchema = z.object({
  decisionId: z.string(),
  partyId: z.string(),
  docNo: z.string(),
  partyName: z.string(),
  payment: paymentSchema.nullable(),
  /** The share of this party in whole yuan; 0 while it is open. */
  amount: z.int().nonnegative(),
  /** The decision names several parties and nobody has said yet what this one owes (`payment.save`). */
  isShareOpen: z.boolean(),
  /** Last day to pay and to ask for time (D19, D20); null until the service is proven. */
  dueDay: daySchema.nullable(),
  instalments: z.array(instalmentSchema.extend({ state: z.enum(['paid', 'open', 'overdue']), missingFen: z.int() })),
  owedFen: z.int().nonnegative(),
  settledOn: daySchema.nullable(),
  lateFee: z.object({ from: daySchema.nullable(), days: z.int(), fen: z.int(), capped: z.boolean() }),
  /** 催告书 served on the party, and the first day on which the court may be asked (D22). */
  demandedOn: daySchema.nullable(),
  mayApplyFrom: daySchema.nullable(),
  /** Last day to ask the court (D23). */
  mayApplyUntil: daySchema.nullable(),
  /** Last day to sue (D26); before it is over nobody may ask the court to enforce. */
  suitEndsOn: daySchema.nullable(),
})
export type PaymentState = z.infer<typeof paymentStateSchema>

const whose = z.object({ decisionId: z.string(), partyId: z.string() })
const answer = z.object({ paymentId: z.string(), blemishes: z.array(guardFindingSchema) })

/** Typed of a request; `plan` holds the granted days, one for a deferral. */
export const requestInputSchema = whose.extend({
  requestId: z.string().nullable(),
  request: paymentRequestSchema.omit({ id: true }),
  plan: z.array(instalmentSchema),
})

/** Typed of a payment that came in. */
export const payInputSchema = whose.extend({ paid: paidSchema.omit({ id: true, struckReason: true }) })

/** Typed of the enforcement by the court. */
export const enforceInputSchema = whose.extend({ enforcement: enforcementSchema })

/** Payment of fines (缴款): amount, request for time, money in, court (行政处罚法66–73, 令30号74). */
export const paymentOperations = {
  /** What a party owes of the fine, and its 缴款码. Where a decision names several, nothing else is recorded before. */
  'payment.save': command(
    whose.extend({ amount: z.int().nonnegative(), payCode: z.string() }),
    answer,
    touches,
    writers,
  ),
  /**
   * Records a request for time. Granting one that came after the last day to pay is refused
   * (`refusedByLaw`, 令30号74) unless the consent is on signed paper; then it is a blemish.
   */
  'payment.request': command(requestInputSchema, answer, touches, writers),
  'payment.pay': command(payInputSchema, answer, touches, writers),
  'payment.strike': command(
    whose.extend({ paidId: z.string(), reason: z.string().trim().min(1) }),
    answer,
    touches,
    writers,
  ),
  /** Records the application to the court and its acceptance; one made too early is refused unless it is on signed paper. */
  'payment.enforce': command(enforceInputSchema, answer, touches, writers),
}
