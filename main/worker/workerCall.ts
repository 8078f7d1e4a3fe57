import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'

import type { WorkerReply } from './protocol.ts'
import { WorkerRefusal } from './refusal.ts'
import { residentBytes } from './residentBytes.ts'
import type { WorkerProcess } from './workerProcess.ts'

/** How long an aborted operation may take to answer before its process is killed. */
const abortGraceMs = 2000
const watchMs = 100
let lastId = 0

/** How far the call has come, as the operation reported it. */
export interface WorkerProgress {
  step: string
  done: number
  total: number
  detail: string
}

/** How long one call may take, and who hears of it. */
export interface WorkerCallOptions {
  /** Counted from the moment this call's turn comes. */
  timeoutMs: number
  signal?: AbortSignal | undefined
  onProgress?: ((progress: WorkerProgress) => void) | undefined
}

/** What a helper process may use. */
export interface WorkerLimits {
  /** Resident memory at which the process is killed, in MiB. */
  rssLimitMiB: number
}

type Request = { op: string; input: unknown } & WorkerCallOptions & WorkerLimits

/** One call on a process that runs no other at the time; it stands guard over time and memory. */
export class WorkerCall {
  readonly answered: Promise<Result<unknown>>
  private readonly id = ++lastId
  private readonly child: WorkerProcess
  private readonly request: Request
  private readonly timers: NodeJS.Timeout[] = []
  private readonly settled = Promise.withResolvers<Result<unknown>>()

  constructor(child: WorkerProcess, request: Request) {
    this.child = child
    this.request = request
    this.answered = this.settled.promise.finally(() => this.stopWatching())
  }

  start(): void {
    const { op, input, signal, timeoutMs } = this.request
    signal?.addEventListener('abort', this.onAbort)
    this.timers.push(setTimeout(() => this.giveUp(this.failed('timeout', `${timeoutMs} ms`)), timeoutMs))
    this.timers.push(setInterval(() => this.watch(residentBytes(this.child.pid)), watchMs))
    this.child.send(JSON.stringify({ t: 'call', id: this.id, op, input }))
  }

  onReply(reply: WorkerReply): void {
    if (reply.t === 'ready') return
    if (reply.t === 'memory') return this.watch(reply.rss)
    if (reply.id !== this.id) return
    if (reply.t === 'progress') return this.request.onProgress?.(progressOf(reply))
    if (reply.t === 'ok') return this.settled.resolve(ok(reply.value))
    if (this.request.signal?.aborted) return this.settled.resolve(fail({ kind: 'cancelled' }))
    this.settled.reject(new WorkerRefusal(reply.reason, reply.detail))
  }

  onExit(how: string): void {
    this.settled.resolve(this.failed('crashed', how))
  }

  private readonly onAbort = (): void => {
    this.child.send(JSON.stringify({ t: 'abort', id: this.id }))
    this.timers.push(setTimeout(() => this.giveUp(fail({ kind: 'cancelled' })), abortGraceMs))
  }

  private watch(bytes: number | null): void {
    if (bytes === null || bytes <= this.request.rssLimitMiB * 1024 * 1024) return
    this.giveUp(this.failed('memory', `${Math.round(bytes / 1024 / 1024)} MiB`))
  }

  private giveUp(result: Result<unknown>): void {
    this.settled.resolve(result)
    this.child.kill()
  }

  private failed(reason: 'crashed' | 'timeout' | 'memory', detail: string): Result<unknown> {
    return fail({ kind: 'workerFailed', worker: this.child.name, reason, detail: `${this.request.op}: ${detail}` })
  }

  private stopWatching(): void {
    // clearTimeout also ends an interval.
    for (const timer of this.timers) clearTimeout(timer)
    this.request.signal?.removeEventListener('abort', this.onAbort)
  }
}

function progressOf({ step, done, total, detail }: WorkerProgress): WorkerProgress {
  return { step, done, total, detail }
}
