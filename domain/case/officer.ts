import * as z from 'zod'

import { daySchema, type Day } from '#domain/day.ts'

/** An enforcement officer (执法人员) as named in the file, with the card that must be valid on the day of each act. */
export const officerSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1),
  cardNo: z.string().trim(),
  cardValidFrom: daySchema.nullable(),
  cardValidTo: daySchema.nullable(),
  /** The account of the same person in this desk, if there is one: investigators may neither review nor vote. */
  staffNo: z.string().nullable(),
})
export type Officer = z.infer<typeof officerSchema>

/** Whether the card was valid on a day; `null` when the file does not say. */
export function isCardValidOn(officer: Officer, day: Day): boolean | null {
  if (officer.cardValidFrom === null || officer.cardValidTo === null) return null
  return officer.cardValidFrom <= day && day <= officer.cardValidTo
}
