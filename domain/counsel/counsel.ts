import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** 法律顾问: a lawyer whom the bureau retains. A struck entry keeps its row and its reason. */
export const counselSchema = z
  .object({
    id: z.string(),
    name: z.string().trim().min(1),
    firm: z.string().trim(),
    licenceNo: z.string().trim(),
    contractFrom: daySchema,
    /** Last day of the contract; null while it is open. */
    contractTo: daySchema.nullable(),
    struckReason: z.string(),
  })
  .refine((one) => one.contractTo === null || one.contractFrom <= one.contractTo, {
    path: ['contractTo'],
    message: 'contractDays',
  })
export type Counsel = z.infer<typeof counselSchema>

/** 采纳情况. */
export const adoptions = ['all', 'part', 'none'] as const

/**
 * A written opinion of legal counsel in a case (令30号51). It helps the reviewer and never takes
 * the place of the review: no guard looks at it.
 */
export const counselOpinionSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  /** The entry of the register; null for a lawyer or expert who is not retained. */
  counselId: z.string().nullable(),
  /** As on the paper. */
  name: z.string().trim().min(1),
  firm: z.string().trim(),
  question: z.string().trim().min(1),
  opinion: z.string().trim(),
  givenOn: daySchema.nullable(),
  /** The signed opinion as a material of 副卷; null until it has come. */
  materialId: z.string().nullable(),
  /** What became of it; null until somebody decided. */
  adoption: z.object({ how: z.enum(adoptions), reason: z.string().trim(), by: z.string(), on: daySchema }).nullable(),
  struckReason: z.string(),
})
export type CounselOpinion = z.infer<typeof counselOpinionSchema>

/** Who had a contract on at least one day of a year, each person once, struck entries left out. */
export function counselsOfYear(register: readonly Counsel[], year: number): Counsel[] {
  const first = `${year}-01-01`
  const last = `${year}-12-31`
  const valid = register.filter(
    (one) =>
      one.struckReason === '' && one.contractFrom <= last && (one.contractTo === null || one.contractTo >= first),
  )
  const key = (one: Counsel) => (one.licenceNo === '' ? `${one.name}/${one.firm}` : one.licenceNo)
  return [...new Map(valid.map((one) => [key(one), one])).values()]
}
