import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { launchOptions } from './browser/launch.ts'
import { isFromOurPage } from './electron/pageMessages.ts'
import { isRealSecretStore, mayUse, pageScheme, webPreferences } from './electron/policy.ts'
import { electronOrigin, isAppUrl } from './appUrl.ts'
import { mayOpen } from './mayOpen.ts'

const folder = sharedDirectory()

describe('our own page', () => {
  it('is the exact origin', () => {
    expect(
      ['app://yijuan', 'app://yijuan/', 'app://yijuan/#/cases'].every((url) => isAppUrl(url, electronOrigin)),
    ).toBe(true)
    for (const url of [
      'app://yijuan.evil/',
      'app://yijuanx',
      'https://yijuan/',
      'file:///etc/passwd',
      'about:blank',
      'data:text/html,x',
    ]) {
      expect(isAppUrl(url, electronOrigin), url).toBe(false)
    }
  })

  it('is heard only from its main frame', () => {
    const mainFrame = { url: 'app://yijuan/' }
    const from = (senderFrame: unknown) => isFromOurPage({ senderFrame, sender: { mainFrame } } as never) // as: only these are read
    expect(from(mainFrame)).toBe(true)
    expect([from(null), from({ url: 'app://yijuan/' })]).toEqual([false, false])
    mainFrame.url = 'https://evil.example/'
    expect(from(mainFrame)).toBe(false)
  })
})

describe('the page in Electron', () => {
  it('has a sandbox, a world of its own, no Node, and no tools of developers once packaged', () => {
    expect(webPreferences('/preload.cjs', true)).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('has a scheme without the privileges that would open it', () => {
    expect(Object.keys(pageScheme.privileges ?? {}).toSorted()).toEqual([
      'codeCache',
      'secure',
      'standard',
      'stream',
      'supportFetchAPI',
    ])
  })

  it('gets no permission', () => {
    expect(['media', 'geolocation', 'clipboard-read', 'usb'].filter(mayUse)).toEqual([])
  })
})

describe('the secret store of the system', () => {
  it('counts only where it protects', () => {
    const judged = [
      isRealSecretStore('win32', true, ''),
      isRealSecretStore('linux', true, 'gnome_libsecret'),
      isRealSecretStore('linux', true, 'kwallet6'),
      isRealSecretStore('linux', true, 'basic_text'),
      isRealSecretStore('linux', true, 'unknown'),
      isRealSecretStore('darwin', false, ''),
    ]
    expect(judged).toEqual([true, true, true, false, false, false])
  })
})

describe('the system’s viewer', () => {
  it('is opened for folders, for files that are only looked at, and for documents without macros', () => {
    const pdf = join(folder, '案卷.pdf')
    const [document, macros] = [join(folder, '决定书.docx'), join(folder, '决定书.docm')]
    for (const path of [document, macros]) writeFileSync(path, 'PK')
    const program = join(folder, 'run.sh')
    writeFileSync(pdf, '%PDF')
    writeFileSync(program, '#!/bin/sh')
    symlinkSync(program, join(folder, 'disguised.pdf'))
    expect([folder, pdf, document].map(mayOpen)).toEqual([true, true, true])
    expect(mayOpen(macros)).toBe(false)
    expect([program, join(folder, 'disguised.pdf'), join(folder, 'missing.pdf'), '案卷.pdf'].map(mayOpen)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

describe('the browser', () => {
  it('is started without network, without our passwords, with its sandbox unless we are root', () => {
    process.env['YIJUAN_PASSPHRASE'] = 'secret'
    const options = launchOptions({ executablePath: '/usr/bin/chromium', profile: '/tmp/p', headless: true })
    delete process.env['YIJUAN_PASSPHRASE']
    expect(options.args).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(options.args?.some((arg) => arg.includes('remote-debugging') || arg.includes('no-sandbox'))).toBe(false)
    expect(Object.keys(options.env ?? {}).filter((name) => name.startsWith('YIJUAN_'))).toEqual([])
    expect(options.chromiumSandbox).toBe(process.getuid?.() !== 0)
  })
})
