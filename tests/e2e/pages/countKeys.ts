import type { Page } from 'playwright/test'

/** Counts the keys pressed from now on; the answer says how many so far. A reload ends it. */
export async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { keys: 0 }
    Object.assign(window, { keyCounter: counter })
    addEventListener('keydown', (event) => (counter.keys += /^(Control|Shift|Alt)$/.test(event.key) ? 0 : 1), true)
  })
  // as: set just above
  return () => page.evaluate(() => (window as unknown as { keyCounter: { keys: number } }).keyCounter.keys)
}
