import { parentChannel } from './parentChannel.ts'
import type { WorkerOperations, WorkerReply } from './protocol.ts'
import { workerRequestSchema } from './protocol.ts'
import { throttledProgress } from './throttle.ts'

const memoryReportMs = 250

/**
 * Serves the operations of a helper process to its parent until the parent goes away.
 *
 * Progress is thinned to 20 a second. An exception answers `err` with its own `reason` when it has
 * one (see `WorkerRefusal`), else `failed`; the process lives on.
 */
export function serveWorker(operations: WorkerOperations): void {
  const channel = parentChannel()
  const running = new Map<number, AbortController>()
  const send = (reply: WorkerReply): void => channel.send(JSON.stringify(reply))

  channel.onMessage((json) => {
    const request = workerRequestSchema.parse(JSON.parse(json))
    if (request.t === 'abort') return running.get(request.id)?.abort()
    const abort = new AbortController()
    running.set(request.id, abort)
    void answer(operations, request, { abort, send }).finally(() => running.delete(request.id))
  })
  if (process.platform !== 'linux') {
    setInterval(() => send({ t: 'memory', rss: process.memoryUsage().rss }), memoryReportMs).unref()
  }
  send({ t: 'ready' })
}

interface Answering {
  abort: AbortController
  send: (reply: WorkerReply) => void
}

async function answer(
  operations: WorkerOperations,
  { id, op, input }: { id: number; op: string; input?: unknown },
  { abort, send }: Answering,
): Promise<void> {
  const progress = throttledProgress((step, done, total, detail) =>
    send({ t: 'progress', id, step, done, total, detail }),
  )
  try {
    const operation = Object.hasOwn(operations, op) ? operations[op] : undefined
    if (!operation) return send({ t: 'err', id, reason: 'unknownOperation', detail: op })
    const value = await operation(input, { progress: progress.report, signal: abort.signal })
    progress.flush()
    send({ t: 'ok', id, value: value ?? null })
  } catch (error) {
    send({ t: 'err', id, reason: reasonOf(error), detail: detailOf(error) })
  }
}

function reasonOf(error: unknown): string {
  const isCoded = error instanceof Error && 'reason' in error && typeof error.reason === 'string'
  return isCoded ? String(error.reason) : 'failed'
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return reasonOf(error) === 'failed' ? (error.stack ?? error.message) : error.message
}
