import type { ClientFrame, Progress, ServiceFrame } from '#contract/frame.ts'
import { serviceFrameSchema } from '#contract/frame.ts'
import { contract, type InputOf, type OperationName, type OutputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** What a call may bring along. */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** `reconnecting`: calls wait for the next port. `stopped`: the service crashed too often. */
export type ConnectionState = 'connected' | 'reconnecting' | 'stopped'

/** The service as the window sees it. */
export interface RpcClient {
  /** Never rejects for what a user can meet; `serviceRestarted` when the service was lost meanwhile. */
  call<N extends OperationName>(op: N, input: InputOf<N>, options?: CallOptions): Promise<Result<OutputOf<N>>>
  /** What queries to ask again; after a new connection every feature. Answers the unsubscriber. */
  onChanged(listener: (touched: readonly string[]) => void): () => void
  readonly state: ConnectionState
  /** Together with `state` fit for `useSyncExternalStore`. Answers the unsubscriber. */
  onStateChange(listener: () => void): () => void
}

export interface ClientPort {
  post(json: string): void
  onMessage(listener: (json: string) => void): void
  close(): void
}

interface Pending {
  readonly frame: Extract<ClientFrame, { t: 'call' }>
  readonly isQuery: boolean
  isSent: boolean
  finish(answer: Result<unknown>): void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** Whoever owns the port attaches and detaches it. */
export interface AttachableClient extends RpcClient {
  attach(port: ClientPort): void
  detach(state: 'reconnecting' | 'stopped'): void
}

const features = [...new Set(Object.keys(contract).map((op) => op.slice(0, op.indexOf('.'))))]

/** A client without a port yet. Calls made meanwhile wait for one. */
export function createRpcClient(): AttachableClient {
  return new PortClient()
}

class PortClient implements AttachableClient {
  state: ConnectionState = 'reconnecting'
  private port: ClientPort | null = null
  private wasConnected = false
  private lastId = 0
  private readonly pending = new Map<number, Pending>()
  private readonly changeListeners = new Set<(touched: readonly string[]) => void>()
  private readonly stateListeners = new Set<() => void>()

  call<N extends OperationName>(op: N, input: InputOf<N>, options: CallOptions = {}): Promise<Result<OutputOf<N>>> {
    const { signal, onProgress } = options
    if (signal?.aborted === true) return Promise.resolve(fail({ kind: 'cancelled' }))
    if (this.state === 'stopped') return Promise.resolve(fail({ kind: 'serviceRestarted' }))
    const id = ++this.lastId
    return new Promise((resolve) => {
      const onAbort = (): void => this.abort(id)
      const finish = (answer: Result<unknown>): void => {
        signal?.removeEventListener('abort', onAbort)
        this.pending.delete(id)
        resolve(checked(op, answer))
      }
      signal?.addEventListener('abort', onAbort)
      const frame = { t: 'call', id, op, input } as const
      const isQuery = contract[op].kind === 'query'
      this.pending.set(id, { frame, isQuery, isSent: this.send(frame), finish, onProgress })
    })
  }

  onChanged(listener: (touched: readonly string[]) => void): () => void {
    this.changeListeners.add(listener)
    return () => this.changeListeners.delete(listener)
  }

  onStateChange(listener: () => void): () => void {
    this.stateListeners.add(listener)
    return () => this.stateListeners.delete(listener)
  }

  attach(port: ClientPort): void {
    const isNewService = this.wasConnected
    if (this.port) this.detach('reconnecting')
    this.port = port
    port.onMessage((json) => {
      if (this.port === port) this.hear(serviceFrameSchema.parse(JSON.parse(json)))
    })
    this.wasConnected = true
    this.setState('connected')
    for (const call of this.pending.values()) call.isSent = this.send(call.frame)
    if (isNewService) this.tellChanged(features)
  }

  detach(state: 'reconnecting' | 'stopped'): void {
    this.port?.close()
    this.port = null
    for (const call of this.pending.values()) {
      // A question may be asked again; a change may or may not have been made.
      if (state === 'stopped' || (call.isSent && !call.isQuery)) call.finish(fail({ kind: 'serviceRestarted' }))
    }
    this.setState(state)
  }

  private hear(frame: ServiceFrame): void {
    if (frame.t === 'changed') return this.tellChanged(frame.touched)
    const call = this.pending.get(frame.id)
    if (!call) return
    if (frame.t === 'progress') call.onProgress?.(frame.progress)
    else call.finish(frame.t === 'ok' ? ok(frame.value) : fail(frame.error))
  }

  private abort(id: number): void {
    if (this.port) this.send({ t: 'abort', id })
    else this.pending.get(id)?.finish(fail({ kind: 'cancelled' }))
  }

  private send(frame: ClientFrame): boolean {
    this.port?.post(JSON.stringify(frame))
    return this.port !== null
  }

  private setState(state: ConnectionState): void {
    this.state = state
    for (const listener of this.stateListeners) listener()
  }

  private tellChanged(touched: readonly string[]): void {
    for (const listener of this.changeListeners) listener(touched)
  }
}

function checked<N extends OperationName>(op: N, answer: Result<unknown>): Result<OutputOf<N>> {
  if (!answer.ok) return answer
  const value = contract[op].output.safeParse(answer.value)
  // as: the schema of `op` has just accepted it.
  if (value.success) return ok(value.data as OutputOf<N>)
  return fail({ kind: 'unexpected', reference: `contract:${op}` })
}
