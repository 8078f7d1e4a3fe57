import { useCallback, useMemo, useRef, useState } from 'react'

import type { Citation, PageRect, PageRef, ReviewRound } from '#domain/review/review.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import type { PageTarget } from '#renderer/ui/viewer/pageTarget.ts'
import { selectedPlace } from '#renderer/ui/viewer/selectedPlace.ts'

/** Where the reader looks, what he has marked there, and the way back. */
export interface DeskPlace {
  readonly place: PageRef | null
  /** Where the viewer was sent last; undefined: where it opens by itself. */
  readonly target: PageTarget | undefined
  readonly drawn: { page: PageRef; rect: PageRect } | null
  readonly draw: (drawn: DeskPlace['drawn']) => void
  readonly open: (place: PageRef & { rect?: PageRect | null }) => void
  readonly onPage: (page: number) => void
  /** What a citation or a remark made now is about: selected words, the rectangle, or the page. */
  readonly spot: () => Citation | null
}

/** Follows the reader through the file; Alt+← and Alt+→ lead back and forth after a jump. */
export function useDeskPlace(first: PageRef | null): DeskPlace {
  const [place, setPlace] = useState(first)
  const [target, setTarget] = useState<PageTarget>()
  const [drawn, draw] = useState<DeskPlace['drawn']>(null)
  const now = useRef(place)
  now.current = place
  const trail = useRef<{ past: PageRef[]; future: PageRef[] }>({ past: [], future: [] })
  const show = useCallback((next: PageRef & { rect?: PageRect | null }) => {
    const { materialId, version, page, rect = null } = next
    setPlace({ materialId, version, page })
    setTarget({ page, rect })
  }, [])
  const open = useCallback<DeskPlace['open']>(
    (next) => {
      if (now.current !== null) trail.current = { past: [...trail.current.past, now.current], future: [] }
      show(next)
    },
    [show],
  )
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
  const onPage = useCallback(
    (page: number) => setPlace((old) => (old === null || old.page === page ? old : { ...old, page })),
    [],
  )
  const spot = useCallback(() => spotOf(now.current, drawn), [drawn])
  return { place, target, drawn, draw, open, onPage, spot }
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
