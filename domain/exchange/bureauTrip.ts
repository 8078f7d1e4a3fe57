import * as z from 'zod'

import { daySchema, daysBetween, type Day } from '#domain/day.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** Why papers go to the city bureau: a number and its seal, its legal review, its discussion. */
export const tripPurposes = ['number', 'review', 'discussion'] as const
/** One purpose, by its code; words in `contract/text/exchange.ts`. */
export const tripPurposeSchema = z.enum(tripPurposes)

/** A file of a 报审包 as it was written to the stick and read back: its path inside the package's folder. */
export const packedFileSchema = z.object({
  path: z.string(),
  materialId: z.string().nullable(),
  bytes: z.int().nonnegative(),
  sha256: sha256HexSchema,
})
export type PackedFile = z.infer<typeof packedFileSchema>

/**
 * One round trip of a case to the city bureau (市局往返): what was sent on which day, and what came
 * back. It is open (在市局) until `returnedOn`; one that was sent by mistake ends with `endedReason`.
 */
export const bureauTripSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  purpose: tripPurposeSchema,
  sentOn: daySchema,
  sentBy: z.string(),
  note: z.string(),
  folder: z.string(),
  files: z.array(packedFileSchema),
  returnedOn: daySchema.nullable(),
  docNo: z.string(),
  materialId: z.string().nullable(),
  endedReason: z.string(),
})
export type BureauTrip = z.infer<typeof bureauTripSchema>

/** Whether the papers are at the city bureau now. */
export function isAway(trip: Pick<BureauTrip, 'returnedOn' | 'endedReason'>): boolean {
  return trip.returnedOn === null && trip.endedReason === ''
}

/** For how many days they have been (or were) there. */
export function daysAway(trip: Pick<BureauTrip, 'sentOn' | 'returnedOn'>, today: Day): number {
  return daysBetween(trip.sentOn, trip.returnedOn ?? today)
}
