import { MessageChannel } from 'node:worker_threads'

import { afterEach, describe, expect, it, vi } from 'vitest'

import type { OperationName } from '#contract/index.ts'
import { ok } from '#domain/result.ts'

import type { CallContext, Dispatch } from './applicationTypes.ts'
import { createChangeHub } from './changeHub.ts'
import { serveRpc } from './rpc.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
  vi.restoreAllMocks()
})

/** A window on a real port, in front of the use case given. */
function openWindow(dispatch: Dispatch, changes = createChangeHub()) {
  const { port1, port2 } = new MessageChannel()
  const heard: { t: string; id?: number }[] = []
  port2.on('message', (json: string) => heard.push(JSON.parse(json)))
  const session = { staffNo: null }
  const stop = serveRpc({
    port: { post: (json) => port1.postMessage(json), onMessage: (listener) => void port1.on('message', listener) },
    dispatch,
    session,
    changes,
    via: 'window',
  })
  closers.push(() => {
    stop()
    port1.close()
    port2.close()
  })
  return {
    session,
    stop,
    heard,
    send: (frame: unknown) => port2.postMessage(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    hears: (t: string, id?: number) =>
      vi.waitFor(() => {
        const frame = heard.find((one) => one.t === t && (id === undefined || one.id === id))
        if (!frame) throw new Error(`no ${t}`)
        return frame
      }),
  }
}

const call = (op: string, input: unknown, id = 1) => ({ t: 'call', id, op, input })
const silence = () => vi.spyOn(process.stderr, 'write').mockReturnValue(true)

describe('a window', () => {
  it('gets the answer of a use case, with nothing in it that the contract does not promise', async () => {
    const asked: [OperationName, unknown, Pick<CallContext, 'via'>][] = []
    const window = openWindow(async (op, input, { via }) => {
      asked.push([op, input, { via }])
      return ok({ savedAt: '2026-11-22', path: '/home/someone' })
    })
    window.send(call('draft.save', { key: 'k', json: '{}', forged: true }))
    expect(await window.hears('ok')).toEqual({ t: 'ok', id: 1, value: { savedAt: '2026-11-22' } })
    expect(asked).toEqual([['draft.save', { key: 'k', json: '{}' }, { via: 'window' }]])
  })

  it('that sends input of the wrong shape is told where, and no use case runs', async () => {
    const dispatch = vi.fn<Dispatch>()
    const window = openWindow(dispatch)
    window.send(call('draft.save', { key: 'k', json: 7 }))
    expect(await window.hears('err')).toMatchObject({ error: { kind: 'invalidInput', issues: [{ path: 'json' }] } })
    expect(dispatch).not.toHaveBeenCalled()
  })

  it('cannot reach what is not an operation', async () => {
    const dispatch = vi.fn<Dispatch>()
    const window = openWindow(dispatch)
    for (const [id, op] of ['constructor', '__proto__', 'toString', 'case.destroy'].entries()) {
      window.send(call(op, {}, id))
      expect(await window.hears('err', id)).toMatchObject({ error: { kind: 'notFound', what: 'operation' } })
    }
    expect(dispatch).not.toHaveBeenCalled()
  })

  it('is given a reference number for a bug, and the log holds no personal data', async () => {
    const written = silence()
    const window = openWindow(async () => {
      throw new TypeError('张三 350104199001011234 is not a function')
    })
    window.send(call('draft.get', { key: 'k' }))
    const frame = await window.hears('err')
    expect(frame).toMatchObject({ error: { kind: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{8}$/) } })
    const log = written.mock.calls.map(([line]) => String(line)).join('')
    const { reference } = (frame as unknown as { error: { reference: string } }).error // as: matched above
    expect(log).toContain(reference)
    expect(log).toContain('rpc.test.ts')
    expect(log).not.toMatch(/张三|350104/)
  })

  it('never sees an answer that breaks the contract', async () => {
    silence()
    const window = openWindow(async () => ok({ savedAt: 7 }))
    window.send(call('draft.save', { key: 'k', json: '' }))
    expect(await window.hears('err')).toMatchObject({ error: { kind: 'unexpected' } })
  })

  it('survives frames that are no frames', async () => {
    silence()
    const window = openWindow(async () => ok(null))
    for (const junk of ['', '{', 'null', '{"t":"call"}', '{"t":"call","id":"1","op":"x"}']) window.send(junk)
    window.send(call('draft.get', { key: 'k' }, 9))
    expect(await window.hears('ok', 9)).toEqual({ t: 'ok', id: 9, value: null })
  })

  it('hears progress and can stop a long piece of work', async () => {
    const window = openWindow(async (_op, _input, { progress, signal }) => {
      progress({ step: 'bind', done: 1, total: 9, detail: '' })
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return { ok: false, error: { kind: 'cancelled' } }
    })
    window.send(call('backup.run', { directory: '/tmp' }, 3))
    expect(await window.hears('progress')).toEqual({
      t: 'progress',
      id: 3,
      progress: { step: 'bind', done: 1, total: 9, detail: '' },
    })
    window.send({ t: 'abort', id: 3 })
    expect(await window.hears('err', 3)).toEqual({ t: 'err', id: 3, error: { kind: 'cancelled' } })
  })

  it('hears once what another window changed, and nothing of what was only asked or refused', async () => {
    const changes = createChangeHub()
    const dispatch: Dispatch = async (op) =>
      op === 'session.signOut' ? ok({}) : { ok: false, error: { kind: 'notSignedIn' } }
    const one = openWindow(dispatch, changes)
    const other = openWindow(dispatch, changes)
    one.send(call('account.changePassword', { old: 'a', fresh: 'bbbbbbbb' }, 1))
    await one.hears('err', 1)
    one.send(call('session.signOut', {}, 2))
    await one.hears('ok', 2)
    expect(await other.hears('changed')).toEqual({ t: 'changed', touched: ['desk', 'session'] })
    await one.hears('changed')
    expect([one, other].map(({ heard }) => heard.filter(({ t }) => t === 'changed').length)).toEqual([1, 1])
  })

  it('that is gone hears no more, while its work goes on to the end', async () => {
    const finished = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const window = openWindow(async () => {
      await release.promise
      finished.resolve()
      return ok(null)
    })
    window.send(call('draft.get', { key: 'k' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    window.stop()
    release.resolve()
    await finished.promise
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(window.heard).toEqual([])
  })
})
