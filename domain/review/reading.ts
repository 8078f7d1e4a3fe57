import * as z from 'zod'

import type { ReviewRound } from './review.ts'

/**
 * What one person has read (已阅) of one version of a material: pages that stood before him, from
 * 1, and whether he marked the whole of it as read. A help to the reader; nothing ever asks for it.
 */
export const readingSchema = z.object({
  materialId: z.string(),
  version: z.int().positive(),
  pages: z.array(z.int().positive()),
  isMarked: z.boolean(),
})
export type Reading = z.infer<typeof readingSchema>

/** How much of what was handed in has been read, in pages: 读过 212/214 页. */
export interface Coverage {
  readonly read: number
  readonly pages: number
}

/** What of a round's file is read: one version of a material. */
type Entry = Pick<ReviewRound['snapshot'][number], 'materialId' | 'version' | 'pages'>

/** The coverage of a round's file; another version of a material is another paper. */
export function coverageOf(snapshot: readonly Entry[], readings: readonly Reading[]): Coverage {
  const counts = snapshot.map((entry) => pagesRead(entry, readings))
  return {
    read: counts.reduce((sum, count) => sum + count, 0),
    pages: snapshot.reduce((sum, entry) => sum + entry.pages, 0),
  }
}

/** How many pages of one entry were read; all of them once it was marked. */
export function pagesRead(entry: Entry, readings: readonly Reading[]): number {
  const reading = readings.find((one) => one.materialId === entry.materialId && one.version === entry.version)
  if (reading === undefined) return 0
  return reading.isMarked ? entry.pages : new Set(reading.pages.filter((page) => page <= entry.pages)).size
}
