import { useCallback, useEffect, useReducer, useRef, useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import type { SplitCommand } from '#domain/scan/commands.ts'
import { historyOf, redo, stepOf, undo, type SplitHistory } from '#domain/scan/history.ts'
import type { Sheet } from '#domain/scan/scan.ts'
import { useRpc } from '#renderer/app/rpcClient.ts'
import { useUnsaved } from '#renderer/app/unsaved.ts'

/** Milliseconds after the last step, and before trying again. */
const pause = 250
const retryAfter = 2000

type Step =
  | { readonly type: 'do'; readonly commands: readonly SplitCommand[]; readonly insteadOfLast?: boolean }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }

/** The work on a scan: every step can be undone, and is saved by itself. */
export interface Splitting {
  readonly history: SplitHistory
  /** `elsewhere`: another window has saved; this one stops, and has to read the work anew. */
  readonly state: 'saved' | 'saving' | 'failed' | 'elsewhere'
  readonly step: (commands: readonly SplitCommand[], insteadOfLast?: boolean) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Saves what is left and gives the revision; null when it could not. */
  readonly flush: () => Promise<number | null>
}

function reduce(history: SplitHistory, step: Step): SplitHistory {
  if (step.type === 'undo') return undo(history)
  if (step.type === 'redo') return redo(history)
  return stepOf(step.insteadOfLast === true ? undo(history) : history, step.commands)
}

/** Holds the work on a scan and keeps it in the desk. */
export function useSplitting(scanId: string, work: OutputOf<'scan.get'>['work']): Splitting {
  const [history, dispatch] = useReducer(reduce, work.sheets, historyOf)
  const { state, flush } = useAutosave(scanId, work, history.sheets)
  return {
    history,
    state,
    flush,
    step: useCallback((commands, insteadOfLast = false) => dispatch({ type: 'do', commands, insteadOfLast }), []),
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
  }
}

/** Saves after a pause, again after a failure, and when the page is left. */
function useAutosave(scanId: string, work: OutputOf<'scan.get'>['work'], sheets: readonly Sheet[]) {
  const { saved, isElsewhere, state, setState, flush } = useSaving(scanId, work, sheets)
  useEffect(() => {
    if (isElsewhere.current || sheets === saved.current.sheets) return
    setState('saving')
    const timer = setTimeout(() => void flush(), pause)
    return () => clearTimeout(timer)
  }, [sheets, saved, isElsewhere, setState, flush])
  useEffect(() => {
    if (state !== 'failed') return
    const timer = setTimeout(() => void flush(), retryAfter)
    return () => clearTimeout(timer)
  }, [state, flush])
  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [flush])
  useUnsaved(state === 'saving' || state === 'failed')
  return { state, flush }
}

/** Saves one after the other, always the newest sheets, each on the revision before. */
function useSaving(scanId: string, work: OutputOf<'scan.get'>['work'], sheets: readonly Sheet[]) {
  const rpc = useRpc()
  const [state, setState] = useState<Splitting['state']>('saved')
  const saved = useRef({ sheets: work.sheets as readonly Sheet[], revision: work.revision })
  const wanted = useRef(sheets)
  const isElsewhere = useRef(false)
  const running = useRef<Promise<number | null> | null>(null)
  wanted.current = sheets
  const save = useCallback(async (): Promise<number | null> => {
    if (isElsewhere.current) return null
    while (wanted.current !== saved.current.sheets) {
      const next = wanted.current
      const { revision } = saved.current
      const answer = await rpc.call('scan.save', { scanId, revision, sheets: [...next] })
      if (!answer.ok) {
        isElsewhere.current = answer.error.kind === 'conflict'
        setState(isElsewhere.current ? 'elsewhere' : 'failed')
        return null
      }
      saved.current = { sheets: next, revision: answer.value.revision }
    }
    setState('saved')
    return saved.current.revision
  }, [rpc, scanId])
  const flush = useCallback(async () => {
    running.current ??= save().finally(() => (running.current = null))
    return running.current
  }, [save])
  return { saved, isElsewhere, state, setState, flush }
}
