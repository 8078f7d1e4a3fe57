import { describe, expect, it } from 'vitest'

import { chooseBrowser, knownPaths, type Surroundings } from './findBrowser.ts'

function pc(files: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
  return {
    env: {},
    platform: 'linux',
    exists: (path) => files.includes(path),
    playwrightPath: '/cache/chrome',
    ...more,
  }
}

describe('finding a browser', () => {
  it('takes the one the office named, before any installed one', () => {
    const around = pc(['/opt/b', '/usr/bin/chromium'], { env: { YIJUAN_BROWSER: '/opt/b' } })
    expect(chooseBrowser(around)).toEqual({ path: '/opt/b', by: 'named' })
  })

  it('does not quietly open another one when the named one is missing', () => {
    expect(chooseBrowser(pc(['/usr/bin/chromium'], { env: { YIJUAN_BROWSER: '/opt/b' } }))).toBeNull()
  })

  it('takes an empty name as no name', () => {
    const around = pc(['/usr/bin/chromium'], { env: { YIJUAN_BROWSER: '' } })
    expect(chooseBrowser(around)).toEqual({ path: '/usr/bin/chromium', by: 'installed' })
  })

  it('prefers Chrome to Edge to Chromium to the browsers of UOS and Kylin', () => {
    const all = [
      '/usr/bin/uos-browser-stable',
      '/usr/bin/chromium',
      '/usr/bin/microsoft-edge',
      '/usr/bin/google-chrome',
    ]
    const taken = [4, 3, 2, 1].map((count) => chooseBrowser(pc(all.slice(0, count)))?.path)
    expect(taken).toEqual(all.toReversed())
  })

  it('finds Edge in Program Files of Windows', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    expect(chooseBrowser(pc([path], { platform: 'win32', env }))).toEqual({ path, by: 'installed' })
  })

  it('finds Chrome in the home folder of macOS', () => {
    const path = '/Users/lin/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(chooseBrowser(pc([path], { platform: 'darwin', env: { HOME: '/Users/lin' } }))?.path).toBe(path)
  })

  it('falls back to the one Playwright fetched, and to none', () => {
    expect([
      chooseBrowser(pc(['/cache/chrome'])),
      chooseBrowser(pc([])),
      chooseBrowser(pc([''], { playwrightPath: '' })),
    ]).toEqual([{ path: '/cache/chrome', by: 'playwright' }, null, null])
  })

  it('looks at Windows places only where Windows names them', () => {
    expect(knownPaths('win32', {})).toEqual([])
  })
})
