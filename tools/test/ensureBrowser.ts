import { existsSync, readFileSync } from 'node:fs'

import { findBrowser } from '#hosts/browser/findBrowser.ts'
import { run } from '#tools/run.ts'

/** The one line for a machine where the window tests cannot run. */
export const noBrowserLine =
  '找不到浏览器，窗口测试按失败计。请安装 Chrome、Edge 或 Chromium，或用环境变量 YIJUAN_BROWSER 指明其路径。 ' +
  'No browser found, so the window tests count as failed: install Chrome, Edge or Chromium, or set YIJUAN_BROWSER.'

/** Debian itself, with the right to install: only there `npm test` installs a browser by itself. */
export function mayInstall(osRelease: string, userId: number | undefined, hasApt: boolean): boolean {
  return /^ID="?debian"?$/m.test(osRelease) && userId === 0 && hasApt
}

function mayInstallHere(): boolean {
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return mayInstall(osRelease, process.getuid?.(), existsSync('/usr/bin/apt-get'))
}

/** The path of a browser, installed from Debian when there is none and we may; null otherwise. */
export async function ensureBrowser(): Promise<string | null> {
  const present = findBrowser()
  if (present !== null || (process.env['YIJUAN_BROWSER'] ?? '') !== '' || !mayInstallHere())
    return present?.path ?? null
  console.log(
    '本机没有浏览器：现在用 apt-get 安装 Debian 的 chromium 和 fonts-noto-cjk … installing them for the window tests',
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env })
  const install = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    { env },
  )
  if (install.code !== 0) console.log(`${update.output.slice(-1000)}\n${install.output.slice(-2000)}`)
  return findBrowser()?.path ?? null
}
