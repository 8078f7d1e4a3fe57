import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { scanPapers } from '#tests/helpers/paperScan.ts'

import { sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { goTo, setUpDesk } from './pages/doorway.ts'
import { allSides, fetchPrint, holdDiscussion, printRecord } from './pages/papers.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'
import { watchPolicy } from './pages/violations.ts'

/** The copier: 200 dpi, turned by 1.5°, with grain. */
const look = { dpi: 200, skew: 1.5, noise: 10 }

/** What a screen reader would stumble over, and whether the page must be scrolled sideways at 125 %. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const faults = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join(' | ')}`,
  )
  await page.setViewportSize({ width: 1093, height: 614 })
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
  await page.setViewportSize({ width: 1366, height: 768 })
  return isWide ? [...faults, 'sideways'] : faults
}

test('prints go out to be signed and come back by their codes', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const breaches = await watchPolicy(page)
  const inbox = info.outputPath('扫描收件')
  await mkdir(inbox, { recursive: true })
  const paper = (name: string) => info.outputPath(`${name}.pdf`)

  // The folder is chosen once.
  await goTo(page, '待签收')
  await expect(page.getByText('没有打印出去等签字的文书')).toBeVisible()
  await picture(page, 'papers-01-empty')
  await page.getByRole('button', { name: '设置收件' }).click()
  await page.getByRole('textbox', { name: '扫描收件文件夹' }).fill(inbox)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('正在收件')).toBeVisible()

  // 生成 → 打印 → 送签 → 挂回
  const { caseId } = await holdDiscussion(page)
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
  await openTab(page, '集体讨论')
  await page.getByRole('button', { name: '生成文书' }).click()
  await expect(page.getByRole('button', { name: '重新生成' })).toBeVisible({ timeout: 60_000 })
  await goTo(page, '待签收')
  const line = page.getByRole('row', { name: /案件集体讨论记录/ })
  await expect(line.getByText('已生成')).toBeVisible()
  await picture(page, 'papers-02-generated')
  const began = Date.now()
  await page.keyboard.press('Control+p')
  await expect(line.getByText('已打印')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  await expect(line.getByText('已送签')).toBeVisible()
  await expect(line.getByText('分管领导')).toBeVisible()
  await page.keyboard.press('3')
  await expect(line.getByText('市局用印')).toBeVisible()
  await picture(page, 'papers-03-sent')
  const first = await fetchPrint(page, caseId, paper('讨论记录'))
  const other = await printRecord(page, paper('另一份'), 5)
  const copied = Date.now()
  await scanPapers(join(inbox, 'SKM_C250i26091408150.pdf'), [...allSides(first), 'blank', ...allSides(other)], look)
  const scanned = Date.now()
  await page.getByText('已挂回', { exact: true }).first().click()
  await expect(page.getByRole('row', { name: /案件集体讨论记录/ })).toHaveCount(2, { timeout: 60_000 })
  const hung = Date.now()
  info.annotations.push({
    type: 'measured',
    description:
      `打印→送签→换地方→挂回: 3 keys (Ctrl+P, Enter, 3), ${copied - began} ms; ` +
      `a scan of ${first.pages + other.pages + 1} sides with two documents is hung ${hung - scanned} ms after the copier wrote it`,
  })
  await picture(page, 'papers-04-hung')
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
  await openTab(page, '集体讨论')
  await expect(page.getByText(/已挂回，自此生效/)).toBeVisible()

  // A page is missing, another lies there twice: it asks.
  const third = await printRecord(page, paper('缺页'), 60)
  const [one, ...rest] = allSides(third)
  await scanPapers(join(inbox, '缺页.pdf'), rest, look)
  await goTo(page, '待签收')
  const card = page.getByRole('article', { name: '案件集体讨论记录' })
  await expect(card.getByText('缺第 1 页')).toBeVisible({ timeout: 30_000 })
  await picture(page, 'papers-05-missing')
  await scanPapers(join(inbox, '两次.pdf'), [one!, one!], { ...look, seed: 50 })
  await expect(card.getByText('同一页出现了两次')).toBeVisible({ timeout: 30_000 })
  await page.waitForTimeout(process.env['YIJUAN_PICTURES'] === undefined ? 0 : 1500)
  await picture(page, 'papers-06-twice')
  expect(await faultsOf(page)).toEqual([])
  expect(
    await card
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.filter((one) => !(one as HTMLInputElement).checked).length),
  ).toBe(1)
  await card.getByRole('button', { name: '就按这些页挂回' }).click()
  await expect(card.getByText('这份文书已经挂回过')).toBeVisible()
  await card.getByRole('button', { name: '不需要' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('重复扫描')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click()
  await expect(page.getByText('没有待处置的扫描页')).toBeVisible()
  expect(await breaches()).toEqual([])
})

test('a scan on the wrong document is taken down, a broken one is told', async ({ app }, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const inbox = info.outputPath('扫描收件')
  await mkdir(inbox, { recursive: true })
  const wrong = await printRecord(page, info.outputPath('甲.pdf'), 5)
  await goTo(page, '待签收')
  await page.getByRole('button', { name: '设置收件' }).click()
  await page.getByRole('textbox', { name: '扫描收件文件夹' }).fill(inbox)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('正在收件')).toBeVisible()

  // No code can be read: it goes where the officer says.
  const loose = await scanPapers(info.outputPath('无码.pdf'), allSides(wrong), { ...look, dpi: 40 })
  await page.getByLabel('挂回扫描件').setInputFiles(loose)
  await expect(page.getByText('已挂回，自此生效')).toBeVisible({ timeout: 30_000 })
  await page.getByText('已挂回', { exact: true }).first().click()
  await page.getByRole('button', { name: '撤销挂回' }).click()
  const why = page.getByRole('dialog', { name: /撤销/ })
  await why.getByRole('textbox').fill('挂错了文书')
  await why.getByRole('button', { name: /确\s*定/ }).click()
  await expect(page.getByText('已从文书上取下，等待重新处置')).toBeVisible()
  await page.getByText('未挂回', { exact: true }).click()
  await expect(page.getByRole('row', { name: /案件集体讨论记录/ }).getByText('已生成')).toBeVisible()
  await picture(page, 'papers-07-undone')

  const right = await printRecord(page, info.outputPath('乙.pdf'), 5)
  const held = page.getByRole('article')
  await choose(page, held.getByRole('combobox', { name: '选文书' }), '案件集体讨论记录')
  await held.getByRole('button', { name: '挂到' }).click()
  await expect(page.getByText('没有待处置的扫描页')).toBeVisible({ timeout: 30_000 })

  // Cut off in the middle: told, left alone, and taken once it is whole.
  const cut = join(inbox, 'SKM_断.pdf')
  const whole = await readFile(await scanPapers(info.outputPath('whole.pdf'), allSides(right), { ...look, seed: 7 }))
  await writeFile(cut, whole.subarray(0, whole.length / 2))
  await expect(page.getByText(/文件不完整/)).toBeVisible({ timeout: 30_000 })
  await picture(page, 'papers-08-cut-off')
  await writeFile(cut, whole)
  await expect(page.getByText(/文件不完整/)).toBeHidden({ timeout: 30_000 })
  expect(await readFile(cut)).toEqual(whole)
})

test('a basket of documents is printed as one, with its log', async ({ app }, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const { caseId } = await printRecord(page, info.outputPath('记录.pdf'), 60)
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
  await putIn(page, [await writeScan(info.outputPath('scans'), '立案审批表.pdf', 2)])
  await openTab(page, '打印')
  await page.getByRole('button', { name: '选未签的打印件' }).click()
  await page.getByRole('button', { name: '选正卷' }).click()
  await page.getByRole('checkbox', { name: '卷皮封面（套打）' }).first().check()
  await page.getByRole('spinbutton', { name: '右移（毫米）' }).fill('2')
  await page.getByRole('spinbutton', { name: '下移（毫米）' }).fill('-1.5')
  await page.getByRole('textbox', { name: '案件集体讨论记录 打印哪几页' }).fill('2-9')
  await page.keyboard.press('Control+p')
  await expect(page.getByText(/页码写法不对或超出页数/)).toBeVisible()
  await page.getByRole('textbox', { name: '案件集体讨论记录 打印哪几页' }).fill('2-3')
  await page.getByRole('spinbutton', { name: '立案审批表 份数' }).fill('2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  const log = page.getByRole('table', { name: '打印登记' })
  await expect(page.getByText(/共 \d+ 面，已记入打印登记/)).toBeVisible({ timeout: 30_000 })
  await expect(log.getByText(/立案审批表×2/)).toBeVisible()
  await expect(log.getByText(/案件集体讨论记录（第 2、3 页）/)).toBeVisible()
  await picture(page, 'papers-09-basket')
  expect(await faultsOf(page)).toEqual([])
})
