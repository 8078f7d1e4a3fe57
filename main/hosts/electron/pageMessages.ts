import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import * as z from 'zod'

import { electronOrigin, isAppUrl } from '#hosts/appUrl.ts'
import type { Door } from '#hosts/door.ts'
import { mayOpen } from '#hosts/mayOpen.ts'

import type { ElectronApi } from './electronApi.ts'

/** Whether a message comes from the main frame of our own page. */
export function isFromOurPage(event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url, electronOrigin)
}

/** Does what the preload asks for the page of `window`. */
export function hearPage(electron: ElectronApi, door: Door, window: BrowserWindow): void {
  const { ipcMain, shell, dialog } = electron
  const number = window.webContents.id
  const tell = (channel: string, act: () => void): void =>
    void ipcMain.on(channel, (event) => isFromOurPage(event) && act())
  const answer = (channel: string, act: (input: unknown) => Promise<unknown>): void =>
    ipcMain.handle(channel, (event, input: unknown) => {
      if (!isFromOurPage(event)) throw new Error('not our page')
      return act(input)
    })

  tell('yijuan:hello', () => door.connect(number))
  tell('yijuan:quit', () => window.close())
  // The preload's `webUtils.getPathForFile` made these paths; a page cannot reach this channel.
  answer('yijuan:tokens', async (input) => {
    const paths = z.array(z.string()).parse(input)
    return Promise.all(paths.map(async (path) => (path === '' ? '' : door.registerFile(path))))
  })
  answer('yijuan:openPath', async (input) => {
    const path = z.string().parse(input)
    return mayOpen(path) && (await shell.openPath(path)) === ''
  })
  answer('yijuan:pickFolder', async () => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
    return filePaths[0] ?? null
  })
}
