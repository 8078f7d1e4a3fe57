import { changedNumbers, type ReadText } from './changedNumbers.ts'
import { alikeFrom, type PageChange } from './pageChange.ts'
import type { PageRef } from './review.ts'

/** What is known of two pages that stand in the same place; `isSame` by their content. */
export interface SeenPair {
  readonly was: PageRef | null
  readonly now: PageRef | null
  readonly isSame: boolean
  /** Whether both pages of the pair, or the only one, could be drawn. */
  readonly isDrawn: boolean
  readonly likeness: number | null
  /** What the pages say as far as it was read. */
  readonly texts: { readonly was: ReadText | null; readonly now: ReadText | null }
}

/**
 * The verdict on a pair. Three outcomes and never a guess: below the threshold it is different,
 * numbers that changed make it different however alike it looks, and what could not be drawn is
 * `unread` unless the texts already show a change.
 */
export function changeOf({ was, now, isSame, isDrawn, likeness, texts }: SeenPair): PageChange {
  if (was === null || now === null) return { was, now, verdict: isDrawn ? 'different' : 'unread', likeness: null }
  if (isSame) return { was, now, verdict: 'same', likeness: 1 }
  if (changedNumbers(texts.was, texts.now).length > 0) return { was, now, verdict: 'different', likeness }
  if (!isDrawn || likeness === null) return { was, now, verdict: 'unread', likeness: null }
  return { was, now, verdict: likeness >= alikeFrom ? 'alike' : 'different', likeness }
}
