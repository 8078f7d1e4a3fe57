import { getuid } from 'node:process'

import { chromium, type BrowserContext, type LaunchOptions } from 'playwright-core'

/** Which browser to start, and where it keeps its profile. */
export interface LaunchSettings {
  readonly executablePath: string
  /** A folder of its own: a user's daily profile would bring its extensions and history along. */
  readonly profile: string
  readonly headless: boolean
}

/** The oldest Chromium major version that the page and pdf.js run on. */
export const oldestBrowser = 128

/** Whether this process is root, where Chromium's sandbox cannot be used. */
export function isRoot(): boolean {
  return process.platform !== 'win32' && getuid?.() === 0
}

/** Chromium's settings: no network of its own, no first-run pages, an app window without address bar. */
export function launchOptions({ executablePath, headless }: LaunchSettings): LaunchOptions & { viewport: null } {
  // The app's own URL would be loaded before the route exists.
  const emptyPage = `data:text/html;charset=utf-8,${encodeURIComponent('<title>一卷</title>')}`
  return {
    executablePath,
    headless,
    viewport: null,
    // Playwright's default is --no-sandbox.
    chromiumSandbox: !isRoot(),
    ignoreDefaultArgs: ['--enable-automation'],
    env: browserEnvironment(),
    args: [
      `--app=${emptyPage}`,
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // Without it Chromium tells the officer, in English, that the flag above is unsupported.
      '--test-type',
      '--lang=zh-CN',
      '--window-size=1366,768',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-breakpad',
    ],
  }
}

/** Opens the browser over a pipe; there is no port that another process could reach. */
export function launchBrowser(settings: LaunchSettings): Promise<BrowserContext> {
  return chromium.launchPersistentContext(settings.profile, {
    ...launchOptions(settings),
    serviceWorkers: 'block',
    // `main.ts` closes in order: the service first finishes what it writes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    acceptDownloads: false,
  })
}

/** Ours without the desk's passwords. */
function browserEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !pair[0].startsWith('YIJUAN_'),
  )
  return Object.fromEntries(pairs)
}
