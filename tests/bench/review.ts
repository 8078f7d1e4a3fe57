import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect } from 'playwright/test'
import type { Page } from 'playwright-core'

import { findBrowser } from '#hosts/browser/findBrowser.ts'
import { ask, sharePort } from '#tests/e2e/askService.ts'
import { createCase, openTab } from '#tests/e2e/pages/casePages.ts'
import { choose } from '#tests/e2e/pages/choose.ts'
import { administrator, setUpDesk } from '#tests/e2e/pages/doorway.ts'
import { changeSeat, reviewer } from '#tests/e2e/pages/reviewPages.ts'
import { addAccount } from '#tests/e2e/pages/settings.ts'
import { writeScan } from '#tests/e2e/pages/scans.ts'
import { longScan } from '#tests/helpers/copierScan.ts'

import { untilPainted } from './pagePainted.ts'
import { plainPdfJs } from './plainPdfJs.ts'
import { openWindow } from './openWindow.ts'
import { typingTimes } from './typingTimes.ts'

/** Milliseconds over many tries, beside what is asked of them. */
interface ReviewRow {
  bench: string
  subject: string
  pages: number
  tries: number
  medianMs: number
  p95Ms: number
  /** Against pdf.js alone in the same run; null where nothing is compared. */
  ratio: number | null
  asked: string
}

const dpi = 120
const patience = 300_000
const openings = 5
const jumps = 40

/** The review desk in a real window with a long scan: opening, jumping to citations, typing while pages are read. */
export async function benchReview(sizes: readonly number[] = [1000]): Promise<ReviewRow[]> {
  const rows: ReviewRow[] = []
  for (const pages of sizes) {
    const directory = mkdtempSync(join(tmpdir(), 'yijuan-bench-'))
    try {
      rows.push(...(await benchDossier(directory, pages)))
    } finally {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return rows
}

async function benchDossier(directory: string, pages: number): Promise<ReviewRow[]> {
  const path = join(directory, '卷宗.pdf')
  writeFileSync(path, await longScan(pages, dpi))
  const window = await openWindow(join(directory, 'desk'))
  const { page } = window
  try {
    await openLongReview(page, path, pages)
    const row = (subject: string, times: readonly number[], asked: string, base: readonly number[] | null = null) => ({
      bench: 'review',
      subject,
      pages,
      tries: times.length,
      medianMs: Math.round(quantile(times, 0.5)),
      p95Ms: Math.round(quantile(times, 0.95)),
      ratio: base === null ? null : Math.round((quantile(times, 0.5) / quantile(base, 0.5)) * 100) / 100,
      asked,
    })
    const { ours, alone } = await firstPages(page, path)
    await ask(page, 'search.pause', { paused: true })
    const jumped = await citationJumps(page, pages)
    await ask(page, 'search.pause', { paused: false })
    await expect(page.getByText(/识别中/)).toBeVisible({ timeout: patience })
    const typed = await typingTimes(page, page.getByRole('textbox', { name: '存在问题和改进建议' }))
    return [
      row('pdf.js alone: first page', alone, '—'),
      row('desk: first page', ours, 'median ≤ 1.5 × pdf.js alone', alone),
      row('desk: citation jump', jumped, 'p95 ≤ 500 ms'),
      row('desk: keystroke to screen while OCR runs', typed, 'p95 ≤ 50 ms'),
    ]
  } finally {
    await window.close()
  }
}

async function openLongReview(page: Page, path: string, pages: number): Promise<void> {
  page.setDefaultTimeout(patience)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await addAccount(page, reviewer, '法制审核')
  await createCase(page)
  await openTab(page, '材料')
  const drop = page.getByRole('group', { name: '把文件或文件夹拖到这里' }).locator('input[type=file]').first()
  await drop.setInputFiles([await writeScan(join(path, '..', 'small'), '立案审批表.pdf', 2), path])
  await expect(page.getByText('收入 2 件，共 2 件')).toBeVisible({ timeout: patience })
  await sharePort(page)
  await ask(page, 'search.pause', { paused: true })
  await openTab(page, '法制审核')
  await page.getByRole('button', { name: '送审' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog.getByRole('combobox', { name: '审核人' }), reviewer.name)
  await dialog.getByRole('button', { name: '送审' }).click()
  await expect(dialog).toBeHidden()
  await changeSeat(page, administrator.name, reviewer)
  await citeFarAndWide(page, pages)
}

/** One adverse answer that cites pages all over the dossier, each with a rectangle. */
async function citeFarAndWide(page: Page, pages: number): Promise<void> {
  const caseId = /cases\/([^?/]+)/u.exec(page.url())?.[1] ?? ''
  const seen = await ask(page, 'case.get', { caseId })
  if (!seen.ok) throw new Error(seen.error.kind)
  const [round] = seen.value.file.rounds
  const long = round?.snapshot.find((entry) => entry.pages === pages)
  if (round === undefined || long === undefined) throw new Error('the dossier was not submitted')
  const citations = Array.from({ length: jumps }, (_, index) => ({
    materialId: long.materialId,
    version: long.version,
    page: 1 + ((index * 379) % pages),
    quote: '',
    rect: { x: 0.2, y: 0.1, width: 0.4, height: 0.1 },
  }))
  const answer = { row: '5', answer: 'no' as const, problem: '', citations }
  await ask(page, 'review.save', { roundId: round.id, answers: [answer], opinion: null, opinionText: '' })
  await page.reload()
  await expect(page.locator('.checkRow .ant-tag')).toHaveCount(jumps)
}

/** By turns, so that what else the box does falls on both. */
async function firstPages(page: Page, path: string): Promise<{ ours: number[]; alone: number[] }> {
  const sheet = page.locator('.pdfSheet[data-page="1"]')
  await expect(sheet.locator('canvas')).toBeVisible()
  const width = (await sheet.boundingBox())?.width ?? 0
  const plain = await plainPdfJs(path, findBrowser()?.path ?? '', width)
  const [ours, alone]: [number[], number[]] = [[], []]
  const show = async (key: string) => {
    await page.evaluate((pressed) => window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed })), key)
  }
  try {
    for (let turn = 0; turn < openings; turn++) {
      await show('[')
      await expect(page.getByText('/ 2 页')).toBeVisible()
      await page.evaluate(() => {
        const next = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: ']' }))
        Object.assign(globalThis, { openNext: next })
      })
      ours.push(await untilPainted(page, 'openNext', '.pdfSheet[data-page="1"] canvas'))
      alone.push(await plain.firstPage())
    }
  } finally {
    await plain.close()
  }
  return { ours, alone }
}

async function citationJumps(page: Page, pages: number): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < jumps; index++) {
    const chip = page.locator('.checkRow .ant-tag button.linkButton').nth(index)
    const target = 1 + ((index * 379) % pages)
    await chip.evaluate((element) => element.setAttribute('data-jump', ''))
    times.push(await untilPainted(page, '[data-jump]', `.pdfSheet[data-page="${target}"] canvas`))
    await expect(page.locator('.pageArea.isAt')).toHaveCount(1)
    await chip.evaluate((element) => element.removeAttribute('data-jump'))
  }
  return times
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
