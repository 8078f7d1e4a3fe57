import type { Verdict } from '#domain/guardFinding.ts'

import { currentCalculations, finalFaults, isAsComputed, type Calculation } from './calculation.ts'

/**
 * What a pre-check says of the proposed fine. Codes: `noFine` · `noCalculation` · `differs` (from
 * what was calculated) · `outOfRange` · `noReason` · `deviates` (with its reason) · `equal`.
 */
export interface ProposedFineFinding {
  readonly verdict: Verdict
  readonly code: 'noFine' | 'noCalculation' | 'differs' | 'outOfRange' | 'noReason' | 'deviates' | 'equal'
  readonly calculated: number | null
  readonly calculationIds: readonly string[]
}

/**
 * Whether the proposed fine is what was calculated, and the calculated amount lies within the range
 * or has its reason. With several parties the sum of their last calculations counts.
 */
export function checkProposedFine(file: {
  readonly case: { readonly facts: { readonly proposedFine: number | null } }
  readonly calculations: readonly Calculation[]
}): ProposedFineFinding {
  const { proposedFine } = file.case.facts
  const current = currentCalculations(file.calculations)
  const calculationIds = current.map((one) => one.id)
  const calculated = current.length === 0 ? null : current.reduce((sum, one) => sum + one.finalAmount, 0)
  const say = (verdict: Verdict, code: ProposedFineFinding['code']) => ({ verdict, code, calculated, calculationIds })
  if (proposedFine === null) return say('unknown', 'noFine')
  if (calculated === null) return say('unknown', 'noCalculation')
  if (proposedFine !== calculated) return say('fail', 'differs')
  const faults = current.flatMap(finalFaults)
  if (faults.includes('aboveRange') || faults.includes('belowRange')) return say('fail', 'outOfRange')
  if (faults.includes('reasonMissing')) return say('fail', 'noReason')
  return current.every((one) => isAsComputed(one.computation, one.finalAmount))
    ? say('pass', 'equal')
    : say('pass', 'deviates')
}
