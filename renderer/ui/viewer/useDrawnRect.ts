import { useEffect, useRef, useState, type RefObject } from 'react'

import type { PageRect } from '#domain/review/review.ts'

import { shareOf, unturnRect } from './turnRect.ts'

interface Drawing {
  readonly seenRotation: number
  readonly isDrawing: boolean
  /** A rectangle on the unturned page, or null for a click that drew nothing. Null: nobody draws here. */
  readonly onDrawn: ((rect: PageRect | null) => void) | null
}

/** Anything smaller is a click or a trembling hand. */
const smallest = 0.005

/** Follows the mouse on the sheet below `surface`; gives the rectangle while it is being drawn. */
export function useDrawnRect(surface: RefObject<HTMLElement | null>, drawing: Drawing): PageRect | null {
  const [rect, setRect] = useState<PageRect | null>(null)
  const latest = useRef(drawing)
  useEffect(() => {
    latest.current = drawing
  })
  const isOff = drawing.onDrawn === null
  useEffect(() => {
    const sheet = surface.current?.parentElement
    if (isOff || sheet === null || sheet === undefined) return
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || isButton(event.target) || !isDrawn(sheet, event, latest.current.isDrawing)) return
      // Else the browser would begin to drag or to select.
      event.preventDefault()
      window.getSelection()?.removeAllRanges()
      followMouse(sheet, event, latest.current, setRect)
    }
    sheet.addEventListener('pointerdown', onDown)
    return () => sheet.removeEventListener('pointerdown', onDown)
  }, [surface, isOff])
  return rect
}

function followMouse(
  sheet: HTMLElement,
  start: PointerEvent,
  drawing: Drawing,
  show: (rect: PageRect | null) => void,
): void {
  const stop = new AbortController()
  const rectTo = (event: PointerEvent) =>
    unturnRect(
      shareOf(
        sheet.getBoundingClientRect(),
        { x: start.clientX, y: start.clientY },
        { x: event.clientX, y: event.clientY },
      ),
      drawing.seenRotation,
    )
  const end = (event: PointerEvent) => {
    stop.abort()
    show(null)
    const rect = rectTo(event)
    drawing.onDrawn?.(rect.width < smallest || rect.height < smallest ? null : rect)
  }
  window.addEventListener('pointermove', (event) => show(rectTo(event)), { signal: stop.signal })
  window.addEventListener('pointerup', end, { signal: stop.signal })
  window.addEventListener('pointercancel', () => (stop.abort(), show(null)), { signal: stop.signal })
}

/** On a page with text the mouse selects words; on a bare scan it has nothing else to do than draw. */
function isDrawn(sheet: HTMLElement, event: PointerEvent, isDrawing: boolean): boolean {
  return isDrawing || event.shiftKey || sheet.querySelector('.textLayer span, .pageOverlay text') === null
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}
