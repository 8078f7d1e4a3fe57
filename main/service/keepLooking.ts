import { logUnexpected } from './unexpected.ts'

/** Work that goes on beside the calls of windows, as long as the service lives. */
export interface Background {
  /** Stops it; answers once nothing of it runs any more. */
  close(): Promise<void>
}

/**
 * Looks again and again, never twice at once: folders on network shares and files in the hands of
 * other programs give no reliable signal, so everything beside the calls is found by looking.
 *
 * `name` marks in the log what a look threw; the next look comes all the same.
 */
export function keepLooking(name: string, everyMs: number, look: (signal: AbortSignal) => Promise<void>): Background {
  const stop = new AbortController()
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= look(stop.signal)
      .catch((error: unknown) => void logUnexpected(name, error))
      .finally(() => (running = null))
  }, everyMs)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      stop.abort()
      await running
    },
  }
}
