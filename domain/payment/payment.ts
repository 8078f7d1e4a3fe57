import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/**
 * A request to pay later or in instalments (延期、分期缴纳, 令30号74). It must come before the time to
 * pay is over; one that came too late can only be refused, unless the consent is on signed paper already.
 */
export const paymentRequestSchema = z.object({
  id: z.string(),
  kind: z.enum(['instalment', 'deferral']),
  askedOn: daySchema,
  materialId: z.string().nullable(),
  outcome: z.enum(['pending', 'granted', 'refused']),
  /** Why it was asked for or refused, in words. */
  reason: z.string().trim(),
  consentMaterialId: z.string().nullable(),
})
export type PaymentRequest = z.infer<typeof paymentRequestSchema>

/** One instalment of the plan, in whole yuan. */
export const instalmentSchema = z.object({ dueOn: daySchema, amount: z.int().positive() })
export type Instalment = z.infer<typeof instalmentSchema>

/** One payment that came in, in fen; struck with a reason when it was written by mistake. */
export const paidSchema = z.object({
  id: z.string(),
  paidOn: daySchema,
  fen: z.int().positive(),
  towards: z.enum(['fine', 'lateFee']),
  /** 票据号码 */
  receiptNo: z.string().trim(),
  /** 票据或缴款凭证: the original OFD with its 阅览件 is one material. */
  receiptMaterialId: z.string().nullable(),
  struckReason: z.string(),
})
export type Paid = z.infer<typeof paidSchema>

/** Enforcement by the court (行政强制法53–58): asked for, then accepted. */
export const enforcementSchema = z.object({
  court: z.string().trim(),
  appliedOn: daySchema,
  applicationMaterialId: z.string().nullable(),
  acceptedOn: daySchema.nullable(),
  acceptanceMaterialId: z.string().nullable(),
})

/**
 * What one party owes on one decision, and what came of it. `amount` is the fine in whole yuan;
 * `plan` holds the granted instalments by day, or the one new day of a deferral.
 */
export const paymentSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  decisionId: z.string(),
  partyId: z.string(),
  amount: z.int().nonnegative(),
  /** 缴款码 */
  payCode: z.string().trim(),
  requests: z.array(paymentRequestSchema),
  plan: z.array(instalmentSchema),
  paid: z.array(paidSchema),
  enforcement: enforcementSchema.nullable(),
})
export type Payment = z.infer<typeof paymentSchema>

/** Fen that came in towards the fine or the late fee; struck entries do not count. */
export function paidFen(payment: Pick<Payment, 'paid'>, towards: Paid['towards']): number {
  return payment.paid
    .filter((one) => one.towards === towards && one.struckReason === '')
    .reduce((sum, one) => sum + one.fen, 0)
}

/** Fen of the fine that are still owed; never below zero. */
export function owedFen(payment: Pick<Payment, 'amount' | 'paid'>): number {
  return Math.max(payment.amount * 100 - paidFen(payment, 'fine'), 0)
}

/** Nothing is left to the party: it owes no part, the fine is in, or the court has taken over (令30号77). */
export function isExecuted(payment: Payment): boolean {
  return payment.amount === 0 || settledOn(payment) !== null || (payment.enforcement?.acceptedOn ?? null) !== null
}

/** The day on which the whole fine was in, or null while something is owed. */
export function settledOn(payment: Pick<Payment, 'amount' | 'paid'>): string | null {
  let sum = 0
  const inOrder = payment.paid
    .filter((one) => one.towards === 'fine' && one.struckReason === '')
    .toSorted((one, other) => one.paidOn.localeCompare(other.paidOn))
  for (const one of inOrder) {
    sum += one.fen
    if (sum >= payment.amount * 100) return one.paidOn
  }
  return null
}
