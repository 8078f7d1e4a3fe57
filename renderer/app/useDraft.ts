import { useCallback, useEffect, useMemo, useState } from 'react'

import { DraftKeeper, type DraftSaveState } from './draftKeeper.ts'
import { useRpc } from './rpcClient.ts'
import { useUnsaved } from './unsaved.ts'

/** Typing that survives a crash: found again, saved as it changes, gone once it is a record. */
export interface Draft<V> {
  /** What an earlier sitting left behind; null when nothing. */
  readonly found: { value: V; savedAt: string } | null
  readonly state: DraftSaveState
  readonly savedAt: string
  /** Call on every change. */
  readonly keep: (value: V) => void
  /** Call when it became a record or was given up. */
  readonly drop: () => void
}

/** Keeps what is typed under a key in the desk itself (`draft.save`). */
export function useDraft<V>(key: string): Draft<V> {
  const rpc = useRpc()
  const [found, setFound] = useState<Draft<V>['found']>(null)
  const [{ state, savedAt }, setSaved] = useState<{ state: DraftSaveState; savedAt: string }>({
    state: 'idle',
    savedAt: '',
  })
  const keeper = useMemo(
    () => new DraftKeeper(rpc, key, (next, at) => setSaved({ state: next, savedAt: at })),
    [rpc, key],
  )
  useUnsaved(state === 'saving' || state === 'failed')
  useEffect(() => {
    let isGone = false
    void rpc.call('draft.get', { key }).then((answer) => {
      if (isGone || !answer.ok || answer.value === null) return
      // as: only this hook writes under this key; a form merges it over its defaults.
      setFound({ value: JSON.parse(answer.value.json) as V, savedAt: answer.value.savedAt })
    })
    return () => {
      isGone = true
    }
  }, [rpc, key])
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [keeper])
  const keep = useCallback((value: V) => keeper.keep(value), [keeper])
  const drop = useCallback(() => {
    setFound(null)
    keeper.drop()
  }, [keeper])
  return { found, state, savedAt, keep, drop }
}
