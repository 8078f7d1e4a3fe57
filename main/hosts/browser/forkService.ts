import { fork } from 'node:child_process'

import type { ServiceProcess } from '#hosts/host.ts'
import { scrubbedEnvironment } from '#main/worker/environment.ts'
import type { FromService } from '#service/control.ts'

/** Starts the service process (`out/main/service.js`, or its source) as a child of this Node process. */
export function forkService(file: string): ServiceProcess {
  const env = scrubbedEnvironment(process.env, ['YIJUAN_DEBUG'])
  // 'advanced' carries Uint8Array; 'json' would spell out every byte.
  const child = fork(file, [], { env, execArgv: [], serialization: 'advanced' })
  let exit: string | null = null
  const exits: ((how: string) => void)[] = []
  function ended(how: string): void {
    if (exit !== null) return
    exit = how
    for (const listener of exits) listener(how)
  }
  child.on('exit', (code, signal) => ended(signal ?? `exit code ${code}`))
  child.on('error', (error) => ended(error.message))
  return {
    get pid() {
      return child.pid
    },
    // The callback takes the error of a child that died meanwhile; 'exit' reports it.
    post: (message) => void (child.connected && child.send(message, () => {})),
    // as: both ends of the channel are this program.
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) => (exit === null ? void exits.push(listener) : queueMicrotask(() => listener(exit ?? ''))),
    kill: () => void child.kill('SIGKILL'),
  }
}
