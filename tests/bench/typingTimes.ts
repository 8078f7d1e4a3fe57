import type { Locator, Page } from 'playwright-core'

const letters = '现场检查笔录记载的检查时间与当事人签字时间不一致，请核对原件后补充说明。'
const rounds = 5

/** Milliseconds from each key going down in a text box until the frame with its letter is on screen. */
export async function typingTimes(page: Page, box: Locator): Promise<number[]> {
  await box.click()
  await page.evaluate(watchKeys)
  for (let round = 0; round < rounds; round++) {
    // A Latin key for each letter: an IME gives its characters without keys going down.
    for (const _ of letters) await page.keyboard.type('q', { delay: 60 })
  }
  return page.evaluate(() => {
    const times: unknown = Reflect.get(globalThis, 'keyTimes')
    return Array.isArray(times) ? times.map(Number) : []
  })
}

/** Runs in the window: the frame after the key has been shown when the task behind its callback runs. */
function watchKeys(): void {
  const keyTimes: number[] = []
  Object.assign(globalThis, { keyTimes })
  addEventListener(
    'keydown',
    (event) => {
      const down = event.timeStamp
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => keyTimes.push(performance.now() - down))
      channel.port1.start()
      // Behind the input event of this very key.
      setTimeout(() => requestAnimationFrame(() => channel.port2.postMessage(null)))
    },
    true,
  )
}
