import * as z from 'zod'

import { pageRefSchema } from '#domain/review/review.ts'

import type { DiscretionTable } from './discretionTable.ts'

/** 从重、一般、从轻 in a table with bands. */
export const discretionGrades = ['lighter', 'normal', 'heavier'] as const
/** 不调整、从重、从轻、减轻. */
export const adjustKinds = ['none', 'heavier', 'lighter', 'mitigate'] as const

/** What was found of one factor; `optionId` null: it could not be established (未能查明). */
const factorChoiceSchema = z.object({
  factorId: z.string(),
  optionId: z.string().nullable(),
  note: z.string(),
  evidence: z.array(pageRefSchema),
})

/**
 * What the officer chose in a table. `measure`: investment or cost in yuan, or the number of units;
 * null where the table asks none. `adjust.amount` in whole yuan; `ground` is the legal ground that
 * 减轻 needs.
 */
export const choicesSchema = z.object({
  measure: z.number().nonnegative().max(99_999_999_999).nullable(),
  grade: z.enum(discretionGrades).nullable(),
  factors: z.array(factorChoiceSchema),
  adjust: z.object({
    kind: z.enum(adjustKinds),
    amount: z.int().nonnegative(),
    reason: z.string(),
    ground: z.string(),
  }),
})
export type Choices = z.infer<typeof choicesSchema>

/** Nothing chosen yet: every factor of the table open. */
export function openChoices(table: DiscretionTable): Choices {
  return {
    measure: null,
    grade: null,
    factors: table.factors.map(({ id }) => ({ factorId: id, optionId: null, note: '', evidence: [] })),
    adjust: { kind: 'none', amount: 0, reason: '', ground: '' },
  }
}

/** Choices carried over to another table or version: factors of the same name keep what was found of them. */
export function carryChoices(old: Choices, from: DiscretionTable, to: DiscretionTable): Choices {
  const factors = to.factors.map((factor) => {
    const known = from.factors.find((one) => one.label === factor.label)
    const choice = old.factors.find((one) => one.factorId === known?.id)
    const label = known?.options.find((one) => one.id === choice?.optionId)?.label
    return {
      factorId: factor.id,
      optionId: factor.options.find((one) => one.label === label)?.id ?? null,
      note: choice?.note ?? '',
      evidence: choice?.evidence ?? [],
    }
  })
  return { ...old, factors }
}
