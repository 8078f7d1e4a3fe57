import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { discretionTableSchema } from '#domain/discretion/discretionTable.ts'
import { makeTable } from '#tests/helpers/discretionBuilders.ts'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { confirmKey, goTo, setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

test('a fine is computed with evidence, put into the facts by a click, printed and signed', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await createCase(page)
  await putIn(page, [await writeScan(info.outputPath('in'), '调查询问笔录.pdf', 4)])
  await openTab(page, '概览')
  await page.getByRole('region', { name: '案件事实' }).getByRole('button').click()
  const facts = page.getByRole('dialog', { name: '案件事实' })
  await facts.getByRole('textbox', { name: '处罚依据' }).fill('《排污许可管理条例》第三十三条第（一）项')
  await page.keyboard.press('Control+Enter')
  await expect(facts).toBeHidden()

  await openDiscretion(page)
  // A sample is used only by whoever picks it, and says so.
  await expect(page.getByText('请先选择裁量表')).toBeVisible()
  await choose(page, page.getByRole('combobox', { name: '裁量表' }), '【样表】')
  await expect(page.getByText('样表，未经采用，不得作为裁量依据。请导入本单位的裁量基准。')).toBeVisible()
  await picture(page, 'discretion-sample')

  await page.getByRole('button', { name: '裁量表管理' }).click()
  const tables = page.getByRole('dialog', { name: '裁量表管理' })
  await tables.getByRole('button', { name: '下载导入模板' }).click()
  await expect(tables.getByText(/裁量表导入模板\.xlsx/)).toBeVisible()
  const template = join(app.dataDirectory, '裁量表', '裁量表导入模板.xlsx')
  await tables.locator('input[type=file]').setInputFiles(template)
  await expect(tables.getByText('B1“裁量表名称”：没有填写')).toBeVisible()
  await picture(page, 'discretion-bad-cells')
  const path = join(app.dataDirectory, '裁量基准.json')
  await writeFile(path, JSON.stringify(discretionTableSchema.parse(makeTable())))
  await tables.locator('input[type=file]').setInputFiles(path)
  await expect(tables.getByRole('textbox', { name: '裁量表名称' })).toHaveValue('无证排污裁量表')
  await expectNoFaults(page)
  await picture(page, 'discretion-table-editor')
  await tables.getByRole('button', { name: '保存成第 1 版' }).click()
  await expect(tables.getByText('第 1 版 · 陈管理')).toBeVisible()
  await picture(page, 'discretion-tables')
  await page.keyboard.press('Escape')
  await expect(tables).toBeHidden()

  await choose(page, page.getByRole('combobox', { name: '裁量表' }), '无证排污裁量表 第 1 版')
  await expect(page.getByText('样表，未经采用')).toHaveCount(0)
  const factor = (name: string) => page.getByRole('radiogroup', { name, exact: true })
  await factor('持续时间')
    .getByRole('radio', { name: /三个月以上/ })
    .check()
  await factor('所在区域')
    .getByRole('radio', { name: /下风向/ })
    .check()
  await factor('违法次数').getByRole('radio', { name: /首次/ }).check()
  await page.getByRole('button', { name: '为“持续时间”引证' }).click()
  await choose(page, page.getByRole('combobox', { name: '材料' }), '调查询问笔录')
  await page.getByRole('spinbutton', { name: '页' }).fill('2')
  await page.getByRole('button', { name: '加上' }).click()
  await expect(page.getByRole('link', { name: '调查询问笔录 第2页' })).toBeVisible()
  const result = page.getByRole('region', { name: '计算', exact: true })
  await expect(result.getByText('240,000 元').first()).toBeVisible()
  await result.getByRole('spinbutton', { name: '确定的罚款数额' }).fill('25万')
  await expect(result.getByText('与计算结果不一致，请写明理由')).toBeVisible()
  await picture(page, 'discretion-deviates')
  await expectNoFaults(page)
  await result.getByRole('spinbutton', { name: '确定的罚款数额' }).fill('240000')
  await expect(result.getByText('与计算结果一致')).toBeVisible()
  await result.getByRole('button', { name: '保存计算' }).click()
  await expect(result.getByRole('button', { name: '把 240,000 元 写入拟罚款' })).toBeVisible()
  await result.getByRole('button', { name: '把 240,000 元 写入拟罚款' }).click()
  await expect(result.getByText('案件事实的拟罚款就是这个数额')).toBeVisible()

  const paper = result.getByRole('region', { name: '裁量计算表' })
  await paper.getByRole('button', { name: '生成文书' }).click()
  const drop = paper.getByRole('group', { name: /签字后的扫描件/ })
  await expect(drop).toBeVisible({ timeout: 60_000 })
  await picture(page, 'discretion-saved')
  await drop
    .locator('input[type=file]')
    .first()
    .setInputFiles(await writeScan(info.outputPath('in'), '签字件.pdf', 1))
  const anyway = page.getByRole('button', { name: '仍然挂回' })
  await anyway.click({ timeout: 8000 }).catch(() => undefined)
  await expect(paper.getByText(/已挂回，自此生效/)).toBeVisible({ timeout: 60_000 })
  await expect(result.getByRole('button', { name: '保存修改' })).toHaveCount(0)
  await picture(page, 'discretion-signed')
  await expectNoFaults(page)
})

test('beside the calculation stand the history of the party and similar cases of the desk', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '只想先看看：用演示资料填写' }).click()
  await page.getByRole('button', { name: '新建工作台' }).click()
  await confirmKey(page)
  await page.getByRole('button', { name: '装入演示工作台（2023年）' }).click()
  await expect(page.getByRole('heading', { name: '年度统计' })).toBeVisible({ timeout: 150_000 })
  await goTo(page, '案件')
  await page.getByText('泉州演革皮具有限公司').first().click()
  await openDiscretion(page)
  const similar = page.getByRole('region', { name: '类案' })
  await expect(similar.getByRole('link', { name: /118号/ })).toBeVisible()
  await expect(similar.getByText(/1 件，中位数 200,000 元/)).toBeVisible()
  await expect(page.getByText('本工作台没有这名当事人以前的决定。')).toBeVisible()
  await picture(page, 'discretion-beside')
})

async function openDiscretion(page: Page): Promise<void> {
  await openTab(page, '法制审核')
  await page.locator('.steps').getByText('裁量', { exact: true }).click()
}

/** In one page: the usual way opens a second one, which the browser host refuses. */
async function expectNoFaults(page: Page): Promise<void> {
  await page.waitForTimeout(300)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual(
    [],
  )
}
