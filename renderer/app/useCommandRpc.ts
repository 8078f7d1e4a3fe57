import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'

import { contract, type InputOf, type OperationName, type OutputOf } from '#contract/index.ts'
import type { Result } from '#domain/result.ts'

import { refetchTouched } from './queryClient.ts'
import { useRpc } from './rpcClient.ts'
import { startTask } from './tasks.ts'
import { useReportError } from './useReportError.tsx'

/** A change the user may ask for, and whether it is under way. */
export interface Command<N extends OperationName> {
  readonly busy: boolean
  /** Runs it; an error has already been shown when this answers, unless `quiet`. */
  run(input: InputOf<N>, options?: { quiet?: boolean }): Promise<Result<OutputOf<N>>>
}

/** Lets the user change something: errors are shown, long work gets a bar with cancel. */
export function useCommandRpc<N extends OperationName>(op: N): Command<N> {
  const rpc = useRpc()
  const queries = useQueryClient()
  const reportError = useReportError()
  const [busy, setBusy] = useState(false)
  const running = useRef(0)
  const run = useCallback(
    async (input: InputOf<N>, options: { quiet?: boolean } = {}) => {
      const controller = new AbortController()
      const task = startTask(op, controller)
      running.current += 1
      setBusy(true)
      try {
        const answer = await rpc.call(op, input, { signal: controller.signal, onProgress: task.report })
        if (answer.ok) refetchTouched(queries, contract[op].touches)
        else if (options.quiet !== true) reportError(answer.error)
        return answer
      } finally {
        task.end()
        running.current -= 1
        setBusy(running.current > 0)
      }
    },
    [rpc, queries, reportError, op],
  )
  return { busy, run }
}
