import { nextLabel, unstamped } from '#domain/material/pageLabels.ts'

import type { SplitCommand } from './commands.ts'
import type { Sheet } from './scan.ts'

/**
 * Writes stamped numbers on the kept sides from a place on: one number runs on by itself up to the
 * next one that was typed; several are put on side by side, in their order.
 */
export function numberFrom(sheets: readonly Sheet[], at: number, labels: readonly string[]): SplitCommand[] {
  const [only = '', ...more] = labels
  if (more.length === 0) return [{ do: 'number', at, anchor: only }]
  const kept = sheets.flatMap((sheet, index) => (index >= at && sheet.dropped === null ? [index] : []))
  let next: string | null = null
  return labels.flatMap((label, i): SplitCommand[] => {
    const place = kept[i]
    if (place === undefined) return []
    const anchor = label === next && i > 0 ? null : label
    if (label !== unstamped) next = nextLabel(label)
    return [{ do: 'number', at: place, anchor }]
  })
}
