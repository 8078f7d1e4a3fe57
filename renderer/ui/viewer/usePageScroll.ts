import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, type RefObject } from 'react'

/** A page's size in points, as it is shown (turned). */
export interface ShownSize {
  readonly width: number
  readonly height: number
}

/** Between two pages. CSS pixels. */
export const pageGap = 10
const a4: ShownSize = { width: 595, height: 842 }

/** Virtual pages in a scroller, each `fit` CSS pixels wide. */
export function usePageScroll(scroller: RefObject<HTMLElement | null>, pages: readonly ShownSize[], fit: number) {
  const virtual = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const { width, height } = pages[index] ?? a4
      return (height / width) * fit + pageGap
    },
    overscan: 1,
  })
  useEffect(() => virtual.measure(), [virtual, fit, pages])
  const visible = virtual.getVirtualItems()
  const middle = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0) / 2
  const current = (visible.find((item) => item.end > middle) ?? visible.at(-1))?.index ?? 0
  const go = useCallback(
    (target: number, share = 0) => {
      const index = Math.max(0, Math.min(pages.length, target) - 1)
      // Sizes are exact, so the place is known at once. scrollToIndex would try again for some
      // frames and undo a second jump that comes meanwhile.
      const [top] = virtual.getOffsetForIndex(index, 'start') ?? []
      const height = virtual.measurementsCache[index]?.size ?? 0
      // What was found stands a quarter down, with what comes before it in sight.
      const down = share === 0 ? 0 : Math.max(0, share * height - (scroller.current?.clientHeight ?? 0) / 4)
      if (top !== undefined) scroller.current?.scrollTo({ top: top + down })
    },
    [virtual, pages.length, scroller],
  )
  const step = useCallback(
    (by: number) => {
      // Where the paper stands now: the page last drawn lags behind fast keys.
      const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
      const now = virtual.getVirtualItemForOffset(scrollTop + clientHeight / 2)?.index ?? 0
      go(now + 1 + by)
    },
    [virtual, go, scroller],
  )
  return { visible, current, height: virtual.getTotalSize(), go, step }
}
