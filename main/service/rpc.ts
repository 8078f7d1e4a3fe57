import type * as z from 'zod'

import type { ClientFrame, Progress, ServiceFrame } from '#contract/frame.ts'
import { clientFrameSchema } from '#contract/frame.ts'
import type { OperationName } from '#contract/index.ts'
import { contract } from '#contract/index.ts'
import type { AppError } from '#domain/errors.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Dispatch, Session, Via } from './applicationTypes.ts'
import type { ChangeHub } from './changeHub.ts'
import { logUnexpected } from './unexpected.ts'

/** One end of a channel of JSON strings. */
export interface RpcPort {
  post(json: string): void
  onMessage(listener: (json: string) => void): void
}

export interface RpcOptions {
  readonly port: RpcPort
  readonly dispatch: Dispatch
  readonly session: Session
  readonly changes: ChangeHub
  readonly via: Via
  /** Called after every call, whatever its answer. */
  readonly afterCall?: () => void
}

/**
 * Serves one window until the answered function is called; calls that run then go on to their end.
 *
 * Input and output are checked against the contract. This is the only place where an exception is
 * caught: it is logged under a reference number and answered as `unexpected`.
 */
export function serveRpc(options: RpcOptions): () => void {
  const running = new Map<number, AbortController>()
  let open = true
  const send = (frame: ServiceFrame): void => {
    if (open) options.port.post(JSON.stringify(frame))
  }
  const stopHearing = options.changes.subscribe((touched) => send({ t: 'changed', touched: [...touched] }))

  options.port.onMessage((json) => {
    const frame = parseFrame(json)
    if (!frame || !open) return
    if (frame.t === 'abort') return running.get(frame.id)?.abort()
    const { id, op, input } = frame
    const abort = new AbortController()
    const progress = (value: Progress): void => send({ t: 'progress', id, progress: value })
    running.set(id, abort)
    void runCall(options, { op, input, signal: abort.signal, progress }).then((answer) => {
      running.delete(id)
      options.afterCall?.()
      send(answer.ok ? { t: 'ok', id, value: answer.value } : { t: 'err', id, error: answer.error })
    })
  })
  return () => {
    open = false
    stopHearing()
  }
}

interface CallRequest {
  op: string
  input: unknown
  signal: AbortSignal
  progress(progress: Progress): void
}

async function runCall(options: RpcOptions, request: CallRequest): Promise<Result<unknown>> {
  const { op, signal, progress } = request
  if (!isOperation(op)) return fail({ kind: 'notFound', what: 'operation', id: op })
  const operation = contract[op]
  const input = operation.input.safeParse(request.input)
  if (!input.success) return fail(invalidInput(input.error))
  try {
    const { session, via } = options
    const answer = await options.dispatch(op, input.data, { session, via, signal, progress })
    if (!answer.ok) return answer
    const value = operation.output.parse(answer.value)
    if (operation.kind === 'command') options.changes.report(operation.touches)
    return ok(value)
  } catch (error) {
    return fail({ kind: 'unexpected', reference: logUnexpected(op, error) })
  }
}

function parseFrame(json: string): ClientFrame | null {
  try {
    return clientFrameSchema.parse(JSON.parse(json))
  } catch (error) {
    // Without an id nobody waits for an answer.
    logUnexpected('frame', error)
    return null
  }
}

// `in` would also find `constructor`.
function isOperation(op: string): op is OperationName {
  return Object.hasOwn(contract, op)
}

function invalidInput(error: z.ZodError): AppError {
  return {
    kind: 'invalidInput',
    issues: error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  }
}
