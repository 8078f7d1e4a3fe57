import type { FromService, ToService } from './control.ts'
import type { RpcPort } from './rpc.ts'

/** The channel of this process to its host. A port comes with `open` under Electron only. */
export interface HostChannel {
  post(message: FromService): void
  onMessage(listener: (message: ToService, port: RpcPort | null) => void): void
}

/** Electron's MessagePortMain, of which only these are used. */
interface MainPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: MainPort[] }) => void): void
  start?(): void
}

/** `process.parentPort` under Electron's utilityProcess, else the IPC channel of `child_process.fork`. */
export function hostChannel(): HostChannel {
  // `parentPort` exists only under Electron, whose types must not be imported here.
  const parent = (process as unknown as { parentPort?: MainPort }).parentPort
  if (parent) return electronChannel(parent)
  if (!process.send) throw new Error('the service is started by a host, not by hand')
  // A service whose host is gone has nobody to serve.
  process.on('disconnect', () => process.exit(0))
  // Ctrl+C in a terminal reaches the whole group; the host then ends us in order.
  process.on('SIGINT', () => {})
  return {
    post: (message) => void process.send?.(message, undefined, {}, () => {}),
    // as: both ends of the channel are this program.
    onMessage: (listener) => process.on('message', (message) => listener(message as ToService, null)),
  }
}

function electronChannel(parent: MainPort): HostChannel {
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) =>
      parent.on('message', ({ data, ports }) => {
        const port = ports[0]
        // as: both ends of the channel are this program.
        listener(data as ToService, port ? windowPort(port) : null)
      }),
  }
}

function windowPort(port: MainPort): RpcPort {
  return {
    post: (json) => port.postMessage(json),
    onMessage(listener) {
      port.on('message', (event) => listener(String(event.data)))
      port.start?.()
    },
  }
}
