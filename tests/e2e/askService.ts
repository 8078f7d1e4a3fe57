import type { Page } from 'playwright/test'

import type { InputOf, OperationName, OutputOf } from '#contract/index.ts'
import type { Result } from '#domain/result.ts'

interface PortWindow extends Window {
  testPort?: MessagePort
  testPorts?: number
}

/** From now on (the page is loaded again) a test may use the page's own port beside the page. */
export async function sharePort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('message', (event) => {
      if (event.data !== 'yijuan:port') return
      const shared = window as PortWindow
      shared.testPort = event.ports[0]!
      shared.testPorts = (shared.testPorts ?? 0) + 1
    })
  })
  await page.reload()
  await page.waitForFunction(() => (window as PortWindow).testPort !== undefined)
}

/** How many ports this page was handed so far. */
export function portsOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as PortWindow).testPorts ?? 0)
}

/** Waits for the port that follows a crash of the service. */
export async function nextPort(page: Page, before: number): Promise<void> {
  await page.waitForFunction((count) => ((window as PortWindow).testPorts ?? 0) > count, before)
}

/** Asks the service through the page's port, as the page itself does. */
export async function ask<N extends OperationName>(page: Page, op: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> {
  const answer = await page.evaluate(
    ([name, asked]) =>
      new Promise<{ t: string; value?: unknown; error?: unknown }>((resolve) => {
        const port = (window as PortWindow).testPort!
        const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000)
        port.addEventListener('message', ({ data }) => {
          const frame = JSON.parse(data)
          if (frame.id === id && (frame.t === 'ok' || frame.t === 'err')) resolve(frame)
        })
        port.postMessage(JSON.stringify({ t: 'call', id, op: name, input: asked }))
      }),
    [op, input] as const,
  )
  // as: the service has checked it against the contract.
  return (answer.t === 'ok' ? { ok: true, value: answer.value } : { ok: false, error: answer.error }) as Result<
    OutputOf<N>
  >
}
