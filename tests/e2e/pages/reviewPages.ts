import { mkdir, writeFile } from 'node:fs/promises'

import { expect, type Locator, type Page } from 'playwright/test'

import { copiedSide, copierScan } from '#tests/helpers/copierScan.ts'

import { caseTitle, createCase, openTab, putIn } from './casePages.ts'
import { choose } from './choose.ts'
import { administrator, goTo, setUpDesk, signIn, signOut } from './doorway.ts'
import { writeScan } from './scans.ts'
import { addAccount } from './settings.ts'

export const reviewer = { staffNo: 'R001', name: '李审核', password: 'reviewer-0001' }

/** A case with a paper that has text and one that was only scanned, handed to the reviewer, who sits at the desk. */
export async function openReview(page: Page, scans: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await addAccount(page, reviewer, '法制审核')
  await createCase(page)
  await mkdir(scans, { recursive: true })
  const scanned = `${scans}/现场检查（勘察）笔录.pdf`
  const sides = ['现场检查笔录', '现场检查笔录', '现场检查笔录'].map((title) => copiedSide({ title }))
  await writeFile(scanned, await copierScan(sides, 60))
  await putIn(page, [await writeScan(scans, '立案审批表.pdf', 4), scanned])
  await openTab(page, '法制审核')
  await page.getByRole('button', { name: '送审' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog.getByRole('combobox', { name: '审核人' }), reviewer.name)
  await dialog.getByRole('button', { name: '送审' }).click()
  await expect(dialog).toBeHidden()
  await changeSeat(page, administrator.name, reviewer)
}

/** One signs out, another signs in and opens the review of the case. */
export async function changeSeat(page: Page, from: string, to: typeof reviewer): Promise<void> {
  await signOut(page, from)
  await signIn(page, to)
  await goTo(page, '案件')
  await page.getByRole('link', { name: caseTitle }).click()
  await openTab(page, '法制审核')
}

/** A row of the checklist by its number. */
export function checkRow(page: Page, no: number): Locator {
  return page.locator('.checkRow').nth(no - 1)
}

/** Where a marked area lies on its sheet, in shares of what is on screen. */
export async function shareOnSheet(area: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return area.evaluate((element) => {
    const frame = element.closest('.pdfSheet, .viewerPicture')!.getBoundingClientRect()
    const { left, top, width, height } = element.getBoundingClientRect()
    return {
      x: (left - frame.left) / frame.width,
      y: (top - frame.top) / frame.height,
      width: width / frame.width,
      height: height / frame.height,
    }
  })
}

/** Drags from one place of the first sheet on screen to another; shares of the sheet. */
export async function dragOnSheet(
  page: Page,
  number: number,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
): Promise<void> {
  const sheet = (await page.locator(`.pdfSheet[data-page="${number}"]`).boundingBox())!
  const at = ([x, y]: readonly [number, number]) => [sheet.x + x * sheet.width, sheet.y + y * sheet.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
  await page.mouse.move(...at(to))
  await page.mouse.up()
}
