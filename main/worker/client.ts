import type { Result } from '#domain/result.ts'
import { fail } from '#domain/result.ts'

import { workerReplySchema } from './protocol.ts'
import { residentBytes } from './residentBytes.ts'
import type { WorkerCallOptions, WorkerLimits } from './workerCall.ts'
import { WorkerCall } from './workerCall.ts'
import type { WorkerProcess } from './workerProcess.ts'

export { WorkerRefusal } from './refusal.ts'
export type { WorkerCallOptions, WorkerLimits, WorkerProgress } from './workerCall.ts'
export type { WorkerProcess } from './workerProcess.ts'

export interface WorkerClient {
  /**
   * Runs one operation in the helper process.
   *
   * Answers `workerFailed` (crashed, timeout, memory) or `cancelled`; throws `WorkerRefusal` with
   * the operation's own reason (`failed` for a bug in it). Calls of one client run one after the
   * other, so that a crash is always the fault of the call that ran: take several clients to run
   * several at once. After a failure the next call gets a new process.
   */
  call(op: string, input: unknown, options: WorkerCallOptions): Promise<Result<unknown>>
  /** Ends the process; a running call answers `crashed`. */
  close(): void
}

/** A process that finished its last call with this share of its limit in use is replaced before the next. */
const wornShare = 0.7

/** A client that starts its helper process when it is first needed and again after a failure. */
export function createWorkerClient(start: () => WorkerProcess, limits: WorkerLimits): WorkerClient {
  let child: WorkerProcess | null = null
  let current: WorkerCall | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false

  function startChild(): WorkerProcess {
    const started = start()
    started.onMessage((json) => child === started && current?.onReply(workerReplySchema.parse(JSON.parse(json))))
    started.onExit((how) => {
      if (child !== started) return
      child = null
      current?.onExit(how)
    })
    return started
  }
  function ready(): WorkerProcess {
    if (child && (residentBytes(child.pid) ?? 0) > wornShare * limits.rssLimitMiB * 1024 * 1024) discard()
    return (child ??= startChild())
  }
  function discard(): void {
    child?.kill()
    child = null
  }
  async function run(op: string, input: unknown, options: WorkerCallOptions): Promise<Result<unknown>> {
    if (options.signal?.aborted) return fail({ kind: 'cancelled' })
    if (closed) return fail({ kind: 'cancelled' })
    const call = new WorkerCall(ready(), { op, input, ...options, ...limits })
    current = call
    call.start()
    const result = await call.answered.finally(() => (current = null))
    // Killed on our own initiative, or dying: either way the next call needs a new one.
    if (!result.ok) discard()
    return result
  }

  return {
    call(op, input, options) {
      const answered = turn.then(() => run(op, input, options))
      turn = answered.catch(() => {})
      return answered
    },
    close() {
      closed = true
      current?.onExit('closed')
      discard()
    },
  }
}
