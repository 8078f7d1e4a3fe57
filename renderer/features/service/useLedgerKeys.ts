import { useMemo, useState } from 'react'

import type { LedgerDocument } from '#contract/service.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import type { OpenAttempt } from './AttemptDialog.tsx'

interface Line extends OpenAttempt {
  readonly id: string
}

/** The line under the mark of the ledger: a document, or one attempt on it. */
export interface LedgerMark {
  readonly at: string | null
  readonly markLine: (id: string) => void
}

/** j k ↑ ↓ move through documents and attempts, Enter adds to a document or opens an attempt. */
export function useLedgerKeys(
  documents: readonly LedgerDocument[],
  mayWrite: boolean,
  onOpen: (open: OpenAttempt) => void,
): LedgerMark {
  const [at, setAt] = useState<string | null>(null)
  const keys = useMemo(() => {
    const lines = documents.flatMap(linesOf)
    const step = (by: number) => () => {
      const here = lines.findIndex(({ id }) => id === at)
      const next = lines[here < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, here + by))]
      if (next === undefined) return
      setAt(next.id)
      document.getElementById(lineId(next.id))?.focus()
    }
    const open = () => {
      const pressed = document.activeElement?.closest('button')
      const line = lines.find(({ id }) => id === at)
      // A button that has the focus keeps its Enter.
      if (pressed !== null && pressed !== undefined) pressed.click()
      else if (mayWrite && line !== undefined && (line.service?.struckReason ?? '') === '') onOpen(line)
    }
    const [down, up] = [step(1), step(-1)]
    return { j: down, k: up, ArrowDown: down, ArrowUp: up, Enter: open }
  }, [documents, at, mayWrite, onOpen])
  useShortcuts(keys)
  return { at, markLine: setAt }
}

/** The id of a line in the page, which takes the focus with the mark. */
export function lineId(id: string): string {
  return `ledger-${id}`
}

function linesOf(document: LedgerDocument): Line[] {
  return [
    { id: document.document.id, document, service: null },
    ...document.rows.map(({ service }) => ({ id: service.id, document, service })),
  ]
}
