import type { Calculation } from '#domain/discretion/calculation.ts'
import type { Material } from '#domain/material/material.ts'
import type { Choice } from '#renderer/ui/form/fields.tsx'

/** Kinds of papers that can be 拟作出的决定（草案）. */
const decisionKinds = ['penaltyDecision', 'noPenaltyDecision', 'dailyDecision']

/** Decision papers of the case, oldest first; a draft is usually an unsigned print. */
export function draftChoices(materials: readonly Material[]): Choice[] {
  return materials
    .filter(
      ({ kind, withdrawnReason, versions }) =>
        withdrawnReason === '' && versions.length > 0 && decisionKinds.includes(kind),
    )
    .map((material) => ({ value: material.id, label: material.title }))
}

/** Calculations that were not struck, oldest first. */
export function calculationChoices(
  calculations: readonly Calculation[],
  label: (values: { no: number; amount: string }) => string,
): Choice[] {
  return calculations
    .filter((one) => one.struckReason === '')
    .map((one) => ({ value: one.id, label: label({ no: one.no, amount: one.finalAmount.toLocaleString('zh-CN') }) }))
}
