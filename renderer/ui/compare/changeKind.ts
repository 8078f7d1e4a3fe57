import type { PageChange } from '#domain/review/pageChange.ts'
import type { Rescan } from '#domain/review/review.ts'
import { isSamePage } from '#domain/review/samePage.ts'

/** What a reviewer has to do with a page: read what changed, came or went, confirm a new scan; null when nothing. */
export const changeKinds = ['changed', 'added', 'gone', 'rescan', 'confirmed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The kind of a change; what could not be drawn counts as changed until somebody looked at the paper. */
export function changeKind(change: PageChange, rescans: readonly Rescan[]): ChangeKind | null {
  const { was, now, verdict } = change
  if (verdict === 'same') return null
  if (was === null) return 'added'
  if (now === null) return 'gone'
  if (rescans.some((one) => isSamePage(one.was, was) && isSamePage(one.now, now))) return 'confirmed'
  return verdict === 'alike' ? 'rescan' : 'changed'
}
