import { expect, type Page } from 'playwright/test'

import type { App } from '#tests/e2e/fixture.ts'

/** Crashes the page as a fault in it would, and waits for the one that the host opens in its place. */
export async function killPage(app: App): Promise<Page> {
  const first = app.page
  const devtools = await first.context().newCDPSession(first)
  void devtools.send('Page.crash').catch(() => {})
  await expect.poll(() => currentPage(app) !== first && currentPage(app) !== null, { timeout: 30_000 }).toBe(true)
  return app.page
}

function currentPage(app: App): Page | null {
  try {
    return app.page
  } catch {
    return null
  }
}
