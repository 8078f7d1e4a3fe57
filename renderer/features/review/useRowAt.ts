import { useCallback, useMemo, useRef, useState } from 'react'

import type { ChecklistRow } from '#domain/rules/findings.ts'

/** The row (and sub-point) of the checklist at hand, and which rows show their sub-points. */
export interface RowAt {
  readonly row: string
  readonly point: string | null
  readonly unfolded: readonly string[]
  /** Goes to a row without taking the focus. */
  readonly set: (row: string) => void
  /** Brings a row into view and puts the focus on it. */
  readonly focus: (row: string) => void
  /** To the next or previous row, through the sub-points of unfolded ones. */
  readonly move: (by: 1 | -1) => void
  readonly unfold: (row: string) => void
}

interface Stop {
  readonly row: string
  readonly point: string | null
}

export function useRowAt(checklist: readonly ChecklistRow[]): RowAt {
  const [at, setAt] = useState<Stop>({ row: checklist[0]?.code ?? '', point: null })
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const now = useRef({ at, unfolded })
  now.current = { at, unfolded }
  const set = useCallback((row: string) => setAt((old) => (old.row === row ? old : { row, point: null })), [])
  const focus = useCallback((row: string) => {
    setAt({ row, point: null })
    // The list may have to be shown first.
    requestAnimationFrame(() => {
      const element = document.querySelector<HTMLElement>(`#row-${CSS.escape(row)}`)
      element?.scrollIntoView({ block: 'center' })
      element?.querySelector<HTMLElement>('input[type=radio]:checked, input[type=radio]')?.focus()
    })
  }, [])
  const move = useCallback(
    (by: 1 | -1) => {
      const stops = stopsOf(checklist, now.current.unfolded)
      const index = stops.findIndex(({ row, point }) => row === now.current.at.row && point === now.current.at.point)
      const next = stops[Math.max(0, Math.min(stops.length - 1, index + by))]
      if (next === undefined) return
      setAt(next)
      const id = next.point === null ? `row-${next.row}` : `point-${next.point}`
      document.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView({ block: 'nearest' })
    },
    [checklist],
  )
  const unfold = useCallback((row: string) => {
    setUnfolded((old) => (old.includes(row) ? old.filter((one) => one !== row) : [...old, row]))
    setAt((old) => (old.row === row ? { row, point: null } : old))
  }, [])
  return useMemo(() => ({ ...at, unfolded, set, focus, move, unfold }), [at, unfolded, set, focus, move, unfold])
}

function stopsOf(checklist: readonly ChecklistRow[], unfolded: readonly string[]): Stop[] {
  return checklist.flatMap(({ code, points }) => [
    { row: code, point: null },
    ...(unfolded.includes(code) ? points.map((point) => ({ row: code, point: point.code })) : []),
  ])
}
