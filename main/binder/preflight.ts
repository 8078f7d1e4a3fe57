import type { PlanItem, SealPlan } from '#domain/dossier/sealPlan.ts'

/** Whether a file may claim PDF/A-3b; `reason` is a code, empty when it may. */
export interface Preflight {
  verdict: 'pass' | 'fail' | 'unknown'
  reason: '' | 'foreignPages' | 'noItems'
}

/**
 * Judges the plan before a page is written. Pages that are ours (typeset to PDF/A-2u, pictures in
 * DeviceGray or DeviceRGB, pages drawn anew) keep the rules of ISO 19005-3; pages of foreign PDFs
 * would need a validator, which is not here, so they cannot be judged and nothing is claimed.
 */
export function preflight(plan: SealPlan): Preflight {
  if (plan.items.length === 0) return { verdict: 'unknown', reason: 'noItems' }
  return plan.items.every(isOurs) ? { verdict: 'pass', reason: '' } : { verdict: 'unknown', reason: 'foreignPages' }
}

function isOurs(item: PlanItem): boolean {
  return item.render !== 'usable' && item.render !== 'pending'
}
