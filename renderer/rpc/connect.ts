import { portLostMessage, portMessage, portStoppedMessage } from '#contract/bridge.ts'

import { createRpcClient, type ClientPort, type RpcClient } from './rpcClient.ts'

/**
 * Answers the client of this window; its calls wait until the preload has handed the port over.
 *
 * Call it while the page's scripts run first: the preload hands the port over on `load`. A port
 * that comes later replaces the first one, so the client outlives a crash of the service.
 */
export function connect(target: Window = window): RpcClient {
  const client = createRpcClient()
  target.addEventListener('message', (event: MessageEvent<unknown>) => {
    // Only this very page may hand over a port; a frame or another window may not.
    if (event.source !== target || event.origin !== target.location.origin) return
    const port = event.ports[0]
    if (event.data === portMessage && port) client.attach(portOf(port))
    if (event.data === portLostMessage) client.detach('reconnecting')
    if (event.data === portStoppedMessage) client.detach('stopped')
  })
  return client
}

function portOf(port: MessagePort): ClientPort {
  return {
    post: (json) => port.postMessage(json),
    onMessage(listener) {
      port.addEventListener('message', (event: MessageEvent<unknown>) => listener(String(event.data)))
      port.start()
    },
    close: () => port.close(),
  }
}
