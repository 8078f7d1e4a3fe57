import type { WebContents } from 'electron'

import type { Host } from '#hosts/host.ts'
import { servicePath } from '#main/resources.ts'
import { workerFile } from '#main/worker/fork.ts'

import type { ElectronApi } from './electronApi.ts'
import { isRealSecretStore } from './policy.ts'
import { startUtilityService, startUtilityWorker } from './utilityProcesses.ts'

/** The Host functions over Electron. `contentsOf` finds the page of a window; call it after `ready`. */
export async function electronHost(
  electron: ElectronApi,
  contentsOf: (window: number) => WebContents | undefined,
): Promise<Host> {
  const { safeStorage, MessageChannelMain } = electron
  const isAvailable = await safeStorage.isAsyncEncryptionAvailable()
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : ''
  return {
    kind: 'electron',
    hasSecretStore: isRealSecretStore(process.platform, isAvailable, backend),
    startService: () => startUtilityService(electron, servicePath()),
    startWorker: (name) => startUtilityWorker(electron, name, workerFile(name)),
    protect: (secret) => safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')),
    async reveal(blob) {
      const opened = await safeStorage.decryptStringAsync(Buffer.from(blob)).catch(() => null)
      return opened && Buffer.from(opened.result, 'base64')
    },
    offerPort(window) {
      const { port1, port2 } = new MessageChannelMain()
      contentsOf(window)?.mainFrame.postMessage('yijuan:port', null, [port2])
      return port1
    },
    deliver() {
      throw new Error('in this host the frames travel through the port')
    },
    tellLost: (window, state) => contentsOf(window)?.send('yijuan:lost', state),
  }
}
