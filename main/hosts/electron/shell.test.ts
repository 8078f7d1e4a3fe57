import { EventEmitter } from 'node:events'
import { join } from 'node:path'

import { describe, expect, it, vi } from 'vitest'

import { holdDesk } from '#hosts/oneDesk.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import type { ElectronApi } from './electronApi.ts'
import { startShell } from './shell.ts'

const folder = sharedDirectory()

/**
 * Stands in for Electron, whose program is not here: it records what the shell asks for. It says
 * nothing about what Electron does with that.
 */
function recordingElectron() {
  const calls: string[] = []
  const note =
    (name: string) =>
    (..._args: unknown[]) =>
      void calls.push(name)
  const handlers = new Map<string, (event: unknown, input?: unknown) => unknown>()
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: note('enableSandbox'),
    setPath: note('setPath'),
    whenReady: async () => note('ready')(),
    exit: vi.fn(),
  })
  const mainFrame = { url: 'app://yijuan/', postMessage: vi.fn() }
  const contents = Object.assign(new EventEmitter(), {
    id: 4,
    mainFrame,
    send: vi.fn(),
    reload: vi.fn(),
    setWindowOpenHandler: vi.fn(),
  })
  const windows: EventEmitter[] = []
  const service = Object.assign(new EventEmitter(), { pid: undefined, postMessage: vi.fn(), kill: vi.fn() })
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  const electron = {
    app,
    protocol: { registerSchemesAsPrivileged: note('registerScheme'), handle: vi.fn() },
    session: { defaultSession: session },
    dialog: { showErrorBox: vi.fn(), showMessageBoxSync: vi.fn(() => 0) },
    ipcMain: {
      on: (name: string, listener: () => unknown) => handlers.set(name, listener),
      handle: (name: string, listener: () => unknown) => handlers.set(name, listener),
    },
    safeStorage: { isAsyncEncryptionAvailable: async () => true, getSelectedStorageBackend: () => 'basic_text' },
    shell: { openPath: vi.fn(async () => '') },
    utilityProcess: { fork: vi.fn((..._args: unknown[]) => service) },
    MessageChannelMain: function () {
      return { port1: { end: 1 }, port2: { end: 2 } }
    },
    BrowserWindow: function (options: unknown) {
      const window = Object.assign(new EventEmitter(), {
        options,
        webContents: contents,
        loadURL: async () => {},
        focus: vi.fn(),
        close: vi.fn(),
      })
      windows.push(window)
      return window
    },
  }
  // as: only what is here is used; a name too few would fail the test.
  return {
    api: electron as unknown as ElectronApi,
    electron,
    calls,
    handlers,
    windows,
    contents,
    mainFrame,
    service,
    session,
  }
}

async function startedShell(name: string) {
  const recorded = recordingElectron()
  await startShell(recorded.api, ['.', '--data', join(folder, name)])
  return recorded
}

describe('the shell', () => {
  it('switches the sandbox on and names its scheme before Electron is ready', async () => {
    const { calls } = await startedShell('order')
    expect(calls).toEqual(['enableSandbox', 'registerScheme', 'setPath', 'ready'])
  })

  it('takes network and permissions from its page', async () => {
    const { session, electron, contents } = await startedShell('hard')
    const [filter, onRequest] = session.webRequest.onBeforeRequest.mock.calls[0]!
    const answer = vi.fn()
    onRequest({}, answer)
    expect([filter.urls.includes('https://*/*'), answer.mock.calls]).toEqual([true, [[{ cancel: true }]]])
    const asked = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]![0](null, 'media', asked)
    expect(asked).toHaveBeenCalledWith(false)
    electron.app.emit('web-contents-created', {}, contents)
    const leave = { url: 'https://evil.example/', preventDefault: vi.fn() }
    const stay = { url: 'app://yijuan/#/cases', preventDefault: vi.fn() }
    contents.emit('will-frame-navigate', leave)
    contents.emit('will-frame-navigate', stay)
    expect([leave.preventDefault.mock.calls.length, stay.preventDefault.mock.calls.length]).toEqual([1, 0])
    expect(contents.setWindowOpenHandler.mock.calls[0]![0]()).toEqual({ action: 'deny' })
  })

  it('hands one end of a port to the page and the other to the service, to its own main frame only', async () => {
    const { handlers, mainFrame, contents, service } = await startedShell('port')
    handlers.get('yijuan:hello')!({ senderFrame: { url: 'app://yijuan/' }, sender: contents })
    expect(mainFrame.postMessage).not.toHaveBeenCalled()
    handlers.get('yijuan:hello')!({ senderFrame: mainFrame, sender: contents })
    expect(mainFrame.postMessage.mock.calls).toEqual([['yijuan:port', null, [{ end: 2 }]]])
    expect(service.postMessage.mock.calls.at(-1)).toEqual([
      { t: 'open', window: 4, link: 1, staffNo: null },
      [{ end: 1 }],
    ])
  })

  it('does not take a hard-coded password for a secret store', async () => {
    const { service } = await startedShell('secrets')
    const start = service.postMessage.mock.calls[0]![0]
    expect(start).toMatchObject({ t: 'start', settings: { hostKind: 'electron', hostStartsWorkers: true } })
    expect(start.settings.hasSecretStore).toBe(process.platform !== 'linux')
  })

  it('refuses a program that the page wants opened', async () => {
    const { handlers, mainFrame, contents, electron } = await startedShell('open')
    const open = (path: string) => handlers.get('yijuan:openPath')!({ senderFrame: mainFrame, sender: contents }, path)
    expect([await open('/bin/sh'), await open(folder)]).toEqual([false, true])
    expect(electron.shell.openPath.mock.calls).toEqual([[folder]])
  })

  it('asks before unsaved typing is lost', async () => {
    const { contents, electron } = await startedShell('unsaved')
    const event = { preventDefault: vi.fn() }
    contents.emit('will-prevent-unload', event)
    expect(event.preventDefault).not.toHaveBeenCalled()
    electron.dialog.showMessageBoxSync.mockReturnValue(1)
    contents.emit('will-prevent-unload', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  it('opens a page that crashed again', async () => {
    const { contents } = await startedShell('crash')
    contents.emit('render-process-gone')
    expect(contents.reload).toHaveBeenCalledOnce()
  })

  it('tells a second start that the desk is open', async () => {
    const hold = await holdDesk(join(folder, 'held'), () => {})
    const { electron, windows } = await startedShell('held')
    expect(electron.dialog.showErrorBox.mock.calls).toEqual([
      ['一卷', expect.stringContaining('工作台正被另一个窗口使用')],
    ])
    expect([electron.app.exit.mock.calls, windows.length]).toEqual([[[1]], 0])
    hold?.release()
  })

  it('starts helper processes for the service and passes their words on', async () => {
    const { electron, service } = await startedShell('workers')
    const worker = Object.assign(new EventEmitter(), { pid: 99, postMessage: vi.fn() })
    electron.utilityProcess.fork.mockReturnValue(worker as never) // as: a process of the same shape
    service.emit('message', { t: 'startWorker', worker: 1, name: 'binder' })
    expect(electron.utilityProcess.fork.mock.calls.at(-1)![0]).toMatch(/binder[/\\]worker\.ts$/)
    service.emit('message', { t: 'worker', worker: 1, json: '{"t":"call"}' })
    worker.emit('message', '{"t":"ready"}')
    worker.emit('exit', 7)
    expect(worker.postMessage.mock.calls).toEqual([['{"t":"call"}']])
    expect(service.postMessage.mock.calls.slice(-3).map(([message]) => message)).toEqual([
      { t: 'workerStarted', worker: 1, pid: 99 },
      { t: 'worker', worker: 1, json: '{"t":"ready"}' },
      { t: 'workerExit', worker: 1, how: 'exit code 7' },
    ])
  })
})
