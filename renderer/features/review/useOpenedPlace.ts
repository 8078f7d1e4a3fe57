import { useCallback, useRef, useState } from 'react'

import type { PageRect, PageRef } from '#domain/review/review.ts'
import type { PageTarget } from '#renderer/ui/viewer/pageTarget.ts'
import { usePageTexts, type PageTexts } from '#renderer/ui/viewer/pageTexts.ts'

/** A place to be shown: a page, a rectangle on it, or words that are looked for there. */
export type OpenedPlace = PageRef & { readonly rect?: PageRect | null; readonly quote?: string }

/** A search in one document is a matter of milliseconds. */
const longestSearch = 5000

/** Sends the viewer to a place; words without a rectangle are looked for and marked once they are found. */
export function useOpenedPlace(setPlace: (place: PageRef) => void) {
  const texts = usePageTexts()
  const [target, setTarget] = useState<PageTarget>()
  /** Where the words of the citation stand that was opened last. */
  const [quoted, setQuoted] = useState<readonly PageRect[]>([])
  const asked = useRef<PageTarget>(undefined)
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
    [texts, setPlace],
  )
  return { target, quoted, show }
}

/** Where words stand on a page; nowhere while it is not read yet. */
async function rectsOfQuote(
  texts: PageTexts | null,
  { materialId, version, page, quote }: Required<Omit<OpenedPlace, 'rect'>>,
): Promise<readonly PageRect[]> {
  try {
    const found = await texts?.find({ materialId, version }, quote, AbortSignal.timeout(longestSearch))
    return found?.find((one) => one.page === page)?.rects ?? []
  } catch {
    // Without the words the page is still the right one.
    return []
  }
}
