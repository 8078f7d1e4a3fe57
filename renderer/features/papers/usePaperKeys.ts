import { useMemo } from 'react'

import { useHasRole } from '#renderer/app/desk.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { moveTo } from './paperSteps.ts'
import type { PaperActions } from './usePaperActions.ts'
import type { PaperMark } from './usePaperMark.ts'

/** What the keys do besides moving the mark. */
export interface PaperKeys {
  readonly onNext: () => void
  readonly onPrint: () => void
  readonly onPick: () => void
  readonly onPlace: () => void
  readonly onUndo: () => void
  readonly onFilter: () => void
}

/** j k ↑ ↓ move, Enter next step, 1–5 place, P prints, H hangs back, U takes down, space ticks, / filters. */
export function usePaperKeys(mark: PaperMark, actions: PaperActions, keys: PaperKeys): void {
  const mayWrite = useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist')
  const shortcuts = useMemo(() => {
    const [down, up] = [() => mark.step(1), () => mark.step(-1)]
    const { onPrint } = keys
    const reading = { j: down, k: up, ArrowDown: down, ArrowUp: up, ' ': mark.toggle, p: onPrint, 'Ctrl+p': onPrint }
    if (!mayWrite) return { ...reading, '/': keys.onFilter }
    const toPlace = (key: number) => () => {
      const move = moveTo(key)
      if (move !== null) void actions.move(mark.meant, move)
    }
    const places = { 1: toPlace(1), 2: toPlace(2), 3: toPlace(3), 4: toPlace(4), 5: keys.onPlace }
    return { ...reading, ...places, '/': keys.onFilter, Enter: keys.onNext, h: keys.onPick, u: keys.onUndo }
  }, [mark, actions, keys, mayWrite])
  useShortcuts(shortcuts)
}
