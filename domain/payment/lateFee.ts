import { addDays, daysBetween, type Day } from '#domain/day.ts'

import { owedFen, type Payment } from './payment.ts'

/** 每日按罚款数额的百分之三 (行政处罚法72(1)). */
const percentPerDay = 3

/** A span in which no late fee runs: reconsideration or suit (行政处罚法73③); `to` null while it lasts. */
export interface StoppedSpan {
  readonly from: Day
  readonly to: Day | null
}

/** What the late fee (加处罚款) is on a day, and how it came about. Amounts in fen. */
export interface LateFee {
  /** First day that counts, or null when nothing was ever late. */
  readonly from: Day | null
  readonly days: number
  readonly fen: number
  /** It reached the amount of the fine and grows no more (行政处罚法72(1)). */
  readonly capped: boolean
}

interface LateFeeQuestion {
  /** The last day to pay, when there is no plan. */
  readonly dueDay: Day
  readonly until: Day
  readonly stopped: readonly StoppedSpan[]
}

/**
 * The late fee up to and including a day: three percent for each day of what is overdue and unpaid
 * on that day, at most the fine. With a plan only the instalments whose day has passed are overdue.
 *
 * Trap: 行政处罚法72 speaks of the amount of the fine; counting what was already paid would charge
 * for money that is there, so the overdue part is taken.
 */
export function lateFee(payment: Payment, { dueDay, until, stopped }: LateFeeQuestion): LateFee {
  const cap = payment.amount * 100
  const plan = payment.plan.length > 0 ? payment.plan : [{ dueOn: dueDay, amount: payment.amount }]
  const first = plan.map((one) => one.dueOn).toSorted()[0] ?? dueDay
  let fen = 0
  let days = 0
  let from: Day | null = null
  for (let day = addDays(first, 1); day <= until && fen < cap; day = addDays(day, 1)) {
    const overdue = overdueFen(payment, plan, day)
    if (overdue === 0) {
      if (owedFen(payment) === 0 && isAfterLastPayment(payment, day)) break
      continue
    }
    if (isStopped(stopped, day)) continue
    from ??= day
    days += 1
    fen = Math.min(fen + Math.round((overdue * percentPerDay) / 100), cap)
  }
  return { from, days, fen, capped: cap > 0 && fen === cap }
}

/** What had fallen due before a day and was not in by its eve: the day of paying itself is free. */
function overdueFen(payment: Payment, plan: readonly { dueOn: Day; amount: number }[], day: Day): number {
  const due = plan.filter((one) => one.dueOn < day).reduce((sum, one) => sum + one.amount * 100, 0)
  const paid = payment.paid
    .filter((one) => one.towards === 'fine' && one.struckReason === '' && one.paidOn <= day)
    .reduce((sum, one) => sum + one.fen, 0)
  return Math.max(due - paid, 0)
}

function isAfterLastPayment(payment: Payment, day: Day): boolean {
  return payment.paid.every((one) => one.paidOn < day)
}

function isStopped(spans: readonly StoppedSpan[], day: Day): boolean {
  return spans.some((span) => span.from <= day && (span.to === null || daysBetween(day, span.to) >= 0))
}
