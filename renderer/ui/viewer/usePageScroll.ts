import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

import { pageGap, type PageRow } from './layOutPages.ts'

/** Virtual rows of pages in a scroller. Pages are counted from 0 inside, named from 1 outside. */
export function usePageScroll(scroller: RefObject<HTMLElement | null>, rows: readonly PageRow[], columns: number) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.height ?? 0) + pageGap,
    overscan: 1,
  })
  useEffect(() => virtual.measure(), [virtual, rows])
  const visible = virtual.getVirtualItems()
  const middle = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0) / 2
  const row = (visible.find((item) => item.end > middle) ?? visible.at(-1))?.index ?? 0
  /** Which page of a row with two is meant; the first unless the reader pointed at the other. */
  const [picked, setPicked] = useState(0)
  const inRow = rows[row]?.pages ?? []
  const current = inRow.includes(picked) ? picked : (inRow[0] ?? 0)
  const go = useCallback(
    (target: number, share = 0) => {
      const page = Math.max(0, Math.min(Math.max(0, lastPage(rows)), target - 1))
      const found = rows[Math.floor(page / columns)]
      setPicked(page)
      if (found === undefined) return
      // What was found stands a quarter down, with what comes before it in sight.
      const down = share === 0 ? 0 : Math.max(0, share * found.height - (scroller.current?.clientHeight ?? 0) / 4)
      scroller.current?.scrollTo({ top: found.top + down })
    },
    [rows, columns, scroller],
  )
  const step = useCallback(
    (by: number) => {
      // Where the paper stands now: the page last drawn lags behind fast keys.
      const now = rowAt(rows, middleOf(scroller.current))
      go((now + by) * columns + 1)
    },
    [rows, columns, go, scroller],
  )
  useSamePlace(scroller, rows, columns)
  const height = (rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0) + pageGap
  const frame = { top: virtual.scrollOffset ?? 0, height: virtual.scrollRect?.height ?? 0 }
  const shown = visible.flatMap((item) => withSight(rows[item.index], frame))
  return { visible: shown, current, height, go, step, pick: setPicked }
}

/** Whether any part of a row is before the reader, or it only waits beside. */
function withSight(row: PageRow | undefined, frame: { top: number; height: number }) {
  if (row === undefined) return []
  return [{ ...row, isSeen: row.top + row.height > frame.top && row.top < frame.top + frame.height }]
}

/** Zooming, turning and two pages in a row keep the reader where he is. */
function useSamePlace(scroller: RefObject<HTMLElement | null>, rows: readonly PageRow[], columns: number): void {
  const place = useRef({ page: 0, share: 0 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onScroll = () => {
      const row = rows[rowAt(rows, element.scrollTop)]
      if (row === undefined) return
      place.current = { page: row.pages[0] ?? 0, share: (element.scrollTop - row.top) / Math.max(1, row.height) }
    }
    element.addEventListener('scroll', onScroll)
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller, rows])
  useLayoutEffect(() => {
    const { page, share } = place.current
    const row = rows[Math.floor(page / columns)]
    if (row !== undefined) scroller.current?.scrollTo({ top: row.top + share * row.height })
  }, [scroller, rows, columns])
}

function middleOf(element: HTMLElement | null): number {
  return (element?.scrollTop ?? 0) + (element?.clientHeight ?? 0) / 2
}

function rowAt(rows: readonly PageRow[], offset: number): number {
  const at = rows.findIndex((row) => row.top + row.height + pageGap > offset)
  return at < 0 ? Math.max(0, rows.length - 1) : at
}

function lastPage(rows: readonly PageRow[]): number {
  return rows.at(-1)?.pages.at(-1) ?? 0
}
