import { spawn } from 'node:child_process'

import type { CDPSession } from 'playwright-core'
import * as z from 'zod'

import type { Door } from '#hosts/door.ts'
import { mayOpen } from '#hosts/mayOpen.ts'

/** What the init script (`preload/browser.ts`) may tell the host. */
export const pageMessageSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello') }),
  z.object({ t: z.literal('frame'), link: z.int(), json: z.string() }),
  z.object({ t: z.literal('tokens'), ids: z.array(z.int().nonnegative()).max(10_000) }),
  z.object({ t: z.literal('openPath'), path: z.string() }),
  z.object({ t: z.literal('quit') }),
])

/** Where the messages of one page lead. */
export interface PageDoor {
  readonly door: Door
  readonly window: number
  readonly devtools: CDPSession
  quit(): void
}

/** Does what the page asks; the answer goes back to it. */
export async function answerPage(json: string, { door, window, devtools, quit }: PageDoor): Promise<unknown> {
  const message = pageMessageSchema.parse(JSON.parse(json))
  switch (message.t) {
    case 'hello':
      return door.connect(window)
    case 'frame':
      return door.receive(message.link, message.json)
    case 'tokens':
      return tokensOf(message.ids, door, devtools)
    case 'openPath':
      return mayOpen(message.path) && openWithSystem(message.path)
    case 'quit':
      return quit()
  }
}

async function tokensOf(ids: readonly number[], door: Door, devtools: CDPSession): Promise<string[]> {
  const tokens: string[] = []
  for (const id of ids) {
    const path = await pathOfFile(id, devtools)
    tokens.push(path === '' ? '' : await door.registerFile(path))
  }
  return tokens
}

/** The path of a File that the user chose; '' for one that a script made, so a page cannot name a path. */
async function pathOfFile(id: number, devtools: CDPSession): Promise<string> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: `__yijuanFile(${id})` })
  if (result.objectId === undefined || result.className !== 'File') return ''
  const { path } = await devtools.send('DOM.getFileInfo', { objectId: result.objectId })
  await devtools.send('Runtime.releaseObject', { objectId: result.objectId })
  return path
}

function openWithSystem(path: string): Promise<boolean> {
  const viewers: Partial<Record<NodeJS.Platform, string>> = { win32: 'explorer.exe', darwin: 'open', linux: 'xdg-open' }
  const viewer = viewers[process.platform]
  if (viewer === undefined) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(viewer, [path], { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
