import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { chooseHost, electronLimit, hasDisplay, shouldFetchElectron, type Situation } from './chooseHost.ts'
import { electronBinary } from './electronBinary.ts'

const office: Situation = { display: true, electron: true, browser: true, root: false }

describe('what npm start opens', () => {
  it('opens Electron where its binary is there', () => {
    expect(chooseHost(office)).toBe('electron')
  })

  it('opens a browser where Electron did not arrive, or may not run as root', () => {
    expect([chooseHost({ ...office, electron: false }), chooseHost({ ...office, root: true })]).toEqual([
      'browser',
      'browser',
    ])
  })

  it('runs the demo on a machine without a display, whatever is installed', () => {
    expect([
      chooseHost({ ...office, display: false }),
      chooseHost({ ...office, display: false, electron: false, browser: false }),
    ]).toEqual(['demo', 'demo'])
  })

  it('opens nothing where there is neither Electron nor a browser', () => {
    expect(chooseHost({ ...office, electron: false, browser: false })).toBe('nothing')
  })

  it('asks for Electron only when it would be used, is missing and was not declined', () => {
    const missing = { ...office, electron: false }
    const asked = [
      shouldFetchElectron(missing, 60),
      shouldFetchElectron(office, 60),
      shouldFetchElectron({ ...missing, display: false }, 60),
      shouldFetchElectron({ ...missing, root: true }, 60),
      shouldFetchElectron(missing, 0),
    ]
    expect(asked).toEqual([true, false, false, false, false])
  })

  it('reads the limit, and keeps 60 seconds when it is nonsense', () => {
    const limits = [{}, { YIJUAN_ELECTRON_WAIT: '0' }, { YIJUAN_ELECTRON_WAIT: '600' }, { YIJUAN_ELECTRON_WAIT: 'x' }]
    expect(limits.map(electronLimit)).toEqual([60, 0, 600, 60])
  })

  it('knows a display by X11 or Wayland on Linux, and takes it for granted elsewhere', () => {
    const seen = [
      hasDisplay('linux', {}),
      hasDisplay('linux', { DISPLAY: '' }),
      hasDisplay('linux', { DISPLAY: ':0' }),
      hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
      hasDisplay('win32', {}),
    ]
    expect(seen).toEqual([false, false, true, true, true])
  })
})

describe("Electron's binary", () => {
  function install(files: Readonly<Record<string, string>>): string {
    const root = tempDirectory()
    mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'node_modules/electron', name), text)
    return root
  }
  const complete = {
    'package.json': '{ "version": "45.4.1" }',
    'dist/version': '45.4.1',
    'dist/electron': '',
    'path.txt': 'electron',
  }

  it('counts when complete and of the right version', () => {
    const root = install(complete)
    expect(electronBinary(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
  })

  it('does not count when the download was cut short, or belongs to another version', () => {
    const { 'path.txt': _last, ...cut } = complete
    const { 'dist/electron': _binary, ...hollow } = complete
    const roots = [install(cut), install(hollow), install({ ...complete, 'dist/version': '44.0.0' })]
    expect(roots.map((root) => electronBinary(root))).toEqual([null, null, null])
  })
})
