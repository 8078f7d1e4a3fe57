import type { Result } from '#domain/result.ts'
import { fail } from '#domain/result.ts'

import { workerReplySchema, type WorkerReply } from './protocol.ts'
import { residentBytes } from './residentBytes.ts'
import type { WorkerCallOptions, WorkerLimits } from './workerCall.ts'
import { WorkerCall } from './workerCall.ts'
import type { WorkerProcess } from './workerProcess.ts'

export { WorkerRefusal } from './refusal.ts'
export type { WorkerCallOptions, WorkerLimits } from './workerCall.ts'
export type { WorkerProcess } from './workerProcess.ts'

/** One helper process, started when it is needed. */
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
  return new QueueingClient(start, limits)
}

class QueueingClient implements WorkerClient {
  private readonly start: () => WorkerProcess
  private readonly limits: WorkerLimits
  private child: WorkerProcess | null = null
  private current: WorkerCall | null = null
  private turn: Promise<unknown> = Promise.resolve()
  private isClosed = false

  constructor(start: () => WorkerProcess, limits: WorkerLimits) {
    this.start = start
    this.limits = limits
  }

  call(op: string, input: unknown, options: WorkerCallOptions): Promise<Result<unknown>> {
    const answered = this.turn.then(() => this.run(op, input, options))
    this.turn = answered.catch(() => {})
    return answered
  }

  close(): void {
    this.isClosed = true
    this.current?.onExit('closed')
    this.discard()
  }

  private async run(op: string, input: unknown, options: WorkerCallOptions): Promise<Result<unknown>> {
    if (this.isClosed || options.signal?.aborted === true) return fail({ kind: 'cancelled' })
    const call = new WorkerCall(this.readyChild(), { op, input, ...options, ...this.limits })
    this.current = call
    call.start()
    const result = await call.answered.finally(() => (this.current = null))
    // Killed on our own initiative, or dying: either way the next call needs a new one.
    if (!result.ok) this.discard()
    return result
  }

  private readyChild(): WorkerProcess {
    const limit = this.limits.rssLimitMiB * 1024 * 1024
    if (this.child && (residentBytes(this.child.pid) ?? 0) > wornShare * limit) this.discard()
    return (this.child ??= this.startChild())
  }

  private startChild(): WorkerProcess {
    const started = this.start()
    started.onMessage((json) => this.child === started && this.hear(json))
    started.onExit((how) => {
      if (this.child !== started) return
      this.child = null
      this.current?.onExit(how)
    })
    return started
  }

  private hear(json: string): void {
    const reply = replyIn(json)
    if (reply) this.current?.onReply(reply)
    // A process that no longer speaks properly is as good as crashed.
    else this.current?.onExit('unreadable answer')
  }

  private discard(): void {
    this.child?.kill()
    this.child = null
  }
}

function replyIn(json: string): WorkerReply | null {
  try {
    return workerReplySchema.parse(JSON.parse(json))
  } catch {
    return null
  }
}
