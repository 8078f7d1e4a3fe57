import * as z from 'zod'

/** What is noted of a calculation. The first group keeps it from being saved. */
export const computationFaults = [
  'measureMissing',
  'gradeMissing',
  'adjustOverLimit',
  'adjustWithoutReason',
  'adjustInBand',
  'groundMissing',
] as const
/** Notes that keep nobody from saving. */
export const computationNotes = ['unknownFactor', 'noEvidence', 'capped', 'raisedToMin', 'loweredToMax'] as const

const warningSchema = z.object({ code: z.enum([...computationFaults, ...computationNotes]), detail: z.string() })
export type ComputationWarning = z.infer<typeof warningSchema>

const yuan = z.int().nonnegative()

/** One line of the calculation, in the words of the printed sheet. */
export const stepSchema = z.object({ title: z.string(), words: z.string() })
export type Step = z.infer<typeof stepSchema>

/**
 * What a table makes of the choices. Whole yuan.
 *
 * `range`: the statutory range; null at an end that the law leaves open. `band`: where the amount
 * may lie without a reason, one value when the table gives an amount. `result`: that amount, or
 * null when the table leaves a choice or something is missing. `pct`: the sum of the percentages.
 */
export const computationSchema = z.object({
  steps: z.array(stepSchema),
  range: z.object({ min: yuan.nullable(), max: yuan.nullable() }),
  band: z.object({ from: yuan, to: yuan.nullable() }).nullable(),
  result: yuan.nullable(),
  pct: z.string(),
  warnings: z.array(warningSchema),
})
export type Computation = z.infer<typeof computationSchema>

/** Whether something is wrong that keeps the calculation from being saved. */
export function faultsOf({ warnings }: Pick<Computation, 'warnings'>): ComputationWarning[] {
  const faults: readonly string[] = computationFaults
  return warnings.filter((one) => faults.includes(one.code))
}
