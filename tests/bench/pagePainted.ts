import type { Page } from 'playwright-core'

/** Milliseconds from an act in the page until the canvas that `selector` names holds a picture. */
export async function untilPainted(page: Page, act: string, selector: string): Promise<number> {
  return page.evaluate(paintedAfter, { act, selector })
}

/** Runs in the window: clicks what `act` names (or calls the function of that name) and looks at every frame. */
async function paintedAfter({ act, selector }: { act: string; selector: string }): Promise<number> {
  const longest = 60_000
  const started = performance.now()
  const begin: unknown = Reflect.get(globalThis, act)
  if (typeof begin === 'function') begin()
  else document.querySelector<HTMLElement>(act)?.click()
  while (performance.now() - started < longest) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    if (hasPicture(document.querySelector(selector))) return performance.now() - started
  }
  throw new Error(`${selector} stayed blank`)

  /** The paper of a scan has a grain; a canvas that is only filled is plain white. */
  function hasPicture(canvas: Element | null): boolean {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width < 100) return false
    const side = 48
    const drawn = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, side, side).data ?? []
    for (let at = 0; at < drawn.length; at += 4) if (drawn[at + 3] === 255 && (drawn[at] ?? 255) < 250) return true
    return false
  }
}
