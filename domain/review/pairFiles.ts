import type { ReviewRound } from './review.ts'

/** A material as it lay before the reviewer. */
export type SnapshotEntry = ReviewRound['snapshot'][number]

/** Materials of two snapshots whose pages are looked at as one sequence each; one side may be empty. */
export interface FilePair {
  readonly was: readonly SnapshotEntry[]
  readonly now: readonly SnapshotEntry[]
}

/**
 * Which materials of an older snapshot became which of a newer one: the same material, else the same
 * bytes, else the only one of its kind and title (a file scanned anew comes as new materials, the old
 * ones withdrawn). What is left on both sides is one pair, because a whole dossier may have been
 * scanned in one go; the sequence of its pages shows what belongs together.
 */
export function pairFiles(was: readonly SnapshotEntry[], now: readonly SnapshotEntry[]): FilePair[] {
  const pairs: FilePair[] = []
  let [old, fresh] = [[...was], [...now]]
  for (const keyOf of [byMaterial, byContent, byName]) {
    const matched = matchOnce(old, fresh, keyOf)
    pairs.push(...matched.map(([before, after]) => ({ was: [before], now: [after] })))
    old = old.filter((entry) => !matched.some(([before]) => before === entry))
    fresh = fresh.filter((entry) => !matched.some(([, after]) => after === entry))
  }
  return old.length + fresh.length === 0 ? pairs : [...pairs, { was: old, now: fresh }]
}

function byMaterial(entry: SnapshotEntry): string {
  return entry.materialId
}

function byContent(entry: SnapshotEntry): string {
  return entry.sha256
}

function byName(entry: SnapshotEntry): string {
  return `${entry.kind} ${entry.title}`
}

/** The entries whose key stands once on either side: two of one name are not told apart by guessing. */
function matchOnce(
  was: readonly SnapshotEntry[],
  now: readonly SnapshotEntry[],
  keyOf: (entry: SnapshotEntry) => string,
): [SnapshotEntry, SnapshotEntry][] {
  return was.flatMap((before): [SnapshotEntry, SnapshotEntry][] => {
    const twins = was.filter((one) => keyOf(one) === keyOf(before))
    const found = now.filter((one) => keyOf(one) === keyOf(before))
    const [after] = found
    return twins.length === 1 && found.length === 1 && after !== undefined ? [[before, after]] : []
  })
}
