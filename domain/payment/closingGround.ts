import type { PaymentState } from './paymentStates.ts'

/** Why a case may be closed as far as payment goes (令30号77); `none` while somebody still owes. */
export type ClosingGround = 'none' | 'paid' | 'accepted' | 'both'

/** Paid in full, taken over by the court (whatever period still runs), or some of each. */
export function closingGround(states: readonly PaymentState[]): ClosingGround {
  const owing = states.filter((one) => one.amount > 0 || one.isShareOpen)
  const accepted = owing.filter((one) => one.settledOn === null && (one.payment?.enforcement?.acceptedOn ?? null))
  const paid = owing.filter((one) => one.settledOn !== null)
  if (owing.length === 0 || paid.length + accepted.length < owing.length) return 'none'
  if (accepted.length === 0) return 'paid'
  return paid.length === 0 ? 'accepted' : 'both'
}
