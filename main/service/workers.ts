import type { WorkerProcess } from '#main/worker/workerProcess.ts'

import type { StartWorkers } from './applicationTypes.ts'
import type { FromService, ToService } from './control.ts'

interface RelayedWorker {
  pid: number | undefined
  readonly messages: ((json: string) => void)[]
  readonly exits: ((how: string) => void)[]
}

type WorkerNews = Extract<ToService, { t: 'worker' | 'workerStarted' | 'workerExit' }>

/**
 * Helper processes that the host starts for the service, because Electron's fuse against
 * RunAsNode also forbids `fork`. Their few small messages pass through the host.
 */
export function relayedWorkers(post: (message: FromService) => void): {
  start: StartWorkers
  hear(news: WorkerNews): void
} {
  const workers = new Map<number, RelayedWorker>()
  let last = 0

  return {
    start(name): WorkerProcess {
      const worker = ++last
      const relayed: RelayedWorker = { pid: undefined, messages: [], exits: [] }
      workers.set(worker, relayed)
      post({ t: 'startWorker', worker, name })
      return {
        name,
        send: (json) => post({ t: 'worker', worker, json }),
        onMessage: (listener) => void relayed.messages.push(listener),
        onExit: (listener) => void relayed.exits.push(listener),
        kill: () => post({ t: 'killWorker', worker }),
        get pid() {
          return relayed.pid
        },
      }
    },
    hear(news) {
      const relayed = workers.get(news.worker)
      if (!relayed) return
      if (news.t === 'workerStarted') relayed.pid = news.pid
      if (news.t === 'worker') for (const listener of relayed.messages) listener(news.json)
      if (news.t !== 'workerExit') return
      workers.delete(news.worker)
      for (const listener of relayed.exits) listener(news.how)
    },
  }
}
