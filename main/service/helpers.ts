import type * as z from 'zod'

import { fail, ok, type Result } from '#domain/result.ts'
import { createWorkerClient, WorkerRefusal, type WorkerClient } from '#main/worker/client.ts'
import type { WorkerName } from '#main/worker/protocol.ts'
import { storageError } from '#store/storageError.ts'

import type { OpenCall } from './call.ts'
import type { ApplicationOptions } from './applicationTypes.ts'
import { logUnexpected } from './unexpected.ts'

/** The helper processes of the service; started when first asked, restarted after a crash. */
export type Helpers = Record<WorkerName, WorkerClient>

const memoryLimitsMiB: Record<WorkerName, number> = {
  typeset: 1024,
  binder: 1536,
  seal: 1024,
  reader: 1536,
  sheet: 1024,
  docx: 1024,
  demo: 1536,
}

/** The helper processes of one service. */
export function createHelpers(options: ApplicationOptions): Helpers {
  const client = (name: WorkerName) =>
    createWorkerClient(() => options.workers(name), { rssLimitMiB: memoryLimitsMiB[name] })
  return {
    typeset: client('typeset'),
    binder: client('binder'),
    seal: client('seal'),
    reader: client('reader'),
    sheet: client('sheet'),
    docx: client('docx'),
    demo: client('demo'),
  }
}

/** One piece of work for a helper process. `step` is the progress code shown meanwhile. */
export interface Errand<O extends z.ZodType> {
  readonly helper: WorkerName
  readonly op: string
  readonly input: unknown
  readonly output: O
  readonly timeoutMs: number
  readonly step: string
  /** Where it writes, to be named when the disk is full or not writable. */
  readonly where?: string
}

/** Sends an errand and parses what comes back; what the helper refused becomes an error with its reason. */
export async function runErrand<O extends z.ZodType>(call: OpenCall, errand: Errand<O>): Promise<Result<z.output<O>>> {
  const answer = await send(call, errand)
  if (!answer.ok) return answer
  const parsed = errand.output.safeParse(answer.value)
  if (parsed.success) return ok(parsed.data)
  return fail({ kind: 'workerFailed', worker: errand.helper, reason: 'crashed', detail: parsed.error.message })
}

async function send(call: OpenCall, errand: Errand<z.ZodType>): Promise<Result<unknown>> {
  try {
    return await call.runtime.helpers[errand.helper].call(errand.op, errand.input, {
      timeoutMs: errand.timeoutMs,
      signal: call.signal,
      onProgress: (progress) => call.progress({ ...progress, step: errand.step }),
    })
  } catch (error) {
    if (!(error instanceof WorkerRefusal)) throw error
    if (error.reason === 'failed') return failed(errand, error)
    return fail({ kind: 'workRefused', step: errand.step, reason: error.reason, detail: error.message })
  }
}

/** An exception in a helper: a full or forbidden disk is said, anything else is a bug and gets a reference number. */
function failed(errand: Errand<z.ZodType>, refusal: WorkerRefusal): Result<never> {
  const code = /\b(E[A-Z]{3,}): /.exec(refusal.message)?.[1] ?? ''
  try {
    return fail(storageError(Object.assign(new Error(code), { code }), errand.where ?? ''))
  } catch {
    const bug = Object.assign(new Error(refusal.message), { stack: refusal.message })
    return fail({ kind: 'unexpected', reference: logUnexpected(`${errand.helper}.${errand.op}`, bug) })
  }
}
