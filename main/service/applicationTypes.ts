import type { Progress } from '#contract/frame.ts'
import type { OperationName } from '#contract/index.ts'
import type { Result } from '#domain/result.ts'
import type { WorkerName } from '#main/worker/protocol.ts'
import type { WorkerProcess } from '#main/worker/workerProcess.ts'

/** Who sits at one window (or runs one command line); kept in the service's memory. */
export interface Session {
  /** Null before sign-in. Set by the use cases; the host remembers it over a crash of the service. */
  staffNo: string | null
}

/** Where a call came from; written on every event. */
export type Via = 'window' | 'cli' | 'intake' | 'watch'

/** What a use case is given beside its input. */
export interface CallContext {
  readonly session: Session
  readonly signal: AbortSignal
  readonly via: Via
  progress(progress: Progress): void
}

/** Runs one operation. Input is parsed already; the answer is checked against the contract afterwards. */
export type Dispatch = (op: OperationName, input: unknown, context: CallContext) => Promise<Result<unknown>>

/** The PC's own protection of a secret, such as DPAPI or the keychain. */
export interface SecretStore {
  /** False where the system offers none or only a pretence; then a passphrase is asked for. */
  readonly available: boolean
  protect(secret: Uint8Array): Promise<Uint8Array>
  /** Null when this PC or user cannot open it. */
  reveal(blob: Uint8Array): Promise<Uint8Array | null>
}

/** Opaque names for files the user chose, so that a window never handles or invents a path. */
export interface FileTokens {
  /** The absolute path; null for a token that was never given out. */
  resolve(token: string): string | null
  register(path: string): string
}

/**
 * What the host keeps in its own memory, so that a service that crashed goes on where it was:
 * the key of an open desk. It is never written to disk. Absent on the command line.
 */
export interface CrashMemory {
  /** Null on a first start and after `keep(null)`. */
  recall(): Uint8Array | null
  /** Call it when the desk is opened (its key) and when it is closed (null). */
  keep(secret: Uint8Array | null): void
}

export type StartWorkers = (name: WorkerName) => WorkerProcess

export interface ApplicationOptions {
  readonly dataDirectory: string
  readonly workers: StartWorkers
  readonly secrets: SecretStore
  readonly clock: () => Date
  readonly hostKind: 'electron' | 'browser' | 'cli'
  readonly files: FileTokens
  readonly crashMemory?: CrashMemory | undefined
}

/** Bytes from `start` up to and without `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** An answer to a GET of bytes; `headers` hold at least content-type. */
export interface ByteAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** The service's use cases as its entry sees them. */
export interface Application {
  readonly dispatch: Dispatch
  newSession(): Session
  /**
   * Changes that no window's command made, such as a scan that arrived: `touched` are the feature
   * names whose queries must be asked again. What a command `touches` is reported by `rpc.ts`.
   * Answers the unsubscriber.
   */
  onChanged(listener: (touched: readonly string[]) => void): () => void
  /** At most `maximumByteAnswer` bytes; the whole when `range` is null. */
  readBytes(session: Session, url: URL, range: ByteRange | null): Promise<ByteAnswer>
  close(): Promise<void>
}
