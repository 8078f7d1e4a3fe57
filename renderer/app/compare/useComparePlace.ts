import { useMemo, useState } from 'react'

import type { PageChange } from '#domain/review/pageChange.ts'
import type { Rescan } from '#domain/review/review.ts'
import { changeKind, changeKinds, type ChangeKind } from '#renderer/ui/compare/changeKind.ts'
import type { PairLook } from '#renderer/ui/compare/PagePair.tsx'

/** Where the reviewer stands in the list of changes, and how the two pages are shown. */
export function useComparePlace(changes: readonly PageChange[], rescans: readonly Rescan[]) {
  const byKind = useMemo(() => {
    const kinds = { changed: [], added: [], gone: [], rescan: [], confirmed: [] } as Record<ChangeKind, PageChange[]> // as: the lists are filled at once
    for (const change of changes) {
      const kind = changeKind(change, rescans)
      if (kind !== null) kinds[kind].push(change)
    }
    return kinds
  }, [changes, rescans])
  const [chosenKind, setChosenKind] = useState<ChangeKind | null>(null)
  const [chosen, setChosen] = useState<PageChange | null>(null)
  const [look, setLook] = useState<PairLook>('side')
  const kind = chosenKind ?? changeKinds.find((one) => byKind[one].length > 0) ?? 'changed'
  const shown = byKind[kind]
  const at = chosen === null ? -1 : shown.indexOf(chosen)
  const current = shown[Math.max(0, at)] ?? null
  return {
    kind,
    shown,
    current,
    look,
    setLook,
    /** All that look like a new scan and wait for a person. */
    waiting: byKind.rescan,
    counts: Object.fromEntries(changeKinds.map((one) => [one, byKind[one].length])) as Record<ChangeKind, number>, // as: every kind has just been counted
    setKind: (next: ChangeKind) => {
      setChosenKind(next)
      setChosen(null)
    },
    setCurrent: setChosen,
    step: (by: number) => setChosen(shown[Math.min(shown.length - 1, Math.max(0, Math.max(0, at) + by))] ?? null),
    /** Old and new change places where they stand. */
    flicker: () => setLook((old) => (old === 'now' ? 'was' : 'now')),
  }
}
