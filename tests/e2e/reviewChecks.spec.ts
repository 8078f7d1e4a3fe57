import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { administrator, setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { changeSeat, checkRow, reviewer } from './pages/reviewPages.ts'
import { writeScan } from './pages/scans.ts'
import { addAccount } from './pages/settings.ts'
import { watchPolicy } from './pages/violations.ts'

test('why a case must be reviewed, and what the machine proposes, confirmed by the reviewer', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const breaches = await watchPolicy(page)
  await setUpDesk(page)
  await addAccount(page, reviewer, '法制审核')
  await createCase(page)
  const scans = info.outputPath('scans')
  const papers = ['立案审批表.pdf', '现场检查（勘察）笔录.pdf', '监测（检测）报告.pdf']
  await putIn(page, await Promise.all(papers.map((name) => writeScan(scans, name, 2))))
  const main = page.getByRole('main')

  await test.step('the answer is open, and says for each reason why', async () => {
    await openTab(page, '法制审核')
    await page.getByText('是否须审').click()
    const review = main.getByRole('region', { name: '是否应当法制审核' })
    await expect(review.getByText('不在法制审核范围')).toBeVisible()
    await expect(review.getByText(/案卷未登记涉及重大公共利益.*行政处罚法/)).toBeVisible()
    const discussion = main.getByRole('region', { name: '是否应当集体讨论' })
    await expect(discussion.getByText('尚不能判断是否应当集体讨论')).toBeVisible()
    await expect(discussion.getByText(/不能判断是否达到500,000元/)).toBeVisible()
    await picture(page, 'reasons-no')
    expect(await faultsOf(page)).toEqual([])
  })
  await test.step('a fact that changes changes the answer', async () => {
    await page.getByRole('button', { name: '修改案件事实' }).click()
    await page.getByRole('region', { name: '案件事实' }).getByRole('button', { name: '修改' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: '疑难复杂、多个法律关系' }).check()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await openTab(page, '法制审核')
    await page.getByText('是否须审').click()
    await expect(main.getByText('应当法制审核', { exact: true })).toBeVisible()
    await expect(main.getByText('应当集体讨论', { exact: true })).toBeVisible()
    await picture(page, 'reasons-yes')
  })
  await test.step('the machine proposes with law and paper; nothing is answered by it', async () => {
    await page.getByText('审核台').click()
    await page.getByRole('button', { name: '送审' }).click()
    const dialog = page.getByRole('dialog')
    await choose(page, dialog.getByRole('combobox', { name: '审核人' }), reviewer.name)
    await dialog.getByRole('button', { name: '送审' }).click()
    await expect(dialog).toBeHidden()
    await changeSeat(page, administrator.name, reviewer)
    await expect(page.getByText(/疑似问题 2/)).toBeVisible()
    await expect(checkRow(page, 4).getByRole('radio', { name: '否' })).not.toBeChecked()
    await picture(page, 'prechecks')
  })
  await test.step('its evidence opens on the left, and adopting writes problem and page into the row', async () => {
    await page.getByRole('button', { name: '见《监测（检测）报告》' }).click()
    await expect(page.getByRole('combobox', { name: '送审材料' }).locator('..')).toContainText('监测（检测）报告')
    await page.getByRole('button', { name: '采纳：监测、鉴定结果告知', exact: true }).click()
    const row = checkRow(page, 4)
    await expect(row.getByRole('radio', { name: '否' })).toBeChecked()
    await expect(row.getByRole('textbox').first()).toHaveValue(/结果没有告知当事人[^]*建议：/)
    await expect(row.getByRole('button', { name: /监测（检测）报告 第 1 页/ })).toBeVisible()
  })
  await test.step('not adopting asks for a reason, and both are found again', async () => {
    await page.getByRole('button', { name: '不采纳：执法人员人数' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('笔录另有黄乙签名，登记时漏填。')
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await expect(page.getByText(/疑似问题 0　无法判断 \d　已处理 2/)).toBeVisible()
    await page.getByRole('button', { name: /^保存/ }).click()
    await page.getByText('是否须审').click()
    await page.getByText('审核台').click()
    await page.getByText(/机器预审/).click()
    await page.getByText('已处理 2 项').click()
    await expect(page.getByText('未采纳：笔录另有黄乙签名，登记时漏填。')).toBeVisible()
    await expect(page.getByText('已写入第 4 项的存在问题，可以修改')).toBeVisible()
    await expect(checkRow(page, 3).getByRole('radio', { name: '否' })).not.toBeChecked()
    await picture(page, 'prechecks-settled')
    expect(await faultsOf(page)).toEqual([])
  })
  await test.step('the end of the round says what the opinion means, and the record keeps what was done', async () => {
    await expect(page.getByText(/机器预审还有未处理/)).toBeHidden()
    await page.getByRole('button', { name: '重新处理：执法人员人数' }).click()
    await expect(page.getByText('机器预审还有未处理的疑似问题：执法人员人数')).toBeVisible()
    await page.getByRole('button', { name: '全部符合（A）' }).click()
    await expect(checkRow(page, 9).getByRole('radio', { name: '是' })).toBeChecked()
    await page.getByRole('radio', { name: '退回补充完善' }).check()
    await expect(page.getByText(/可以改进或者完善.*不能据此作出决定/)).toBeVisible()
    await page.getByRole('button', { name: '结束审核' }).scrollIntoViewIfNeeded()
    await picture(page, 'prechecks-end')
    await page.getByRole('button', { name: '结束审核' }).click()
    await expect(main.getByRole('region', { name: '机器预审' }).getByText(/监测、鉴定结果告知.*已采纳/)).toBeVisible()
    await picture(page, 'prechecks-kept')
  })
  expect(await breaches()).toEqual([])
})

/** What axe finds on the page as it stands; in one page, the browser host refuses a second one. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}
