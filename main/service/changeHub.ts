/** Tells every window which queries to ask again. */
export interface ChangeHub {
  /** Feature names, such as `case`. Reports of one turn of the event loop go out as one. */
  report(touched: readonly string[]): void
  /** Answers the unsubscriber. */
  subscribe(listener: (touched: readonly string[]) => void): () => void
}

export function createChangeHub(): ChangeHub {
  const listeners = new Set<(touched: readonly string[]) => void>()
  const pending = new Set<string>()

  function flush(): void {
    const touched = [...pending].toSorted()
    pending.clear()
    for (const listener of listeners) listener(touched)
  }
  return {
    report(touched) {
      if (touched.length === 0) return
      if (pending.size === 0) setImmediate(flush)
      for (const name of touched) pending.add(name)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
