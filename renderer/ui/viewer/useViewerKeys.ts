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
}

/** Home/End, + − 0 and R while the pages have the focus; PgUp/PgDn wherever nobody types. */
export function useViewerKeys(scroller: RefObject<HTMLElement | null>, actions: ViewerActions): void {
  const { step } = actions
  useShortcuts(useMemo(() => ({ PageDown: () => step(1), PageUp: () => step(-1) }), [step]))
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const { pages, zoom, go, setZoom, rotate } = actions
    const keys: Readonly<Record<string, () => void>> = {
      Home: () => go(1),
      End: () => go(pages),
      '+': () => setZoom(Math.min(4, zoom * 1.2)),
      '=': () => setZoom(Math.min(4, zoom * 1.2)),
      '-': () => setZoom(Math.max(0.3, zoom / 1.2)),
      '0': () => setZoom(1),
      r: rotate,
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
