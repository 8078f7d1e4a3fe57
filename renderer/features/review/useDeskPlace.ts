import { useCallback, useMemo, useRef, useState } from 'react'

import type { Citation, PageRect, PageRef, ReviewRound } from '#domain/review/review.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import type { PageTarget } from '#renderer/ui/viewer/pageTarget.ts'
import { usePageTexts, type PageTexts } from '#renderer/ui/viewer/pageTexts.ts'
import { selectedPlace } from '#renderer/ui/viewer/selectedPlace.ts'

/** A search in one document is a matter of milliseconds. */
const longestSearch = 5000

/** A place to be shown: a page, a rectangle on it, or words that are looked for there. */
export type OpenedPlace = PageRef & { readonly rect?: PageRect | null; readonly quote?: string }

/** Where the reader looks, what he has marked there, and the way back. */
export interface DeskPlace {
  readonly place: PageRef | null
  /** Where the viewer was sent last; undefined: where it opens by itself. */
  readonly target: PageTarget | undefined
  readonly drawn: { page: PageRef; rect: PageRect } | null
  /** Where the words of the citation stand that was opened last. */
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
  const [target, setTarget] = useState<PageTarget>()
  const [drawn, draw] = useState<DeskPlace['drawn']>(null)
  const asked = useRef<PageTarget>(undefined)
  const now = useRef(place)
  now.current = place
  const trail = useRef<{ past: PageRef[]; future: PageRef[] }>({ past: [], future: [] })
  const texts = usePageTexts()
  const [quoted, setQuoted] = useState<readonly PageRect[]>([])
  const show = useCallback(
    ({ materialId, version, page, rect = null, quote = '' }: OpenedPlace) => {
      const next = { page, rect }
      setPlace({ materialId, version, page })
      setTarget(next)
      setQuoted([])
      asked.current = next
      if (rect !== null || quote === '') return
      void rectsOfQuote(texts, { materialId, version, page, quote }).then((rects) => {
        // Meanwhile the reader may have gone on.
        if (asked.current !== next || rects[0] === undefined) return
        setQuoted(rects)
        setTarget({ page, rect: rects[0] })
      })
    },
    [texts],
  )
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
  return { place, target, drawn, quoted, draw, open, onPage, spot }
}

/** Where words stand on a page; nowhere while it is not read yet. */
async function rectsOfQuote(
  texts: PageTexts | null,
  place: Required<Omit<OpenedPlace, 'rect'>>,
): Promise<readonly PageRect[]> {
  const { materialId, version, page, quote } = place
  try {
    const found = await texts?.find({ materialId, version }, quote, AbortSignal.timeout(longestSearch))
    return found?.find((one) => one.page === page)?.rects ?? []
  } catch {
    // Without the words the page is still the right one.
    return []
  }
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
