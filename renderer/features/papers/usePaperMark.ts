import { useMemo, useState } from 'react'

import type { PaperRow } from '#contract/paper.ts'

/** The line under the mark, and the ticked lines. */
export interface PaperMark {
  readonly row: PaperRow | null
  readonly ticked: readonly string[]
  /** What an act is meant for: the ticked lines, else the line under the mark. */
  readonly meant: readonly PaperRow[]
  mark(id: string): void
  tick(ids: readonly string[]): void
  /** Moves the mark up or down. */
  step(by: number): void
  /** Ticks the marked line, or takes its tick away. */
  toggle(): void
}

/** Keeps the mark on a line of the list while lines come and go. */
export function usePaperMark(rows: readonly PaperRow[]): PaperMark {
  const [at, setAt] = useState<string | null>(null)
  const [ticked, setTicked] = useState<readonly string[]>([])
  return useMemo(() => {
    const row = rows.find(({ id }) => id === at) ?? rows[0] ?? null
    const chosen = rows.filter(({ id }) => ticked.includes(id))
    return {
      row,
      ticked,
      meant: chosen.length > 0 ? chosen : row === null ? [] : [row],
      mark: setAt,
      tick: setTicked,
      step(by) {
        const here = rows.findIndex(({ id }) => id === row?.id)
        const next = rows[Math.max(0, Math.min(rows.length - 1, here + by))]
        if (next !== undefined) setAt(next.id)
      },
      toggle() {
        if (row === null) return
        setTicked((old) => (old.includes(row.id) ? old.filter((id) => id !== row.id) : [...old, row.id]))
      },
    }
  }, [rows, at, ticked])
}
