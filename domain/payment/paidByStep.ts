import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'

import { paidFen, type Payment } from './payment.ts'

/**
 * The day of the step 缴清 of a party (or of a step that names nobody), where no money is recorded
 * one by one: an old file comes in from the ledger with nothing but this day, and nobody may be told
 * that it still owes. Null when money is recorded, because that is the closer account.
 */
export function paidByStep(file: CaseFile, payment: Pick<Payment, 'paid'>, partyId: string): Day | null {
  if (paidFen(payment, 'fine') > 0) return null
  const days = file.case.milestones
    .filter(({ kind, partyId: of }) => kind === 'paid' && (of ?? partyId) === partyId)
    .map(({ day }) => day)
  return days.toSorted().at(-1) ?? null
}
