import { fileURLToPath } from 'node:url'

import { afterEach, describe, expect, it } from 'vitest'

import { createWorkerClient } from './client.ts'
import { forkFile, forkWorker, workerFile } from './fork.ts'

const troubled = fileURLToPath(new URL('../../tests/fixtures/worker/troubledWorker.ts', import.meta.url))
const client = createWorkerClient(() => forkFile('binder', troubled), { rssLimitMiB: 300 })
const limits = { timeoutMs: 20_000 }
const failed = (reason: string, detail: unknown) => ({
  ok: false,
  error: { kind: 'workerFailed', worker: 'binder', reason, detail },
})

afterEach(async () => {
  // Whatever was done to it, the next call works: this is the point of a helper process.
  expect(await client.call('echo', { 页: 1 }, limits)).toEqual({ ok: true, value: { 页: 1 } })
})

describe('a helper process', () => {
  it('that crashes costs one call only', async () => {
    expect(await client.call('crash', null, limits)).toEqual(failed('crashed', 'crash: SIGKILL'))
    expect(await client.call('exit', null, limits)).toEqual(failed('crashed', 'exit: exit code 7'))
  })

  it('that says what nobody understands counts as crashed', async () => {
    expect(await client.call('babble', null, limits)).toEqual(failed('crashed', 'babble: unreadable answer'))
  })

  it('that hangs is killed at its time limit', async () => {
    expect(await client.call('hang', null, { timeoutMs: 1500 })).toEqual(failed('timeout', 'hang: 1500 ms'))
  })

  it('that eats memory is killed at its limit', async () => {
    const answer = await client.call('eat', null, limits)
    expect(answer).toEqual(failed('memory', expect.stringMatching(/^eat: \d{3} MiB$/)))
  }, 30_000)

  it('keeps its process between calls that went well', async () => {
    const first = await client.call('pid', null, limits)
    expect(await client.call('pid', null, limits)).toEqual(first)
  })

  it('tells how far it has come, at most 20 times a second and always the last step', async () => {
    const heard: number[] = []
    const started = performance.now()
    const answer = await client.call('count', 150, { ...limits, onProgress: ({ done }) => heard.push(done) })
    const seconds = (performance.now() - started) / 1000
    expect(answer).toEqual({ ok: true, value: 150 })
    expect(heard.at(-1)).toBe(150)
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.length).toBeLessThanOrEqual(seconds * 20 + 2)
  })

  it('stops when asked, and is killed when it does not listen', async () => {
    for (const op of ['count', 'hang']) {
      const answer = client.call(op, 1e6, { ...limits, signal: AbortSignal.timeout(300) })
      expect(await answer).toEqual({ ok: false, error: { kind: 'cancelled' } })
    }
  }, 20_000)

  it('does not start what was cancelled while it waited for its turn', async () => {
    const abort = new AbortController()
    const running = client.call('count', 50, limits)
    const waiting = client.call('crash', null, { ...limits, signal: abort.signal })
    abort.abort()
    expect(await waiting).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await running).toEqual({ ok: true, value: 50 })
  })

  it('refuses with a code; a bug and an unknown operation come as exceptions too', async () => {
    await expect(client.call('refuse', null, limits)).rejects.toMatchObject({ reason: 'noPages' })
    await expect(client.call('bug', null, limits)).rejects.toMatchObject({
      reason: 'failed',
      message: expect.stringContaining('undefined is not a page'),
    })
    await expect(client.call('constructor', null, limits)).rejects.toMatchObject({ reason: 'unknownOperation' })
  })

  it('knows no password of the desk', async () => {
    process.env['YIJUAN_PASSPHRASE'] = 'secret'
    process.env['NODE_OPTIONS'] = '--no-warnings'
    const own = createWorkerClient(() => forkFile('binder', troubled), { rssLimitMiB: 300 })
    const answer = await own.call('environment', null, limits)
    own.close()
    delete process.env['YIJUAN_PASSPHRASE']
    delete process.env['NODE_OPTIONS']
    const names = answer.ok ? (answer.value as string[]) : [] // the fixture answers names
    expect(names).toContain('PATH')
    expect(names.filter((name) => /YIJUAN|NODE_OPTIONS/.test(name))).toEqual([])
  })
})

describe('a client', () => {
  it('that is closed answers its running call and starts nothing any more', async () => {
    const own = createWorkerClient(() => forkFile('binder', troubled), { rssLimitMiB: 300 })
    const running = own.call('hang', null, limits)
    await new Promise((resolve) => setTimeout(resolve, 300))
    own.close()
    expect(await running).toEqual(failed('crashed', 'hang: closed'))
    expect(await own.call('echo', 1, limits)).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })

  it('finds the helper of each layer beside the sources', () => {
    expect(workerFile('typeset')).toMatch(/main[/\\]typeset[/\\]worker\.ts$/)
    expect(forkWorker).toBeTypeOf('function')
  })
})
