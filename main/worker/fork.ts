import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { onChildEnd } from './childEnd.ts'
import { scrubbedEnvironment } from './environment.ts'
import type { WorkerName } from './protocol.ts'
import type { WorkerProcess } from './workerProcess.ts'

/** The file of a helper process: `main/<name>/worker.ts` from sources, `out/main/<name>.js` when built. */
export function workerFile(name: WorkerName): string {
  const isSource = import.meta.url.endsWith('.ts')
  return fileURLToPath(new URL(isSource ? `../${name}/worker.ts` : `./${name}.js`, import.meta.url))
}

/** Starts a helper process on a Node host. */
export function forkWorker(name: WorkerName): WorkerProcess {
  return forkFile(name, workerFile(name))
}

/** Starts a Node file that talks JSON strings over IPC, with a scrubbed environment and no inspector. */
export function forkFile(name: string, file: string): WorkerProcess {
  const child = fork(file, [], { env: scrubbedEnvironment(process.env), execArgv: [], serialization: 'json' })
  return {
    name,
    // A child that is gone is reported by 'exit'; the callback only keeps send() from throwing.
    send: (json) => void (child.connected && child.send(json, () => {})),
    onMessage: (listener) => void child.on('message', (message) => typeof message === 'string' && listener(message)),
    onExit: onChildEnd(child),
    kill: () => void child.kill('SIGKILL'),
    get pid() {
      return child.pid
    },
  }
}
