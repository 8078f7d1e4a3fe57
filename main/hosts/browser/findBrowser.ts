import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'

/** What the search for a browser looks at; a test passes its own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** Whether a program stands at this path. */
  readonly exists: (path: string) => boolean
  /** Where Playwright would have put its own Chromium. */
  readonly playwrightPath: string
}

/** A browser that can show the window, and how it was found. */
export interface FoundBrowser {
  readonly path: string
  /** `named`: by YIJUAN_BROWSER; `installed`: on this PC; `playwright`: fetched by Playwright. */
  readonly by: 'named' | 'installed' | 'playwright'
}

/** Chrome, Edge, Chromium, then the Chromium-based browsers that come with UOS and Kylin (信创). */
const linuxPaths: readonly string[] = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/uos-browser-stable',
  '/usr/bin/browser',
  '/opt/apps/cn.uos.browser/files/browser',
  '/usr/bin/qaxbrowser-safe-stable',
  '/opt/qaxbrowser/qaxbrowser',
  '/opt/apps/com.qihoo.360browser/files/browser360',
  '/usr/bin/browser360-cn-stable',
]

const macPaths: readonly string[] = ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) => [
  `/Applications/${name}.app/Contents/MacOS/${name}`,
  `~/Applications/${name}.app/Contents/MacOS/${name}`,
])

const windowsPrograms: readonly string[] = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

/** The places to look at on this system, best first. */
export function knownPaths(platform: string, env: Surroundings['env']): string[] {
  if (platform === 'darwin') return macPaths.map((path) => path.replace('~', env['HOME'] ?? '~'))
  if (platform !== 'win32') return [...linuxPaths]
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
  const present = roots.filter((root) => root !== undefined)
  return windowsPrograms.flatMap((program) => present.map((root) => `${root}\\${program}`))
}

/**
 * The browser that the browser host and the tests open, or null.
 *
 * `YIJUAN_BROWSER` decides alone when it is set: a wrong path there is null, not another browser.
 */
export function chooseBrowser(around: Surroundings): FoundBrowser | null {
  const named = around.env['YIJUAN_BROWSER'] ?? ''
  if (named !== '') return around.exists(named) ? { path: named, by: 'named' } : null
  const installed = knownPaths(around.platform, around.env).find(around.exists)
  if (installed !== undefined) return { path: installed, by: 'installed' }
  const own = around.playwrightPath
  return own !== '' && around.exists(own) ? { path: own, by: 'playwright' } : null
}

/** `chooseBrowser` on this PC. */
export function findBrowser(): FoundBrowser | null {
  const { env, platform } = process
  return chooseBrowser({ env, platform, exists: existsSync, playwrightPath: playwrightPath() })
}

/** Playwright throws on systems it has no build for (LoongArch, some Linuxes). */
function playwrightPath(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}
