import { expect, type Locator, type Page } from 'playwright/test'

import { choose } from './choose.ts'
import { goTo } from './doorway.ts'

export const party = '海棠市华源环保科技有限公司'
export const caseTitle = `${party}涉嫌无证排污案`

/** Opens the new-case form, fills it and lands on the case page. */
export async function createCase(page: Page): Promise<void> {
  await goTo(page, '案件')
  await page.getByRole('button', { name: '新建案件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '案由' }).fill('无证排污')
  await dialog.getByRole('textbox', { name: '名称（以营业执照或身份证为准）' }).fill(party)
  await dialog.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350599MA2DEM017F')
  await dialog.getByRole('button', { name: '增加执法人员' }).click()
  await dialog.getByRole('textbox', { name: '姓名 1' }).fill('张执法')
  await dialog.getByRole('textbox', { name: '执法证号' }).fill('13040015001')
  await dialog.getByRole('textbox', { name: '有效期自' }).fill('2025.1.1')
  await dialog.getByRole('textbox', { name: '有效期至' }).fill('二〇三〇年十二月三十一日')
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.getByRole('heading', { name: caseTitle })).toBeVisible()
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
}

/** Puts files in by the dialog and waits until all are listed. */
export async function putIn(page: Page, paths: readonly string[]): Promise<void> {
  await openTab(page, '材料')
  const drop = page.getByRole('group', { name: '把文件或文件夹拖到这里' })
  await drop
    .locator('input[type=file]')
    .first()
    .setInputFiles([...paths])
  await expect(page.getByText(`收入 ${paths.length} 件，共 ${paths.length} 件`)).toBeVisible({ timeout: 60_000 })
}

/** Records a dated step with the paper that proves it. */
export async function recordMilestone(page: Page, kind: string, day: string, paper: string): Promise<void> {
  await openTab(page, '概览')
  await page.getByRole('button', { name: '登记节点' }).click()
  const dialog = page.getByRole('dialog', { name: '登记节点' })
  await choose(page, dialog.getByRole('combobox', { name: '节点' }), kind, true)
  await dialog.getByRole('textbox', { name: '日期' }).fill(day)
  await choose(page, dialog.getByRole('combobox', { name: '凭证' }), paper)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()
  await dismissBlemishes(page)
}

/** Defects of what is on signed paper are shown once; nothing is refused for them. */
export async function dismissBlemishes(page: Page): Promise<void> {
  const notice = page.getByRole('dialog', { name: /记录了瑕疵|已保存，请注意/ })
  const shown = await notice.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  )
  if (shown) await notice.getByRole('button').last().click()
  await expect(notice).toBeHidden()
}

/** 生成 → 扫描挂回 of the form in the given part of the page. */
export async function printAndHangBack(section: Locator, scan: string): Promise<void> {
  await section.getByRole('button', { name: '生成文书' }).click()
  const drop = section.getByRole('group', { name: /签字后的扫描件/ })
  await expect(drop).toBeVisible({ timeout: 60_000 })
  await drop.locator('input[type=file]').first().setInputFiles(scan)
  await expect(section.getByText(/已挂回，自此生效/)).toBeVisible({ timeout: 60_000 })
}
