import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { expect, test } from './fixture.ts'
import { goTo, setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

const title = '丰宁区餐饮油烟污染防治管理规定'

async function addDocument(page: Page, scan: string): Promise<void> {
  await page.getByRole('button', { name: '新增登记' }).first().click()
  const dialog = page.getByRole('dialog', { name: '登记：行政规范性文件' })
  await dialog.getByRole('textbox', { name: '文件名称' }).fill(title)
  await dialog.getByRole('textbox', { name: '文号' }).fill('海丰环规〔2026〕1号')
  await dialog.getByRole('textbox', { name: '印发日期' }).fill('2026.3.2')
  await dialog.getByRole('textbox', { name: '下次评估' }).fill('2026.12.1')
  await dialog.locator('input[type=file]').setInputFiles(scan)
  await picture(page, 'registers-1-add')
  await dialog.getByRole('textbox', { name: '文号' }).press('Control+Enter')
  await expect(dialog).toBeHidden()
}

test('a document with its review, evaluation and scans; a topic; a line struck with its reason', async ({
  app,
}, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await goTo(page, '登记')
  await expect(page.getByRole('heading', { name: '还没有登记行政规范性文件' })).toBeVisible()
  await addDocument(page, await writeScan(info.outputPath('scans'), '规范性文件签发件.pdf', 3))
  const panel = page.getByRole('article', { name: title })
  await expect(panel).toContainText('没有登记合法性审核')

  await test.step('the legal review with its opinion', async () => {
    await panel.getByRole('button', { name: '登记环节' }).click()
    const dialog = page.getByRole('dialog', { name: '登记环节' })
    await dialog.getByRole('textbox', { name: '日期', exact: true }).fill('2026.2.20')
    await dialog.getByRole('textbox', { name: '审核人' }).fill('林法规')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('请选择')).toBeVisible()
    await dialog.getByRole('radio', { name: '合法', exact: true }).check()
    await dialog
      .locator('input[type=file]')
      .setInputFiles(await writeScan(info.outputPath('scans'), '合法性审核意见.pdf'))
    await picture(page, 'registers-2-step')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(panel.getByText('没有登记合法性审核')).toBeHidden()
    await picture(page, 'registers-3-panel')
  })

  await test.step('the scan opens as it was kept', async () => {
    await panel.getByRole('button', { name: '规范性文件签发件.pdf' }).click()
    const viewer = page.getByRole('dialog', { name: '规范性文件签发件.pdf' })
    await expect(viewer.getByText('/ 3 页')).toBeVisible()
    await expect(viewer.locator('canvas').first()).toBeVisible()
    await picture(page, 'registers-4-scan')
    await page.keyboard.press('Escape')
    await expect(viewer).toBeHidden()
  })

  await test.step('its evaluation is on the workbench and leads back', async () => {
    await goTo(page, '工作台')
    const due = page.getByRole('list', { name: '登记事项到期' })
    await expect(due).toContainText('2026-12-01')
    await picture(page, 'registers-5-workbench')
    await due.getByRole('link', { name: title }).click()
    await expect(panel).toContainText('应评估 2026-12-01')
  })

  await test.step('a topic of 三重一大 is a line without content; struck it stays readable', async () => {
    await page.getByText(/^“三重一大”议题 0$/).click()
    await page.getByRole('button', { name: '新增登记' }).first().click()
    const dialog = page.getByRole('dialog', { name: '登记：“三重一大”议题' })
    await dialog.getByRole('textbox', { name: '会议日期' }).fill('2026.4.9')
    await dialog.getByRole('radio', { name: '大额资金使用' }).check()
    await dialog.getByRole('textbox', { name: '议题', exact: true }).fill('2026年监测设备采购')
    await dialog.getByRole('textbox', { name: '会议纪要号' }).fill('〔2026〕4号')
    await picture(page, 'registers-6-topic')
    await dialog.getByRole('button', { name: '保存' }).click()
    const topic = page.getByRole('article', { name: '2026年监测设备采购' })
    await expect(topic).toContainText('〔2026〕4号')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    await expect(page.getByText('已导出 1 行')).toBeVisible()
    await topic.getByRole('button', { name: '划去' }).click()
    const asked = page.getByRole('dialog', { name: /^划去登记/ })
    await asked.getByRole('textbox', { name: '原因' }).fill('登记重复')
    await asked.getByRole('button', { name: '确定' }).click()
    await expect(page.getByRole('heading', { name: '还没有登记“三重一大”议题' })).toBeVisible()
    await page.getByRole('checkbox', { name: '显示已划去的' }).check()
    await expect(topic).toContainText('已划去：登记重复')
    await picture(page, 'registers-7-struck')
  })
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
  await page.setViewportSize({ width: 1093, height: 614 })
  const bar = page.getByRole('banner')
  expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1)
  await picture(page, 'registers-8-125')
})
