import { useEffect, useMemo, type RefObject } from 'react'

import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

/** What the viewer can do, for the toolbar and for keys. */
export interface ViewerActions {
  readonly page: number
  readonly pages: number
  readonly zoom: number
  readonly go: (page: number) => void
  /** Goes on (or back) by so many pages from where the paper stands. */
  readonly step: (by: number) => void
  readonly setZoom: (zoom: number) => void
  readonly rotate: () => void
  /** Two pages side by side. */
  readonly isSpread: boolean
  readonly toggleSpread: () => void
  /** Every drag draws a rectangle. */
  readonly isDrawing: boolean
  readonly toggleDrawing: () => void
}

/** Home/End, + − 0, R and D while the pages have the focus; PgUp/PgDn and B wherever nobody types. */
export function useViewerKeys(scroller: RefObject<HTMLElement | null>, actions: ViewerActions): void {
  const { step, toggleDrawing } = actions
  useShortcuts(
    useMemo(() => ({ PageDown: () => step(1), PageUp: () => step(-1), b: toggleDrawing }), [step, toggleDrawing]),
  )
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const { pages, zoom, go, setZoom, rotate, toggleSpread } = actions
    const keys: Readonly<Record<string, () => void>> = {
      Home: () => go(1),
      End: () => go(pages),
      '+': () => setZoom(Math.min(4, zoom * 1.2)),
      '=': () => setZoom(Math.min(4, zoom * 1.2)),
      '-': () => setZoom(Math.max(0.3, zoom / 1.2)),
      '0': () => setZoom(1),
      r: rotate,
      d: toggleSpread,
    }
    function onKeyDown(event: KeyboardEvent): void {
      const action = event.ctrlKey || event.altKey || event.isComposing ? undefined : keys[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  })
}
