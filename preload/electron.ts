import { contextBridge, ipcRenderer, webUtils } from 'electron'

import { portLostMessage, portMessage, portStoppedMessage, type HostBridge } from '#contract/bridge.ts'

// Electron's sandboxed preload: hands the port over and exposes the bridge, nothing else.
let unsaved = false

async function tokensOf(files: readonly File[]): Promise<string[]> {
  return ipcRenderer.invoke(
    'yijuan:tokens',
    files.map((file) => webUtils.getPathForFile(file)),
  )
}

const bridge: HostBridge = {
  host: 'electron',
  tokensOf,
  openPath: (path) => ipcRenderer.invoke('yijuan:openPath', path),
  pickFolder: () => ipcRenderer.invoke('yijuan:pickFolder'),
  setUnsaved: (value) => void (unsaved = value),
  quit: () => ipcRenderer.send('yijuan:quit'),
}

contextBridge.exposeInMainWorld('yijuan', bridge)
ipcRenderer.on('yijuan:port', ({ ports }) => window.postMessage(portMessage, location.origin, ports))
ipcRenderer.on('yijuan:lost', (_event, state) =>
  window.postMessage(state === 'stopped' ? portStoppedMessage : portLostMessage, location.origin),
)
addEventListener('beforeunload', (event) => unsaved && event.preventDefault())
// On `load` the page's own scripts have run and listen for the port.
addEventListener('load', () => ipcRenderer.send('yijuan:hello'))
