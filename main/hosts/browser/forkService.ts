import { fork } from 'node:child_process'

import type { ServiceProcess } from '#hosts/host.ts'
import { onChildEnd } from '#main/worker/childEnd.ts'
import { scrubbedEnvironment } from '#main/worker/environment.ts'
import type { FromService } from '#service/control.ts'

/** Starts the service process (`out/main/service.js`, or its source) as a child of this Node process. */
export function forkService(file: string): ServiceProcess {
  const env = scrubbedEnvironment(process.env, ['YIJUAN_DEBUG'])
  // 'advanced' carries Uint8Array; 'json' would spell out every byte.
  const child = fork(file, [], { env, execArgv: [], serialization: 'advanced' })
  return {
    get pid() {
      return child.pid
    },
    // The callback takes the error of a child that died meanwhile; 'exit' reports it.
    post: (message) => void (child.connected && child.send(message, () => {})),
    // as: both ends of the channel are this program.
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit: onChildEnd(child),
    kill: () => void child.kill('SIGKILL'),
  }
}
