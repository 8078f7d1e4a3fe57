import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

import { choicesSchema } from './choices.ts'
import { computationSchema, type Computation } from './computation.ts'
import { discretionTableSchema } from './discretionTable.ts'
import { isMitigated } from './settleFine.ts'

/**
 * A calculation of the fine of one party (裁量计算), with the table as it stood: a later version of
 * the table changes nothing here. Whole yuan. `struckReason` empty: it counts.
 */
export const calculationSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  no: z.int().positive(),
  partyId: z.string(),
  table: discretionTableSchema,
  tableVersion: z.int().positive(),
  choices: choicesSchema,
  computation: computationSchema,
  finalAmount: z.int().nonnegative(),
  /** Why the final amount is another than the computed one; empty where it is the same. */
  deviationReason: z.string(),
  computedOn: daySchema,
  computedBy: z.string(),
  signedMaterialId: z.string().nullable(),
  struckReason: z.string(),
})
export type Calculation = z.infer<typeof calculationSchema>

/** What keeps a final amount from being recorded; codes of `contract/text/discretion.ts`. */
export type FinalFault = 'aboveRange' | 'belowRange' | 'reasonMissing'

/** Whether the final amount is what the table makes of the choices (or lies in the part it leaves open). */
export function isAsComputed({ band }: Computation, finalAmount: number): boolean {
  return band !== null && finalAmount >= band.from && (band.to === null || finalAmount <= band.to)
}

/**
 * What is wrong with a final amount: outside the statutory range (below it only 减轻 with a legal
 * ground may go), or other than computed without a reason.
 */
export function finalFaults(
  calculation: Pick<Calculation, 'computation' | 'choices' | 'finalAmount' | 'deviationReason'>,
): FinalFault[] {
  const { computation, choices, finalAmount, deviationReason } = calculation
  const { min, max } = computation.range
  const faults: FinalFault[] = []
  if (max !== null && finalAmount > max) faults.push('aboveRange')
  if (min !== null && finalAmount < min && !isMitigated(choices.adjust)) faults.push('belowRange')
  if (!isAsComputed(computation, finalAmount) && deviationReason.trim() === '') faults.push('reasonMissing')
  return faults
}

/** The calculations that count, the last one of each party. */
export function currentCalculations(calculations: readonly Calculation[]): Calculation[] {
  const standing = calculations.filter((one) => one.struckReason === '')
  return standing.filter((one) => standing.findLast((other) => other.partyId === one.partyId) === one)
}
