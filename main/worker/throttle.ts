import type { WorkerHooks } from './protocol.ts'

const gapMs = 50

type Report = (step: string, done: number, total: number, detail: string) => void

/**
 * Thins progress to at most 20 a second; the latest one held back goes out with `flush`.
 *
 * `now` is in milliseconds and only ever compared with itself.
 */
export function throttledProgress(
  send: Report,
  now: () => number = () => performance.now(),
): { report: WorkerHooks['progress']; flush(): void } {
  let sentAt = -Infinity
  let held: Parameters<Report> | null = null
  return {
    report(step, done, total, detail = '') {
      held = [step, done, total, detail]
      if (now() - sentAt < gapMs) return
      sentAt = now()
      send(...held)
      held = null
    },
    flush() {
      if (held) send(...held)
      held = null
    },
  }
}
