import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { sourceSchema } from '#domain/guardFinding.ts'

/**
 * The working-day calendar: one entry per year whose notice of the State Council has been
 * published. `holidays` are days off (weekends among them included), `workdays` are Saturdays and
 * Sundays on which people work (调休上班).
 */
export const calendarSchema = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      source: sourceSchema,
      holidays: z.array(daySchema),
      workdays: z.array(daySchema),
    }),
  ),
})
export type Calendar = z.infer<typeof calendarSchema>
