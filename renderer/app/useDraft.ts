import { useCallback, useEffect, useRef, useState } from 'react'

import { useRpc } from './rpcClient.ts'
import { useUnsaved } from './unsaved.ts'

/** Milliseconds after the last change, and at most between two saves while typing goes on. */
const pause = 400
const longestWait = 500

export type DraftSaveState = 'idle' | 'saving' | 'saved' | 'failed'

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
export function useDraft<V>(key: string, isEnabled = true): Draft<V> {
  const rpc = useRpc()
  const [found, setFound] = useState<Draft<V>['found']>(null)
  const [state, setState] = useState<DraftSaveState>('idle')
  const [savedAt, setSavedAt] = useState('')
  const latest = useRef<{ value: V } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const waitingSince = useRef(0)
  useUnsaved(state === 'saving' || state === 'failed')
  const save = useCallback(async () => {
    const pending = latest.current
    if (pending === null) return
    latest.current = null
    waitingSince.current = 0
    const answer = await rpc.call('draft.save', { key, json: JSON.stringify(pending.value) })
    if (!answer.ok) latest.current ??= pending
    setState(answer.ok ? 'saved' : 'failed')
    if (answer.ok) setSavedAt(answer.value.savedAt)
  }, [rpc, key])
  const keep = useCallback(
    (value: V) => {
      if (!isEnabled) return
      latest.current = { value }
      setState('saving')
      const now = Date.now()
      waitingSince.current ||= now
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(
        () => void save(),
        Math.max(0, Math.min(pause, longestWait - (now - waitingSince.current))),
      )
    },
    [isEnabled, save],
  )
  const drop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    latest.current = null
    setFound(null)
    setState('idle')
    void rpc.call('draft.remove', { key })
  }, [rpc, key])
  useEffect(() => {
    if (!isEnabled) return
    let isGone = false
    void rpc.call('draft.get', { key }).then((answer) => {
      if (isGone || !answer.ok || answer.value === null) return
      // as: only this hook writes under this key; a form merges it over its defaults.
      setFound({ value: JSON.parse(answer.value.json) as V, savedAt: answer.value.savedAt })
    })
    const flush = () => void save()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      isGone = true
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [rpc, key, isEnabled, save])
  return { found, state, savedAt, keep, drop }
}
