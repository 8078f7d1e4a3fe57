import { useCallback, useMemo, useRef, useState } from 'react'

import type { Citation, PageRect, PageRef, ReviewRound } from '#domain/review/review.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import type { PageTarget } from '#renderer/ui/viewer/pageTarget.ts'
import { selectedPlace } from '#renderer/ui/viewer/selectedPlace.ts'

import { useOpenedPlace, type OpenedPlace } from './useOpenedPlace.ts'

/** Where the reader looks, what he has marked there, and the way back. */
export interface DeskPlace {
  readonly place: PageRef | null
  /** Where the viewer was sent last; undefined: where it opens by itself. */
  readonly target: PageTarget | undefined
  readonly drawn: { page: PageRef; rect: PageRect } | null
  readonly quoted: readonly PageRect[]
  readonly draw: (drawn: DeskPlace['drawn']) => void
  readonly open: (place: OpenedPlace) => void
  readonly onPage: (page: number) => void
  /** What a citation or a remark made now is about: selected words, the rectangle, or the page. */
  readonly spot: () => Citation | null
}

/** Follows the reader through the file; Alt+← and Alt+→ lead back and forth after a jump. */
export function useDeskPlace(first: PageRef | null): DeskPlace {
  const [place, setPlace] = useState(first)
  const [drawn, draw] = useState<DeskPlace['drawn']>(null)
  const { target, quoted, show } = useOpenedPlace(setPlace)
  const open = useWayBack(place, show)
  const onPage = useCallback(
    (page: number) => setPlace((old) => (old === null || old.page === page ? old : { ...old, page })),
    [],
  )
  const spot = useCallback(() => spotOf(place, drawn), [place, drawn])
  return { place, target, drawn, quoted, draw, open, onPage, spot }
}

/** Opens a place and remembers where the reader came from. */
function useWayBack(place: PageRef | null, show: (place: OpenedPlace) => void): (place: OpenedPlace) => void {
  const now = useRef(place)
  now.current = place
  const trail = useRef<{ past: PageRef[]; future: PageRef[] }>({ past: [], future: [] })
  useShortcuts(
    useMemo(() => {
      const step = (from: 'past' | 'future', to: 'past' | 'future') => () => {
        const next = trail.current[from].pop()
        if (next === undefined) return
        if (now.current !== null) trail.current[to].push(now.current)
        show(next)
      }
      return { 'Alt+ArrowLeft': step('past', 'future'), 'Alt+ArrowRight': step('future', 'past') }
    }, [show]),
  )
  return useCallback(
    (next) => {
      if (now.current !== null) trail.current = { past: [...trail.current.past, now.current], future: [] }
      show(next)
    },
    [show],
  )
}

function spotOf(place: PageRef | null, drawn: DeskPlace['drawn']): Citation | null {
  if (place === null) return null
  const selected = selectedPlace()
  if (selected !== null) return { ...place, ...selected }
  const isHere = drawn?.page.materialId === place.materialId && drawn.page.version === place.version
  return drawn !== null && isHere ? { ...drawn.page, quote: '', rect: drawn.rect } : { ...place, quote: '', rect: null }
}

/** The round's file opens at the first paper of 正卷. */
export function firstPlace(order: readonly string[], snapshot: ReviewRound['snapshot']): PageRef | null {
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const [entry] = snapshot.toSorted((one, other) => rank(one.materialId) - rank(other.materialId))
  return entry === undefined ? null : { materialId: entry.materialId, version: entry.version, page: 1 }
}
