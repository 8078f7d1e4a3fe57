import * as z from 'zod'

import { pageRectSchema, type PageRect } from '#domain/review/review.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { inkDifference, type Difference } from './inkDifference.ts'
import { blurred, inkMap, showsPaper, type GreyPage } from './inkMap.ts'
import { layOver, type LaidPage } from './layOver.ts'
import { ofSheet } from './ofSheet.ts'
import { openSeenFile, type SeenFile } from './seenPages.ts'

/** Two files, and which page of the one (from 1) shall be laid over which of the other. */
export const comparePagesInputSchema = z.object({
  was: z.object({ path: z.string(), mediaType: z.string() }),
  now: z.object({ path: z.string(), mediaType: z.string() }),
  pairs: z.array(z.object({ was: z.int().positive(), now: z.int().positive() })),
})

/** For each pair how like they are (null: one cannot be drawn), and where each has ink that the other has not. */
export const comparePagesAnswerSchema = z.object({
  pairs: z.array(
    z.object({
      likeness: z.number().min(0).max(1).nullable(),
      was: z.array(pageRectSchema),
      now: z.array(pageRectSchema),
    }),
  ),
})
export type LaidOver = z.infer<typeof comparePagesAnswerSchema>['pairs'][number]

const dpi = 150
/** More rectangles than these are another page, not a change. */
const mostRects = 24
/**
 * Ink missing in one place, in fully inked pixels, that makes the likeness a half.
 *
 * Measured on pages of the demo dossier drawn at 150 dpi (turn ±1.6°, shift ±3 mm, size ±0.6 %, other
 * brightness, contrast, noise, JPEG 50–80): 24 of 24 re-scans below 0.6; of 72 pages with one digit
 * exchanged two below 1.2 (one in a photograph, one of 2 mm in a table), the rest from 1.3 on; of 13
 * missing seals one (a seal across the pages at the very edge); 24 other pages from 43 on.
 */
const halfAmount = 1.2

/** Lays pages over each other and says how like they are: a proposal for a person, never a proof. */
export async function comparePages(
  input: z.infer<typeof comparePagesInputSchema>,
  hooks: WorkerHooks,
): Promise<z.infer<typeof comparePagesAnswerSchema>> {
  const was = await openSeenFile(input.was.path, input.was.mediaType)
  const now = await openSeenFile(input.now.path, input.now.mediaType)
  const draw = async (file: SeenFile | null, page: number) => (file === null ? null : file.draw(page - 1, dpi))
  try {
    const pairs: LaidOver[] = []
    for (const pair of input.pairs) {
      hooks.signal.throwIfAborted()
      const drawn = await Promise.all([draw(was, pair.was), draw(now, pair.now)])
      pairs.push(laidOver(...drawn))
      hooks.progress('comparing', pairs.length, input.pairs.length)
    }
    return { pairs }
  } finally {
    was?.close()
    now?.close()
  }
}

/** How like two drawings at 150 dpi are; null for a photograph on a dark ground, of which ink says nothing. */
export function laidOver(was: GreyPage | null, now: GreyPage | null): LaidOver {
  if (was === null || now === null || !showsPaper(was) || !showsPaper(now)) return { likeness: null, was: [], now: [] }
  const page = inkMap(now)
  const old = layOver(page, inkMap(was))
  // One scan is sharper than the other; both made softer, a stroke is as wide on either.
  const [soft, softOld] = [blurred(page, 1), blurred(old.map, 1)]
  const gone = ofSheet(inkDifference(softOld, soft), page)
  const fresh = ofSheet(inkDifference(soft, softOld), page)
  const worst = Math.max(0, ...[...gone, ...fresh].map(({ amount }) => amount))
  return {
    likeness: 1 / (1 + (worst / halfAmount) ** 2),
    was: rectsOf(gone).map((rect) => placed(rect, page, was, old.place)),
    now: rectsOf(fresh),
  }
}

/** The rectangle where it lies on the page that was laid over, which may be turned and shifted. */
function placed(
  { x, y, width, height }: PageRect,
  page: { width: number; height: number },
  was: { width: number; height: number },
  place: LaidPage['place'],
): PageRect {
  const upper = place(x * page.width, y * page.height)
  const lower = place((x + width) * page.width, (y + height) * page.height)
  const [left, right] = [upper.x / was.width, lower.x / was.width].map(share)
  const [top, bottom] = [upper.y / was.height, lower.y / was.height].map(share)
  return { x: left ?? 0, y: top ?? 0, width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) }
}

function share(value: number): number {
  return Math.max(0, Math.min(1, value))
}

function rectsOf(differences: readonly Difference[]): PageRect[] {
  const largest = differences.toSorted((a, b) => b.amount - a.amount).slice(0, mostRects)
  return largest.map(({ rect }) => rect)
}
