import { MessageChannel } from 'node:worker_threads'

import { afterEach, describe, expect, it } from 'vitest'

import { ok, type Result } from '#domain/result.ts'
import type { Dispatch } from '#service/applicationTypes.ts'
import { createChangeHub } from '#service/changeHub.ts'
import { serveRpc } from '#service/rpc.ts'

import { createRpcClient, type AttachableClient } from './rpcClient.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A service behind a real port; answers how to cut it off, as a crash does. */
function startService(client: AttachableClient, dispatch: Dispatch): () => void {
  const { port1, port2 } = new MessageChannel()
  const stop = serveRpc({
    port: { post: (json) => port1.postMessage(json), onMessage: (listener) => void port1.on('message', listener) },
    dispatch,
    session: { staffNo: null },
    changes: createChangeHub(),
    via: 'window',
  })
  client.attach({
    post: (json) => port2.postMessage(json),
    onMessage: (listener) => void port2.on('message', listener),
    close: () => port2.close(),
  })
  closers.push(() => {
    stop()
    port1.close()
    port2.close()
  })
  return () => {
    stop()
    client.detach('reconnecting')
  }
}

const never: Dispatch = () => new Promise<Result<unknown>>(() => {})
const draft = { key: 'k', json: '{"标题":"一卷"}', savedAt: '2026-11-22T00:00:00Z' }

describe('the window’s client', () => {
  it('asks, hears progress and gets the answer', async () => {
    const client = createRpcClient()
    startService(client, async (op, input, { progress }) => {
      progress({ step: 'copy', done: 1, total: 2, detail: '' })
      return ok({ directory: op + JSON.stringify(input), bytes: 7 })
    })
    const heard: unknown[] = []
    const answer = await client.call('backup.run', { directory: '/备份' }, { onProgress: (one) => heard.push(one) })
    expect(answer).toEqual({ ok: true, value: { directory: 'backup.run{"directory":"/备份"}', bytes: 7 } })
    expect(heard).toEqual([{ step: 'copy', done: 1, total: 2, detail: '' }])
  })

  it('stops a piece of work when its signal says so', async () => {
    const client = createRpcClient()
    startService(client, async (_op, _input, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return { ok: false, error: { kind: 'cancelled' } }
    })
    const abort = new AbortController()
    const answer = client.call('backup.run', { directory: '/备份' }, { signal: abort.signal })
    abort.abort()
    expect(await answer).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })

  it('waits for the first port', async () => {
    const client = createRpcClient()
    const answer = client.call('draft.get', { key: 'k' })
    startService(client, async () => ok(draft))
    expect(await answer).toEqual(ok(draft))
  })

  it('asks questions again after a crash, and says of a change that its end is not known', async () => {
    const client = createRpcClient()
    const states: string[] = []
    const changed: (readonly string[])[] = []
    client.onStateChange(() => states.push(client.state))
    client.onChanged((touched) => changed.push(touched))
    const crash = startService(client, never)
    const question = client.call('draft.get', { key: 'k' })
    const change = client.call('draft.remove', { key: 'k' })
    crash()
    expect(await change).toEqual({ ok: false, error: { kind: 'serviceRestarted' } })
    // Typed while the service was away: it was never sent, so it is sent now.
    const later = client.call('draft.remove', { key: 'j' })
    client.detach('reconnecting')
    const asked: string[] = []
    startService(client, async (op) => {
      asked.push(op)
      return ok(op === 'draft.get' ? draft : {})
    })
    expect([await question, await later]).toEqual([ok(draft), ok({})])
    expect(asked).toEqual(['draft.get', 'draft.remove'])
    expect(states).toEqual(['connected', 'reconnecting', 'reconnecting', 'connected'])
    expect(changed).toEqual([expect.arrayContaining(['case', 'desk', 'material', 'trail'])])
  })

  it('gives up when the service crashed too often', async () => {
    const client = createRpcClient()
    startService(client, never)
    const question = client.call('draft.get', { key: 'k' })
    client.detach('stopped')
    expect(await question).toEqual({ ok: false, error: { kind: 'serviceRestarted' } })
    expect(await client.call('draft.get', { key: 'k' })).toEqual({ ok: false, error: { kind: 'serviceRestarted' } })
  })
})
