import type { ReviewRound } from './review.ts'

type Entry = ReviewRound['snapshot'][number]

/** What became of one material between two rounds; `was` or `now` is null where it is not there. */
export interface FileChange {
  readonly what: 'added' | 'replaced' | 'withdrawn'
  readonly was: Entry | null
  readonly now: Entry | null
}

/**
 * Which materials came, changed and went between two files (送审材料的增减). The same bytes under
 * another material are no change.
 */
export function fileChanges(was: readonly Entry[], now: readonly Entry[]): FileChange[] {
  const isKept = (entry: Entry, others: readonly Entry[]) => others.some((one) => one.sha256 === entry.sha256)
  const changed = now.filter((entry) => !isKept(entry, was))
  const gone = was.filter((entry) => !isKept(entry, now))
  const before = (entry: Entry) => gone.find((one) => one.materialId === entry.materialId) ?? null
  return [
    ...changed.map((entry): FileChange => {
      const old = before(entry)
      return { what: old === null ? 'added' : 'replaced', was: old, now: entry }
    }),
    ...gone
      .filter((entry) => !changed.some((one) => one.materialId === entry.materialId))
      .map((entry): FileChange => ({ what: 'withdrawn', was: entry, now: null })),
  ]
}
