import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright/test'

import { ask, nextPort, portsOf, sharePort } from './askService.ts'
import { expect, test, type App } from './fixture.ts'

const builtHost = fileURLToPath(new URL('../../out/main/browserHost.js', import.meta.url))

function browserHostOf(app: App): NonNullable<App['browserHost']> {
  test.skip(app.browserHost === null, 'this test looks into the browser host')
  return app.browserHost!
}

async function killService(app: App): Promise<void> {
  const host = browserHostOf(app)
  const before = await portsOf(app.page)
  process.kill(host.servicePid!, 'SIGKILL')
  await nextPort(app.page, before)
}

test('the page has no network', async ({ app }) => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('here')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // as: it listens on TCP
  const tried = await app.page.evaluate(async (at) => {
    const outcomes: string[] = []
    for (const url of [`http://${at}/fetch`, 'https://example.com/']) {
      outcomes.push(
        await fetch(url, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'blocked',
        ),
      )
    }
    const image = new Image()
    image.src = `http://${at}/image`
    outcomes.push(
      await image.decode().then(
        () => 'answered',
        () => 'blocked',
      ),
    )
    outcomes.push(
      await new Promise<string>((resolve) => {
        try {
          const socket = new WebSocket(`ws://${at}/socket`)
          socket.onopen = () => resolve('answered')
          socket.onerror = () => resolve('blocked')
        } catch {
          resolve('blocked')
        }
      }),
    )
    return outcomes
  }, `127.0.0.1:${port}`)
  expect(tried).toEqual(['blocked', 'blocked', 'blocked', 'blocked'])
  expect(heard).toEqual([])
  // Negative control: the server does answer whoever has a network.
  expect(await (await fetch(`http://127.0.0.1:${port}/control`)).text()).toBe('here')
  server.close()
})

test('the page breaks its own security policy nowhere, and an inline script does not run', async ({ app }) => {
  const { page } = app
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { violations: seen })
    addEventListener('securitypolicyviolation', (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`))
  })
  await page.reload({ waitUntil: 'networkidle' })
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations)
  expect(await violations()).toEqual([])
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.stolen = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    // Text as code, outside the debugger's own evaluation, which is above the policy.
    setTimeout(() => Reflect.construct(Function, ['window.stolen = true'])(), 0)
  })
  await expect.poll(violations).toEqual(['script-src-elem inline', 'style-src-elem inline', 'script-src eval'])
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
})

test('the nonce is fresh for each load, and allows the styles of the page', async ({ app }) => {
  const { page } = app
  const nonce = () => page.locator('meta[property="csp-nonce"]').evaluate((meta) => (meta as HTMLMetaElement).nonce)
  const first = await nonce()
  const display = await page.evaluate((value) => {
    const style = document.createElement('style')
    style.nonce = value
    style.textContent = 'body { outline: 3px solid red }'
    document.head.append(style)
    return getComputedStyle(document.body).outlineWidth
  }, first)
  expect(display).toBe('3px')
  await page.reload()
  expect(await nonce()).not.toBe(first)
})

test('nothing but the built page can be fetched', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const of = async (url: string, init?: RequestInit) => (await fetch(url, init)).status
    return {
      page: await of('/'),
      decoder: await of('/pdfjs/wasm/openjpeg.wasm'),
      traversal: await of('/..%2f..%2fpackage.json'),
      encoded: await of('/%2e%2e%2f%2e%2e%2fpackage.json'),
      backslash: await of('/..%5c..%5cpackage.json'),
      missing: await of('/nothing.js'),
      post: await of('/', { method: 'POST', body: 'x' }),
      ranges: await of('/bytes/material/x/1', { headers: { range: 'bytes=0-1,5-9' } }),
    }
  })
  expect(statuses).toEqual({
    page: 200,
    decoder: 200,
    traversal: 403,
    encoded: 403,
    backslash: 403,
    missing: 404,
    post: 405,
    ranges: 416,
  })
})

test('a service that is killed comes back under the open window', async ({ app }) => {
  const { page } = app
  await sharePort(page)
  const expected = { ok: true, value: expect.objectContaining({ state: 'missing' }) }
  expect(await ask(page, 'desk.status', {})).toEqual(expected)
  for (let time = 0; time < 3; time++) {
    await killService(app)
    expect(await ask(page, 'desk.status', {})).toEqual(expected)
  }
})

test('whoever is signed in stays signed in when the service is killed', async ({ app }) => {
  const { page } = app
  await sharePort(page)
  await setUp(page)
  await killService(app)
  expect(await ask(page, 'desk.status', {})).toMatchObject({
    ok: true,
    value: { state: 'open', account: { staffNo: '1001' } },
  })
  expect(await ask(page, 'account.list', {})).toMatchObject({ ok: true })
  // Negative control: who has signed out stays out.
  await ask(page, 'session.signOut', {})
  await killService(app)
  expect(await ask(page, 'account.list', {})).toEqual({ ok: false, error: { kind: 'notSignedIn' } })
})

test('nothing that was acknowledged is missing after the service is killed', async ({ app }) => {
  const { page } = app
  await sharePort(page)
  await setUp(page)
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round++) {
    const before = await portsOf(page)
    const writing = writeDrafts(page, `${round}`)
    await page.waitForTimeout(100 + Math.random() * 400)
    process.kill(browserHostOf(app).servicePid!, 'SIGKILL')
    await nextPort(page, before)
    acknowledged.push(...(await writing))
  }
  expect(acknowledged.length).toBeGreaterThan(20)
  const missing: string[] = []
  for (const key of acknowledged) {
    const found = await ask(page, 'draft.get', { key })
    if (!found.ok || found.value?.json !== key) missing.push(key)
  }
  expect(missing).toEqual([])
  // Negative control: a draft that nobody acknowledged is not there.
  expect(await ask(page, 'draft.get', { key: 'never written' })).toEqual({ ok: true, value: null })
})

/** A desk with one person signed in. */
async function setUp(page: Page): Promise<void> {
  const bureau = { name: '某市场监督管理局', parentOrgan: '某市市场监督管理局', areaCode: '350100', fondNo: 'J001' }
  const administrator = { staffNo: '1001', name: '测试员', password: 'password-1' }
  const created = await ask(page, 'desk.create', { bureau, administrator, passphrase: 'a long passphrase' })
  // The sheet comes from the built typesetting helper.
  expect(created).toMatchObject({ ok: true, value: { sheet: expect.stringContaining('.pdf') } })
  expect(await ask(page, 'session.signIn', { staffNo: '1001', password: 'password-1' })).toMatchObject({ ok: true })
}

/** Saves one draft after the other until the port falls silent; the keys that the service acknowledged. */
function writeDrafts(page: Page, round: string): Promise<string[]> {
  return page.evaluate(
    (prefix) =>
      new Promise<string[]>((resolve) => {
        const port = (window as unknown as { testPort: MessagePort }).testPort
        const done: string[] = []
        const first = 2_100_000_000
        let next = 0
        let silence = 0
        const save = () => {
          const key = `${prefix}-${next}`
          port.postMessage(JSON.stringify({ t: 'call', id: first + next, op: 'draft.save', input: { key, json: key } }))
          clearTimeout(silence)
          silence = window.setTimeout(() => resolve(done), 2000)
        }
        port.addEventListener('message', ({ data }) => {
          const frame = JSON.parse(data)
          if (frame.id !== first + next || frame.t !== 'ok') return
          done.push(`${prefix}-${next}`)
          next += 1
          save()
        })
        save()
      }),
    round,
  )
}

test('a window that crashes is opened again while the service lives on', async ({ app }) => {
  const host = browserHostOf(app)
  const { page } = app
  const pid = host.servicePid
  const devtools = await page.context().newCDPSession(page)
  void devtools.send('Page.crash').catch(() => {})
  await expect
    .poll(() => (readPage(app) === page ? 'old' : readPage(app)?.url()), { timeout: 30_000 })
    .toBe('https://yijuan.invalid/')
  await sharePort(app.page)
  expect(await ask(app.page, 'desk.status', {})).toMatchObject({ ok: true })
  expect(host.servicePid).toBe(pid)
})

function readPage(app: App) {
  try {
    return app.page
  } catch {
    return null
  }
}

test('a second start on the same desk is told so and leaves the first one alone', async ({ app }) => {
  test.skip(app.host !== 'browser', 'starts the browser host a second time')
  const second = spawn(process.execPath, [builtHost, '--data', app.dataDirectory], {
    env: { ...process.env, YIJUAN_HEADLESS: '1' },
  })
  const said: string[] = []
  second.stderr.on('data', (chunk) => said.push(String(chunk)))
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect({ code, said: said.join('') }).toEqual({
    code: 1,
    said: expect.stringContaining(`工作台正被另一个窗口使用：${app.dataDirectory}`),
  })
  expect(await app.page.evaluate(() => document.title)).toBe('一卷')
})

test('Ctrl+C in the terminal closes everything in order', async ({ browserName: _ }, info) => {
  test.skip(process.env['YIJUAN_HOST'] === 'electron', 'starts the browser host')
  info.annotations.push({ type: 'host', description: 'browser host, started from a terminal' })
  const host = spawn(process.execPath, [builtHost, '--data', info.outputPath('desk')], {
    env: { ...process.env, YIJUAN_HEADLESS: '1' },
    detached: true,
  })
  const said: string[] = []
  for (const stream of [host.stdout, host.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  await expect.poll(() => said.join('')).toContain('窗口已打开')
  process.kill(-host.pid!, 'SIGINT')
  expect(await new Promise((resolve) => host.once('exit', resolve))).toBe(0)
  expect(said.join('')).toContain('工作台已关闭')
  expect(said.join('')).not.toContain('service lost')
})

test('a file that the user chose becomes a token; a page cannot make one up', async ({ app }, info) => {
  const { page } = app
  const path = info.outputPath('立案审批表.pdf')
  await writeFile(path, '%PDF-1.7')
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'chosen'
    document.body.append(input)
  })
  await page.setInputFiles('#chosen', path)
  const tokens = await page.evaluate(async () => {
    const chosen = document.querySelector<HTMLInputElement>('#chosen')!.files![0]!
    return window.yijuan.tokensOf([chosen, new File(['x'], '/etc/passwd'), chosen])
  })
  expect(tokens).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), '', expect.stringMatching(/^[0-9a-f-]{36}$/)])
  expect(tokens.join()).not.toContain('立案')
})

test('a page may not have a program opened', async ({ app }) => {
  expect(await app.page.evaluate(() => window.yijuan.openPath('/bin/sh'))).toBe(false)
  expect(await app.page.evaluate(() => window.yijuan.openPath('relative.pdf'))).toBe(false)
})

test('with unsaved typing the window does not close unasked', async ({ app }) => {
  const host = browserHostOf(app)
  const { page } = app
  // Browsers ask only on a page that was touched.
  await page.locator('body').click({ position: { x: 2, y: 2 } })
  await page.evaluate(() => window.yijuan.setUnsaved(true))
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await page.waitForTimeout(300)
  expect(page.isClosed()).toBe(false)
  await page.evaluate(() => window.yijuan.setUnsaved(false))
  await page.close({ runBeforeUnload: true })
  await host.closed
})
