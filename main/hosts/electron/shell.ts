import { join } from 'node:path'

import type { BrowserWindow } from 'electron'

import { errorLine } from '#contract/text/errors.ts'
import { hostText } from '#contract/text/host.ts'
import { answerGet } from '#hosts/answerGet.ts'
import { electronOrigin } from '#hosts/appUrl.ts'
import { dataDirectoryFrom, defaultDataDirectory } from '#hosts/dataDirectory.ts'
import { Door } from '#hosts/door.ts'
import { holdDesk } from '#hosts/oneDesk.ts'
import { builtPath } from '#main/resources.ts'

import type { ElectronApi } from './electronApi.ts'
import { electronHost } from './electronHost.ts'
import { hardenContents, hardenSession } from './harden.ts'
import { hearPage } from './pageMessages.ts'
import { pageScheme, webPreferences } from './policy.ts'

/** Electron's entry: one window on one desk. What must precede `ready` is done before the first await. */
export async function startShell(electron: ElectronApi, args: readonly string[]): Promise<void> {
  const { app, protocol, session } = electron
  const dataDirectory = dataDirectoryFrom(args) ?? defaultDataDirectory()
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([pageScheme])
  app.setPath('userData', join(dataDirectory, 'window'))
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  let window: BrowserWindow | null = null
  app.on('window-all-closed', () => {})

  const hold = await holdDesk(dataDirectory, () => window?.focus())
  await app.whenReady()
  if (!hold) return refuse(electron, dataDirectory)
  hardenSession(session.defaultSession)
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  const host = await electronHost(electron, () => window?.webContents)
  const door = new Door({ host, dataDirectory, log })
  window = createWindow(electron, log)
  const number = window.webContents.id
  servePage(electron, door, number)
  hearPage(electron, door, window)
  window.once('closed', () => {
    window = null
    door.disconnect(number)
    void door.close().finally(() => {
      hold.release()
      app.exit(0)
    })
  })
  await window.loadURL(`${electronOrigin}/`)
}

function refuse({ dialog, app }: ElectronApi, directory: string): void {
  dialog.showErrorBox('一卷', errorLine({ kind: 'deskLocked', directory }))
  app.exit(1)
}

function servePage({ protocol }: ElectronApi, door: Door, window: number): void {
  const root = builtPath('renderer')
  protocol.handle('app', async ({ method, url, headers }) => {
    const answer = await answerGet({ method, url, range: headers.get('range') }, { root, door, window })
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers })
  })
}

const crashLimit = 3

function createWindow({ BrowserWindow, dialog, app }: ElectronApi, log: (line: string) => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    title: '一卷',
    autoHideMenuBar: true,
    webPreferences: webPreferences(builtPath('preload/electron.cjs'), app.isPackaged),
  })
  let crashes = 0
  window.webContents.on('render-process-gone', () => {
    crashes += 1
    log('window lost, opening it again')
    if (crashes > crashLimit) window.destroy()
    else window.webContents.reload()
  })
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: hostText.unsavedTitle,
      detail: hostText.unsavedDetail,
      buttons: [hostText.stay, hostText.leave],
      defaultId: 0,
      cancelId: 0,
    })
    // Preventing the prevention lets the page go.
    if (choice === 1) event.preventDefault()
  })
  return window
}
