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

interface Start {
  readonly versions: readonly TableVersion[]
  readonly proposed: TableVersion | null
  /** The party's last calculation: a new one begins with what was chosen there. */
  readonly last: Calculation | null
}

/** The form of a saved calculation; of a new one by the last, or by the table that fits best if there is one. */
export function formOf(calculation: Calculation | null, { versions, proposed, last }: Start): CalculationForm {
  const old = calculation ?? last
  if (old !== null) {
    const version = versions.find((one) => one.table.code === old.table.code && one.no === old.tableVersion)
    const { choices, finalAmount, deviationReason } = old
    return { choices, finalAmount, deviationReason, tableId: version?.id ?? '' }
  }
  const choices = proposed === null ? nothingChosen : openChoices(proposed.table)
  const finalAmount = proposed === null ? null : computeDiscretion(proposed.table, choices).result
  return { finalAmount, choices, tableId: proposed?.id ?? '', deviationReason: '' }
}

/** 减轻 rests on the ground that the facts of the case name, until another is typed. */
export function groundOf(view: CaseView): string {
  return view.file.case.facts.mitigationGround
}
