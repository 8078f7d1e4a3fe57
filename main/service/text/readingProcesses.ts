import { availableParallelism } from 'node:os'

import { createWorkerClient, type WorkerClient } from '#main/worker/client.ts'

import type { Runtime } from '#service/call.ts'

/** Recognition of one page needs about 400 MiB, a page of the largest size twice that. */
const rssLimitMiB = 1536

/** One processor stays free for who works at the desk. */
export function readingProcesses(runtime: Runtime): WorkerClient[] {
  const count = Math.max(1, availableParallelism() - 1)
  return Array.from({ length: count }, () =>
    createWorkerClient(() => runtime.options.workers('reader'), { rssLimitMiB }),
  )
}
