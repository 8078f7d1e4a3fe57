import { useCallback, useMemo, useState } from 'react'

import type { Citation } from '#domain/review/review.ts'
import type { Remark } from '#domain/review/remark.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import type { DeskPlace } from './useDeskPlace.ts'

/** The remarks of the case, and the one being written. */
export interface Remarks {
  readonly all: readonly Remark[]
  readonly unresolved: readonly Remark[]
  readonly mayWrite: boolean
  /** Whether the right pane shows them. */
  readonly isShown: boolean
  readonly show: (isShown: boolean) => void
  /** What the remark being written is about; null when none is. */
  readonly about: Citation | null
  readonly begin: () => void
  readonly end: () => void
}

/** N begins a remark on what is selected, drawn, or on the page at hand. */
export function useRemarks(caseId: string, { spot, draw }: DeskPlace): Remarks {
  const list = useQueryRpc('remark.list', { caseId })
  const mayWrite = useHasRole('reviewer', 'handler', 'examiner', 'recorder')
  const [isShown, show] = useState(false)
  const [about, setAbout] = useState<Citation | null>(null)
  const all = useMemo(() => list.data ?? [], [list.data])
  const unresolved = useMemo(() => all.filter((remark) => remark.closed === null), [all])
  const begin = useCallback(() => {
    if (!mayWrite) return
    setAbout(spot())
    show(true)
  }, [mayWrite, spot])
  const end = useCallback(() => {
    setAbout(null)
    draw(null)
  }, [draw])
  useShortcuts(useMemo(() => ({ n: begin }), [begin]))
  return { all, unresolved, mayWrite, isShown, show, about, begin, end }
}
