import type { WorkerName } from '#main/worker/protocol.ts'

/**
 * Messages between a host and its service process, by structured clone.
 *
 * Host and service are one program in two processes and trust each other; what comes from a window
 * travels inside `frame` as a JSON string and is checked by `rpc.ts`. A window is one open window
 * with one session; a link is one load of its page, so that frames of a page that was reloaded
 * never reach its successor.
 */
export type ToService =
  | { t: 'start'; settings: ServiceSettings }
  /** Under Electron a MessagePort comes with it and carries the frames. */
  | { t: 'open'; window: number; link: number; staffNo: string | null }
  | { t: 'close'; window: number }
  | { t: 'frame'; link: number; json: string }
  | { t: 'ask'; id: number; ask: HostQuestion }
  | { t: 'answer'; id: number; value: unknown }
  | { t: 'failed'; id: number; detail: string }
  | { t: 'worker'; worker: number; json: string }
  | { t: 'workerStarted'; worker: number; pid: number | undefined }
  | { t: 'workerExit'; worker: number; how: string }
  | { t: 'stop' }

export type FromService =
  | { t: 'ready' }
  | { t: 'stopped' }
  | { t: 'frame'; link: number; json: string }
  /** Who is signed in at a window now; the host remembers it over a crash. */
  | { t: 'session'; window: number; staffNo: string | null }
  /** See `CrashMemory`. */
  | { t: 'keep'; secret: Uint8Array | null }
  | { t: 'ask'; id: number; ask: ServiceQuestion }
  | { t: 'answer'; id: number; value: unknown }
  | { t: 'failed'; id: number; detail: string }
  | { t: 'startWorker'; worker: number; name: WorkerName }
  | { t: 'worker'; worker: number; json: string }
  | { t: 'killWorker'; worker: number }

export interface ServiceSettings {
  readonly dataDirectory: string
  readonly hostKind: 'electron' | 'browser'
  readonly hasSecretStore: boolean
  /** Whether the host starts helper processes (Electron: fork is switched off by a fuse). */
  readonly hostStartsWorkers: boolean
  readonly kept: Uint8Array | null
}

/** Answered with a token (register) or a `ByteAnswer` (bytes). */
export type HostQuestion =
  | { kind: 'register'; path: string }
  | { kind: 'bytes'; window: number; url: string; range: { start: number; end: number } | null }

/** Answered with bytes; `reveal` with null when it cannot be opened here. */
export type ServiceQuestion = { kind: 'protect'; bytes: Uint8Array } | { kind: 'reveal'; bytes: Uint8Array }

/** Questions under way on one side of the channel. */
export interface Questions<Q> {
  ask(question: Q): Promise<unknown>
  settle(message: { t: 'answer'; id: number; value: unknown } | { t: 'failed'; id: number; detail: string }): void
  /** Fails everything under way, because the other side is gone. */
  fail(detail: string): void
}

export function createQuestions<Q>(post: (message: { t: 'ask'; id: number; ask: Q }) => void): Questions<Q> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  return {
    ask(question) {
      const id = ++lastId
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      post({ t: 'ask', id, ask: question })
      return answer.promise
    },
    settle(message) {
      const answer = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.t === 'answer') answer?.resolve(message.value)
      else answer?.reject(new Error(message.detail))
    },
    fail(detail) {
      for (const answer of waiting.values()) answer.reject(new Error(detail))
      waiting.clear()
    },
  }
}
