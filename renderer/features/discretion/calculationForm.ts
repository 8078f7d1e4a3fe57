import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import type { Calculation } from '#domain/discretion/calculation.ts'
import { choicesSchema, openChoices, type Choices } from '#domain/discretion/choices.ts'
import { computeDiscretion } from '#domain/discretion/computeDiscretion.ts'
import type { TableVersion } from '#domain/discretion/discretionTable.ts'

/** A calculation while it is made: the amount may still be open. */
export interface CalculationForm {
  tableId: string
  choices: Choices
  finalAmount: number | null
  deviationReason: string
}

/** What must be there before it is sent; the rest is decided by the rules. */
export const calculationFormSchema = z.object({
  tableId: z.string().min(1),
  choices: choicesSchema,
  finalAmount: z.int().nonnegative(),
  deviationReason: z.string(),
})

const nothingChosen: Choices = {
  measure: null,
  grade: null,
  factors: [],
  adjust: { kind: 'none', amount: 0, reason: '', ground: '' },
}

/** The form of a saved calculation; of a new one by the table that fits best, if there is one. */
export function formOf(
  calculation: Calculation | null,
  versions: readonly TableVersion[],
  proposed: TableVersion | null,
): CalculationForm {
  if (calculation === null) {
    const choices = proposed === null ? nothingChosen : openChoices(proposed.table)
    const finalAmount = proposed === null ? null : computeDiscretion(proposed.table, choices).result
    return { finalAmount, choices, tableId: proposed?.id ?? '', deviationReason: '' }
  }
  const { table, tableVersion, choices, finalAmount, deviationReason } = calculation
  const version = versions.find((one) => one.table.code === table.code && one.no === tableVersion)
  return { tableId: version?.id ?? '', choices, finalAmount, deviationReason }
}

/** 减轻 rests on the ground that the facts of the case name, until another is typed. */
export function groundOf(view: CaseView): string {
  return view.file.case.facts.mitigationGround
}
