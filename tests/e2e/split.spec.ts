import { mkdir, readFile, writeFile } from 'node:fs/promises'

import type { Page } from 'playwright/test'

import { readBack } from '#binder/testing/pdfiumReader.ts'
import { copierScan } from '#tests/helpers/copierScan.ts'
import { writeLedger } from '#tests/helpers/ledgerFixture.ts'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { goTo, setUpDesk } from './pages/doorway.ts'
import { internalVolume, mainVolume, paperCatalogue } from './pages/oldDossier.ts'
import { picture } from './pages/picture.ts'
import { splitByKeys } from './pages/splitKeys.ts'
import { watchPolicy } from './pages/violations.ts'

const party = '泉州市丰泽区华源涂料有限公司'

test('S1: an old file of 148 sides becomes 26 documents by keyboard, sealed and verified', async ({ app }, info) => {
  test.setTimeout(400_000)
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const breaches = await watchPolicy(page)
  await setUpDesk(page)
  const scans = info.outputPath('scans')
  await mkdir(scans, { recursive: true })
  const [main, internal] = [mainVolume(), internalVolume()]
  expect(main.sides).toHaveLength(148)
  const mainPath = `${scans}/SKM_C250i23121508150.pdf`
  const internalPath = `${scans}/SKM_C250i23121508210.pdf`
  await writeFile(mainPath, await copierScan(main.sides, 75))
  await writeFile(internalPath, await copierScan(internal.sides, 75))
  const started = Date.now()

  await caseFromLedger(page, info.outputPath('2023案件台账.xlsx'))
  await openTab(page, '材料')
  await openScan(page, mainPath)
  await expect(page.getByRole('button', { name: /疑似空白 23 面/ })).toBeVisible({ timeout: 60_000 })
  await picture(page, 's1-01-grid')
  const mainKeys = await splitByKeys(page, main)
  await expect(page.getByText('已自动保存')).toBeVisible()
  await picture(page, 's1-02-split')
  const lines = page.getByRole('region', { name: '目录' }).getByRole('listitem')
  await expect(lines).toHaveText(paperCatalogue(main).map((line, i) => `${i + 1}${line}`))
  expect(await breaches()).toEqual([])
  await page.reload()
  await expect(lines).toHaveCount(26, { timeout: 30_000 })
  await finish(page, 26)
  await openScan(page, internalPath)
  const internalKeys = await splitByKeys(page, internal)
  await finish(page, 2)
  await expect(page.getByRole('status').filter({ hasText: '纸质页号连续' })).toHaveCount(2)
  await picture(page, 's1-03-materials')

  const sealed = await sealWithNote(page)
  const { labels } = await readBack(await readFile(sealed))
  expect(labels.filter((label) => /^\d+$/u.test(label))).toEqual(Array.from({ length: 120 }, (_, i) => String(i + 1)))
  await goTo(page, '核验')
  const drop = page.getByRole('group', { name: '把封卷 PDF 拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles(sealed)
  await expect(page.getByText(/^内容自封签后未变/).first()).toBeVisible({ timeout: 60_000 })
  const seconds = Math.round((Date.now() - started) / 1000)
  const description = `正卷 ${mainKeys} keys, 副卷 ${internalKeys} keys, ${seconds} s of the machine`
  info.annotations.push({ type: 'measured', description })
})

/** Imports the ledger and opens the case of the old file. */
async function caseFromLedger(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: '台账与填报' }).click()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await writeLedger(path))
  await page.getByRole('button', { name: /^导入（新建 2 案）/ }).click()
  await expect(page.getByText(/已导入：新建 2 案/)).toBeVisible()
  await goTo(page, '案件')
  await page
    .getByText(new RegExp(`^${party}`))
    .first()
    .click()
  await expect(page.getByRole('heading', { name: new RegExp(party) })).toBeVisible()
}

async function openScan(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: '拆分扫描件' }).locator('xpath=following-sibling::input').setInputFiles(path)
  await expect(page.getByRole('region', { name: '页面', exact: true })).toBeVisible({ timeout: 60_000 })
}

async function finish(page: Page, documents: number): Promise<void> {
  await page.getByRole('button', { name: '完成拆分' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '完成拆分' }).click()
  await expect(page.getByText(new RegExp(`已拆分：新增 ${documents} 件`))).toBeVisible({ timeout: 120_000 })
}

/** Seals 正卷 with a note on the closing note; what the old file lacks is recorded and stops nothing. */
async function sealWithNote(page: Page): Promise<string> {
  await openTab(page, '概览')
  await expect(page.getByText(/瑕疵/).first()).toBeVisible()
  await picture(page, 's1-04-overview')
  await openTab(page, '归档')
  await expect(page.getByRole('button', { name: '页号对照表' })).toBeVisible()
  await page.getByRole('textbox', { name: '说明' }).fill('第87页为复印件，原件由当事人留存。')
  await page.getByRole('button', { name: '封卷', exact: true }).click()
  await expect(page.getByText(/已封卷并读回核验/)).toBeVisible({ timeout: 120_000 })
  await picture(page, 's1-05-sealed')
  return (await page.locator('.card .path').first().innerText()).trim()
}

test('a thick PDF dropped as one document is split; its numbers are shown, corrected, doubled and go with the viewer', async ({
  app,
}, info) => {
  test.setTimeout(200_000)
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await createCase(page)
  const whole = {
    ...internalVolume(),
    items: [
      [6, '现场检查（勘察）笔录'],
      [15, '调查询问笔录'],
    ] as const,
  }
  const sides = Array.from({ length: 21 }, (_, i) => ({ ...whole.sides[i % 10]!, number: String(i + 1) }))
  await mkdir(info.outputPath('scans'), { recursive: true })
  const path = info.outputPath('scans', '整本.pdf')
  await writeFile(path, await copierScan(sides, 60))
  await putIn(page, [path])
  await page.getByText('共 21 页。如果是整本案卷').locator('xpath=..').getByRole('button').click()
  await expect(page.getByRole('region', { name: '页面', exact: true })).toBeVisible({ timeout: 60_000 })
  await splitByKeys(page, { ...whole, sides })
  await picture(page, 'labels-split')
  await finish(page, 2)
  await expect(page.getByText('已拆分', { exact: true })).toBeAttached()

  await page
    .getByRole('button', { name: /调查询问笔录/ })
    .first()
    .click()
  const box = page.getByRole('textbox', { name: '纸质页号' })
  await expect(box).toHaveValue('7')
  await box.fill('20')
  await box.press('Enter')
  await expect(page.getByText('（第 14 / 15 页）')).toBeVisible()
  await page.getByRole('button', { name: '纸质页号' }).click()
  const typed = page.locator('form').getByRole('textbox', { name: '纸质页号' })
  await typed.fill('6-20')
  await expect(page.getByText('读作 6～20，共 15 个号，本件 15 页')).toBeVisible()
  await picture(page, 'labels-typed')
  await typed.press('Control+Enter')
  await expect(page.getByText('“调查询问笔录”第 6 号重号')).toBeVisible()
  await picture(page, 'labels-double')
  await openTab(page, '归档')
  await page.getByRole('button', { name: '封卷', exact: true }).click()
  await expect(page.getByText(/已封卷并读回核验/)).toBeVisible({ timeout: 120_000 })
})
