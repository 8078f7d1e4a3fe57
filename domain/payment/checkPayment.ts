import type { Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { guardFinding } from '#domain/rules/guards/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { PaymentRequest } from './payment.ts'
import type { PaymentState } from './paymentStates.ts'

/**
 * Whether a request for time came before the time to pay was over (令30号74). A request that is not
 * granted is only recorded, so nothing is judged; without a proven service nobody can say.
 */
export function checkRequest(
  state: Pick<PaymentState, 'dueDay'>,
  request: Pick<PaymentRequest, 'askedOn' | 'outcome'>,
  pack: RulePack,
): GuardFinding {
  const { dueDay } = state
  const { askedOn: asked, outcome } = request
  if (dueDay === null) return guardFinding(pack, 'P-REQUEST', { verdict: 'unknown', sentence: 'notServed' })
  const values = { asked, due: dueDay }
  if (asked <= dueDay) return guardFinding(pack, 'P-REQUEST', { verdict: 'pass', sentence: 'pass', values })
  if (outcome === 'refused') return guardFinding(pack, 'P-REQUEST', { verdict: 'pass', sentence: 'refused', values })
  return guardFinding(pack, 'P-REQUEST', { verdict: 'fail', sentence: 'late', values })
}

/** Whether the court may be asked on a day: 催告 first, ten working days after its service, within three months (行政强制法53, 54). */
export function checkApplication(
  state: Pick<PaymentState, 'demandedOn' | 'mayApplyFrom' | 'mayApplyUntil' | 'suitEndsOn'>,
  day: Day,
  pack: RulePack,
): GuardFinding[] {
  return [checkDemand(state, day, pack), checkPeriod(state, day, pack)]
}

function checkDemand(
  { demandedOn, mayApplyFrom }: Pick<PaymentState, 'demandedOn' | 'mayApplyFrom'>,
  day: Day,
  pack: RulePack,
): GuardFinding {
  if (demandedOn === null || mayApplyFrom === null) {
    return guardFinding(pack, 'P-DEMAND', { verdict: 'fail', sentence: 'none' })
  }
  const values = { demanded: demandedOn, from: mayApplyFrom, day }
  return day < mayApplyFrom
    ? guardFinding(pack, 'P-DEMAND', { verdict: 'fail', sentence: 'early', values })
    : guardFinding(pack, 'P-DEMAND', { verdict: 'pass', sentence: 'pass', values })
}

function checkPeriod(
  { mayApplyUntil, suitEndsOn }: Pick<PaymentState, 'mayApplyUntil' | 'suitEndsOn'>,
  day: Day,
  pack: RulePack,
): GuardFinding {
  if (mayApplyUntil === null || suitEndsOn === null) {
    return guardFinding(pack, 'P-PERIOD', { verdict: 'unknown', sentence: 'notServed' })
  }
  const values = { until: mayApplyUntil, suit: suitEndsOn, day }
  if (day <= suitEndsOn) return guardFinding(pack, 'P-PERIOD', { verdict: 'fail', sentence: 'early', values })
  return day > mayApplyUntil
    ? guardFinding(pack, 'P-PERIOD', { verdict: 'fail', sentence: 'late', values })
    : guardFinding(pack, 'P-PERIOD', { verdict: 'pass', sentence: 'pass', values })
}
