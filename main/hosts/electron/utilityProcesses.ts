import type { MessagePortMain, UtilityProcess } from 'electron'

import type { ServiceProcess } from '#hosts/host.ts'
import { scrubbedEnvironment } from '#main/worker/environment.ts'
import type { WorkerName } from '#main/worker/protocol.ts'
import type { WorkerProcess } from '#main/worker/workerProcess.ts'
import type { FromService } from '#service/control.ts'

import type { ElectronApi } from './electronApi.ts'

/** Starts the service in a utility process. */
export function startUtilityService(electron: ElectronApi, file: string): ServiceProcess {
  const child = fork(electron, file, 'yijuan-service')
  return {
    get pid() {
      return child.pid
    },
    // as: the only ports are those that `electronHost` made.
    post: (message, port) => child.postMessage(message, port ? [port as MessagePortMain] : []),
    // as: both ends of the channel are this program.
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit code ${code}`)),
    kill: () => kill(child),
  }
}

/** Starts a helper process for the service. */
export function startUtilityWorker(electron: ElectronApi, name: WorkerName, file: string): WorkerProcess {
  const child = fork(electron, file, `yijuan-${name}`)
  return {
    name,
    get pid() {
      return child.pid
    },
    send: (json) => child.postMessage(json),
    onMessage: (listener) => void child.on('message', (message) => listener(String(message))),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit code ${code}`)),
    kill: () => kill(child),
  }
}

function fork(electron: ElectronApi, file: string, serviceName: string): UtilityProcess {
  const env = scrubbedEnvironment(process.env, ['YIJUAN_DEBUG'])
  return electron.utilityProcess.fork(file, [], { env, execArgv: [], serviceName, stdio: 'inherit' })
}

/** `UtilityProcess.kill` sends SIGTERM, which a process that hangs does not hear. */
function kill(child: UtilityProcess): void {
  if (child.pid === undefined) return void child.once('spawn', () => kill(child))
  try {
    process.kill(child.pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
