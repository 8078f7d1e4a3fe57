import { carryOut, type SplitCommand } from './commands.ts'
import type { Sheet } from './scan.ts'

/** The sides now, what they were before, and what was taken back. Every step can be undone. */
export interface SplitHistory {
  readonly past: readonly (readonly Sheet[])[]
  readonly sheets: readonly Sheet[]
  readonly future: readonly (readonly Sheet[])[]
}

/** Work as it is found, with nothing to undo. */
export function historyOf(sheets: readonly Sheet[]): SplitHistory {
  return { past: [], sheets, future: [] }
}

/** Carries out commands as one step. */
export function stepOf(history: SplitHistory, commands: readonly SplitCommand[]): SplitHistory {
  const sheets = commands.reduce(carryOut, history.sheets)
  return sheets === history.sheets ? history : { past: [...history.past, history.sheets], sheets, future: [] }
}

/** Takes the last step back; does nothing when there is none. */
export function undo(history: SplitHistory): SplitHistory {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), sheets: before, future: [history.sheets, ...history.future] }
}

/** Takes the last undo back; does nothing when there is none. */
export function redo(history: SplitHistory): SplitHistory {
  const [after, ...future] = history.future
  if (after === undefined) return history
  return { past: [...history.past, history.sheets], sheets: after, future }
}
