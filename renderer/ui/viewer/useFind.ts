import { useCallback, useEffect, useMemo, useState } from 'react'

import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { usePageTexts, type FoundPlace, type FoundPlaces, type ShownDocument } from './pageTexts.ts'
import type { PageMark } from './PageOverlay.tsx'

/** Finding in the document on screen. */
export interface Find {
  readonly isOpen: boolean
  readonly text: string
  /** Null while nothing was asked. */
  readonly places: FoundPlaces | null
  /** Which of the places is shown, from 0. */
  readonly at: number
  readonly current: FoundPlace | null
  readonly setText: (text: string) => void
  readonly step: (by: number) => void
  readonly open: () => void
  readonly close: () => void
  readonly marksOf: (page: number) => readonly PageMark[]
}

const pause = 150

/** Ctrl+F opens it; `wanted` is what the address asks for, from its page on. */
export function useFind(document: ShownDocument, wanted: { text: string | undefined; page: number | undefined }): Find {
  const [isOpen, setOpen] = useState(wanted.text !== undefined)
  const [text, setText] = useState(wanted.text ?? '')
  const [at, setAt] = useState(0)
  const places = usePlaces(document, isOpen ? text : '')
  useEffect(() => {
    if (wanted.text === undefined) return
    setText(wanted.text)
    setOpen(true)
  }, [wanted.text, wanted.page])
  useEffect(() => {
    const from = places?.findIndex((place) => place.page >= (wanted.page ?? 1)) ?? 0
    setAt(Math.max(0, from))
  }, [places, wanted.page])
  const open = useCallback(() => setOpen(true), [])
  useShortcuts(useMemo(() => ({ 'Ctrl+f': open }), [open]))
  const count = places?.length ?? 0
  return {
    isOpen,
    text,
    places,
    at,
    current: places?.[at] ?? null,
    setText,
    open,
    close: () => setOpen(false),
    step: (by) => setAt(count === 0 ? 0 : (at + by + count) % count),
    marksOf: (page) =>
      (places ?? []).flatMap((place, index) =>
        place.page === page ? [{ rects: place.rects, isCurrent: index === at }] : [],
      ),
  }
}

function usePlaces({ materialId, version }: ShownDocument, text: string): FoundPlaces | null {
  const texts = usePageTexts()
  const [places, setPlaces] = useState<FoundPlaces | null>(null)
  useEffect(() => {
    if (texts === null || text.trim() === '') {
      setPlaces(null)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      texts.find({ materialId, version }, text, stop.signal).then(
        (found) => {
          if (!stop.signal.aborted) setPlaces(found)
        },
        () => {
          if (!stop.signal.aborted) setPlaces([])
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [texts, materialId, version, text])
  return places
}
