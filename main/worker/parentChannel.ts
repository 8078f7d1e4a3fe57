/** A channel of JSON strings to whoever started this process. */
export interface ParentChannel {
  send(json: string): void
  onMessage(listener: (json: string) => void): void
}

/** Electron's `process.parentPort`, of which only these two are used. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

/**
 * The channel to the parent: `process.parentPort` under Electron's utilityProcess, else the IPC
 * channel of `child_process.fork`. A process whose parent is gone ends itself.
 */
export function parentChannel(): ParentChannel {
  // `parentPort` exists only under Electron, whose types must not be imported here.
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (port) {
    return {
      send: (json) => port.postMessage(json),
      onMessage: (listener) => port.on('message', (event) => listener(String(event.data))),
    }
  }
  if (!process.send) throw new Error('this file is started by Yijuan, not by hand')
  process.on('disconnect', () => process.exit(0))
  // Ctrl+C in a terminal reaches the whole group; when to end is the parent's to say.
  process.on('SIGINT', () => {})
  return {
    // The callback takes the error of a parent that went away meanwhile; 'disconnect' ends us.
    send: (json) => void process.send?.(json, undefined, {}, () => {}),
    onMessage: (listener) => process.on('message', (message) => listener(String(message))),
  }
}
