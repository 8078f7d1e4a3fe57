import { mkdir } from 'node:fs/promises'

import { _electron, test as base, type Page } from 'playwright/test'

import { findBrowser } from '#hosts/browser/findBrowser.ts'
import type { OpenBrowserHost } from '#hosts/browser/browserHost.ts'

import type * as BuiltHost from '#hosts/browser/main.ts'
import { electronBinary } from './electronBinary.ts'

export { expect } from 'playwright/test'

export interface App {
  /** The window's page; a getter, because a crash of the renderer brings a new one. */
  readonly page: Page
  readonly host: 'electron' | 'browser'
  readonly dataDirectory: string
  /** Null under Electron. */
  readonly browserHost: OpenBrowserHost | null
  close(): Promise<void>
}

/**
 * Opens the built app on a data directory of its own.
 *
 * Electron when its program is here, else the browser host; `YIJUAN_HOST=electron|browser` forces
 * one and fails where that is impossible. The host that ran is stated for the report.
 */
export async function openApp(dataDirectory: string): Promise<App> {
  await mkdir(dataDirectory, { recursive: true })
  const forced = process.env['YIJUAN_HOST'] ?? ''
  if (!['', 'electron', 'browser'].includes(forced)) throw new Error(`YIJUAN_HOST=${forced} is no host`)
  const electron = forced === 'browser' ? null : electronBinary()
  if (forced === 'electron' && electron === null) throw new Error('YIJUAN_HOST=electron, but its program is not here')
  return electron === null ? openInBrowser(dataDirectory) : openInElectron(electron, dataDirectory)
}

async function openInElectron(executablePath: string, dataDirectory: string): Promise<App> {
  const app = await _electron.launch({ executablePath, args: ['.', '--data', dataDirectory] })
  const page = await app.firstWindow()
  test.info().annotations.push({ type: 'host', description: `Electron (${executablePath})` })
  return { page, host: 'electron', dataDirectory, browserHost: null, close: () => app.close() }
}

async function openInBrowser(dataDirectory: string): Promise<App> {
  const browser = findBrowser()
  if (browser === null) throw new Error('no browser here: install Chrome, Edge or Chromium, or set YIJUAN_BROWSER')
  // The built program, as a user starts it. as: it has no declarations of its own.
  const built = (await import('../../out/main/browserHost.js' as string)) as typeof BuiltHost
  const opened = await built.openBrowserHost({
    dataDirectory,
    executablePath: browser.path,
    headless: process.env['YIJUAN_HEADED'] !== '1',
    log: (line) => process.stderr.write(`${line}\n`),
  })
  if (opened === null) throw new Error(`${dataDirectory} is open already`)
  const description = `browser host, ${browser.path} ${opened.browserVersion}`
  test.info().annotations.push({ type: 'host', description })
  return {
    get page() {
      return opened.page
    },
    host: 'browser',
    dataDirectory,
    browserHost: opened,
    close: () => opened.close(),
  }
}

/** `app` is a window on an empty data directory. */
export const test = base.extend<{ app: App }>({
  // Playwright demands the pattern, empty as it is.
  // oxlint-disable-next-line no-empty-pattern
  app: async ({}, use, info) => {
    const app = await openApp(info.outputPath('desk'))
    await use(app)
    await app.close()
  },
})
