import type { CustomScheme, WebPreferences } from 'electron'

/** The page's scheme. No bypassCSP, service workers, CORS or extensions. */
export const pageScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** The workstation is offline: nothing of these leaves the page. */
export const blockedUrls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] as const

/** The page has no Node, its own world, and a sandbox of the system. */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: !isPackaged,
  }
}

/**
 * Whether the system's secret store protects anything. `backend` is `getSelectedStorageBackend()`
 * and only counts on Linux, where `basic_text` is a password that stands in Chromium's source.
 */
export function isRealSecretStore(platform: string, isAvailable: boolean, backend: string): boolean {
  if (!isAvailable) return false
  return platform !== 'linux' || backend.startsWith('gnome_libsecret') || backend.startsWith('kwallet')
}

/** Every permission a page may ask for, camera to USB, is refused. */
export function mayUse(_permission: string): boolean {
  return false
}
