import { useMemo } from 'react'

import { useShortcuts } from './useShortcuts.ts'

/** `[` and `]` open the previous and the next of a list; the brackets of a Chinese keyboard do the same. */
export function useNeighbourKeys(ids: readonly string[], current: string | null, onOpen: (id: string) => void): void {
  const keys = useMemo(() => {
    const step = (by: number) => () => {
      const at = current === null ? -1 : ids.indexOf(current)
      const next = ids[at < 0 ? 0 : at + by]
      if (next !== undefined) onOpen(next)
    }
    const [back, on] = [step(-1), step(1)]
    return { '[': back, '【': back, ']': on, '】': on }
  }, [ids, current, onOpen])
  useShortcuts(keys)
}
