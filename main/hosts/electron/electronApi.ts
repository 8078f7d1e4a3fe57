import type * as Electron from 'electron'

/** What the shell uses of Electron; handed in, so that a test can watch it without the binary. */
export type ElectronApi = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'MessageChannelMain'
  | 'protocol'
  | 'safeStorage'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>
