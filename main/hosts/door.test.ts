import { fileURLToPath } from 'node:url'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { forkService } from './browser/forkService.ts'
import { Door } from './door.ts'
import type { Host } from './host.ts'

const tiny = fileURLToPath(new URL('../../tests/fixtures/service/tinyService.ts', import.meta.url))
const doors: Door[] = []
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close()
})

/** A host without a window: the test is the page. */
function openDoor() {
  const frames: { link: number; frame: { t: string; id?: number; value?: { json: string } } }[] = []
  const links: number[] = []
  const lost: string[] = []
  const host: Host = {
    kind: 'browser',
    hasSecretStore: false,
    startService: () => forkService(tiny),
    startWorker: () => {
      throw new Error('not asked here')
    },
    protect: async (secret) => secret,
    reveal: async (blob) => blob,
    offerPort: (_window, link) => (links.push(link), null),
    deliver: (link, json) => void frames.push({ link, frame: JSON.parse(json) }),
    tellLost: (_window, state) => void lost.push(state),
  }
  const door = new Door({ host, dataDirectory: '/nowhere', log: () => {} })
  doors.push(door)
  let lastId = 0
  const send = (op: string, input: object, link = links.at(-1) ?? 0): number => {
    lastId += 1
    door.receive(link, JSON.stringify({ t: 'call', id: lastId, op, input }))
    return lastId
  }
  const answerTo = (id: number) =>
    vi.waitFor(
      () => {
        const found = frames.find(({ frame }) => frame.id === id)
        if (!found) throw new Error('no answer yet')
        return found
      },
      { timeout: 5000 },
    )
  const save = async (key: string, json: string) => answerTo(send('draft.save', { key, json }))
  const read = async (key: string) => (await answerTo(send('draft.get', { key }))).frame.value?.json
  async function crash(): Promise<void> {
    const before = links.length
    if (door.servicePid) process.kill(door.servicePid, 'SIGKILL')
    await vi.waitFor(() => expect(links.length).toBeGreaterThan(before), { timeout: 5000 })
  }
  return { door, frames, links, lost, send, answerTo, save, read, crash }
}

describe('the door between windows and the service', () => {
  it('keeps who is signed in, and the key of the open desk, over a crash', async () => {
    const { door, save, read, crash, lost } = openDoor()
    door.connect(1)
    await save('signIn', '1001')
    await save('keep', 'key of the desk')
    await crash()
    expect([await read('staffNo'), await read('kept'), lost]).toEqual(['1001', 'key of the desk', ['reconnecting']])
  })

  it('gives a reloaded page the same session, and none of the answers meant for the page before', async () => {
    const { door, save, read, links, send, frames } = openDoor()
    door.connect(1)
    await save('signIn', '1001')
    const late = send('draft.get', { key: 'staffNo' })
    door.connect(1)
    expect(await read('staffNo')).toBe('1001')
    expect(links).toEqual([1, 2])
    expect(frames.some(({ frame, link }) => frame.id === late && link === 2)).toBe(false)
    // A frame that still comes from the page before is heard by nobody.
    send('draft.save', { key: 'signIn', json: 'nobody' }, 1)
    expect(await read('staffNo')).toBe('1001')
  })

  it('gives each window a session of its own', async () => {
    const { door, save, read } = openDoor()
    door.connect(1)
    await save('signIn', '1001')
    door.connect(2)
    expect(await read('staffNo')).toBe('null')
  })

  it('names files by tokens that only this run knows', async () => {
    const { door, read, crash } = openDoor()
    door.connect(1)
    const token = await door.registerFile('/home/li/立案审批表.pdf')
    expect([await read(token), await read('made-up')]).toEqual(['/home/li/立案审批表.pdf', 'unknown'])
    await crash()
    expect(await read(token)).toBe('unknown')
  })

  it('brings bytes for the session of the window that asks, and 503 while the service is away', async () => {
    const { door, save } = openDoor()
    door.connect(1)
    await save('signIn', '1001')
    const url = 'https://yijuan.invalid/bytes/material/m/1'
    const answer = await door.readBytes(1, url, { start: 0, end: 3 })
    expect({ ...answer, body: [...answer.body] }).toEqual({
      status: 206,
      headers: { 'x-asked': '1001 /bytes/material/m/1 {"start":0,"end":3}' },
      body: [1, 2, 255],
    })
    expect((await door.readBytes(9, url, null)).status).toBe(403)
    if (door.servicePid) process.kill(door.servicePid, 'SIGKILL')
    expect((await door.readBytes(1, url, null)).status).toBe(503)
  })

  it('does not start a service again that crashes time after time', async () => {
    const { door, lost, send, links } = openDoor()
    door.connect(1)
    for (let time = 1; time <= 5; time++) {
      send('draft.save', { key: 'exit', json: '' })
      await vi.waitFor(() => expect(lost).toHaveLength(time), { timeout: 5000 })
    }
    expect(lost).toEqual(['reconnecting', 'reconnecting', 'reconnecting', 'reconnecting', 'stopped'])
    expect({ pid: door.servicePid, links: links.length }).toEqual({ pid: undefined, links: 5 })
  })
})
