import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright-core'

import { Door } from '#hosts/door.ts'
import type { Host } from '#hosts/host.ts'
import { holdDesk } from '#hosts/oneDesk.ts'
import { builtPath, servicePath } from '#main/resources.ts'

import { AppWindow } from './appWindow.ts'
import { forkService } from './forkService.ts'

/** What the browser host is started with. */
export interface BrowserHostOptions {
  readonly dataDirectory: string
  readonly executablePath: string
  readonly headless: boolean
  /** What happens, for the terminal. */
  readonly log: (line: string) => void
}

/** A browser host whose window is open. */
export interface OpenBrowserHost {
  /** The page now; another one after a crash of the renderer. */
  readonly page: Page
  readonly browserVersion: string
  readonly servicePid: number | undefined
  /** Settles when the window was closed and the service has ended. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** The built init script and page; both come from `electron-vite build`. */
export function isBuilt(): boolean {
  return existsSync(initScriptPath()) && existsSync(join(pageRoot(), 'index.html'))
}

/**
 * Opens one desk in a window of an installed browser. Null when the desk is open already; that
 * window comes to the front.
 */
export async function openBrowserHost(options: BrowserHostOptions): Promise<OpenBrowserHost | null> {
  let window: AppWindow | null = null
  const hold = await holdDesk(options.dataDirectory, () => void window?.bringToFront())
  if (!hold) return null
  const door = new Door({
    host: browserHost(() => window),
    dataDirectory: options.dataDirectory,
    log: options.log,
  })
  const ended = Promise.withResolvers<void>()
  async function shutDown(): Promise<void> {
    await door.close()
    hold?.release()
    ended.resolve()
  }
  try {
    const profile = join(options.dataDirectory, 'window')
    await mkdir(profile, { recursive: true, mode: 0o700 })
    const initScript = readFileSync(initScriptPath(), 'utf8')
    window = new AppWindow({ ...options, profile, door, root: pageRoot(), initScript, onClosed: () => void shutDown() })
    await window.open()
  } catch (error) {
    await shutDown()
    throw error
  }
  return opened(window, door, ended.promise)
}

function opened(window: AppWindow, door: Door, closed: Promise<void>): OpenBrowserHost {
  return {
    get page() {
      return window.page
    },
    get browserVersion() {
      return window.browserVersion
    },
    get servicePid() {
      return door.servicePid
    },
    closed,
    async close() {
      await window.close()
      await closed
    },
  }
}

function browserHost(window: () => AppWindow | null): Host {
  const none = async (): Promise<never> => {
    throw new Error('this host has no secret store')
  }
  return {
    kind: 'browser',
    hasSecretStore: false,
    startService: () => forkService(servicePath()),
    startWorker() {
      throw new Error('in this host the service starts its helpers itself')
    },
    protect: none,
    reveal: none,
    offerPort(_window, link) {
      window()?.hear({ t: 'port', link })
      return null
    },
    deliver: (link, json) => window()?.hear({ t: 'frame', link, json }),
    tellLost: (_window, state) => window()?.hear({ t: 'lost', state }),
  }
}

function pageRoot(): string {
  return builtPath('renderer')
}

function initScriptPath(): string {
  return builtPath('preload/browser.cjs')
}
