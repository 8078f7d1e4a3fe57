import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from 'playwright-core'

import { createCase, openTab } from '#tests/e2e/pages/casePages.ts'
import { setUpDesk } from '#tests/e2e/pages/doorway.ts'
import { longScan } from '#tests/helpers/copierScan.ts'

import { openWindow } from './openWindow.ts'
import { highestRendererMiB } from './rendererMemory.ts'

/** One way into the grid of a scan, in seconds, milliseconds and MiB. */
interface SplitRow {
  bench: string
  subject: string
  pages: number
  firstScreenSeconds: number
  allSidesSeconds: number
  longestBlockMs: number
  keysTyped: number
  rendererMiB: number
}

const dpi = 300
const patience = 300_000

/**
 * The page grid of a long scan in a real window: from the click until every side on screen is
 * painted, and how long the window ever stands still while somebody types there.
 */
export async function benchSplit(sizes: readonly number[] = [250]): Promise<SplitRow[]> {
  const rows: SplitRow[] = []
  for (const pages of sizes) {
    const directory = mkdtempSync(join(tmpdir(), 'yijuan-bench-'))
    try {
      rows.push(...(await benchScan(directory, pages)))
    } finally {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return rows
}

async function benchScan(directory: string, pages: number): Promise<SplitRow[]> {
  const path = join(directory, 'SKM_C250i.pdf')
  writeFileSync(path, await longScan(pages, dpi))
  console.error(`scan: ${Math.round(readFileSync(path).length / 1024 / 1024)} MiB`)
  const window = await openWindow(join(directory, 'desk'))
  try {
    const { page } = window
    page.setDefaultTimeout(patience)
    await page.setViewportSize({ width: 1366, height: 768 })
    await setUpDesk(page)
    await createCase(page)
    await openTab(page, '材料')
    const picked = page.getByRole('button', { name: '拆分扫描件' }).locator('xpath=following-sibling::input')
    const base = { bench: 'split', pages }
    const taken = await measured(page, () => picked.setInputFiles(path))
    const rows: SplitRow[] = [{ ...base, subject: 'file picked (kept, encrypted, first pictures)', ...taken }]
    await page.getByRole('button', { name: '返回材料' }).click()
    const again = page.getByRole('button', { name: '继续拆分' })
    rows.push({ ...base, subject: 'opened again', ...(await measured(page, () => again.click())) })
    return rows
  } finally {
    await window.close()
  }
}

/** Does `act`, which opens the grid, and types into the number box until every side was looked at. */
async function measured(page: Page, act: () => Promise<void>): Promise<Omit<SplitRow, 'bench' | 'subject' | 'pages'>> {
  const memory = highestRendererMiB()
  await page.evaluate(watchBlocks)
  const started = performance.now()
  await act()
  await page.waitForFunction(isPainted, null, { polling: 16 })
  const firstScreenSeconds = hundredths((performance.now() - started) / 1000)
  const box = page.getByRole('textbox', { name: '纸质页号 F2' })
  await page.evaluate(() => Object.assign(globalThis, { blocks: [] }))
  await box.click()
  let keysTyped = 0
  do {
    for (const key of '1-11，12，12-1') await page.keyboard.type(key, { delay: 40 })
    keysTyped += 12
    await box.fill('')
    await page.evaluate(scrollToEnd)
  } while (!(await page.evaluate(isPainted)) && performance.now() - started < patience)
  const blocks = await page.evaluate(() => (globalThis as { blocks?: number[] }).blocks ?? [])
  return {
    firstScreenSeconds,
    allSidesSeconds: hundredths((performance.now() - started) / 1000),
    longestBlockMs: Math.round(Math.max(0, ...blocks)),
    keysTyped,
    rendererMiB: memory.stop(),
  }
}

/** Runs in the window: long tasks are those over 50 ms (W3C Long Tasks). */
function watchBlocks(): void {
  const blocks: number[] = []
  Object.assign(globalThis, { blocks })
  new PerformanceObserver((list) => {
    const { blocks: now } = globalThis as { blocks?: number[] }
    now?.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
}

/** Runs in the window: every side within the grid's frame shows its picture. */
function isPainted(): boolean {
  const frame = document.querySelector('.sideGrid')?.getBoundingClientRect()
  if (frame === undefined) return false
  const seen = [...document.querySelectorAll('.side')].filter((side) => {
    const { top, bottom } = side.getBoundingClientRect()
    return bottom > frame.top && top < frame.bottom
  })
  const isDrawn = (side: Element) => {
    const picture = side.querySelector('img')
    return picture !== null && picture.complete && picture.naturalWidth > 0
  }
  return seen.length > 0 && seen.every(isDrawn)
}

/** Runs in the window: pictures are made in the order of the sides, so the last one tells. */
function scrollToEnd(): Promise<void> {
  const grid = document.querySelector('.sideGrid')
  if (grid !== null) grid.scrollTop = grid.scrollHeight
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
