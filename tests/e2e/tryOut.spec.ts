import { expect, test } from './fixture.ts'
import { confirmKey, goTo } from './pages/doorway.ts'

test('somebody who only wants to look fills in nothing and sees the whole demo case', async ({ app }) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.getByRole('button', { name: '只想先看看：用演示资料填写' }).click()
  await expect(page.getByText('密码和口令都是 yijuan-demo')).toBeVisible()
  await page.getByRole('button', { name: '新建工作台' }).click()
  await confirmKey(page)
  await page.getByRole('button', { name: '装入示例案件' }).click()
  await expect(page.getByRole('tab', { name: '材料 34' })).toBeVisible({ timeout: 120_000 })
  await goTo(page, '案件')
  await expect(page.getByText('闽泉环罚〔2023〕118号')).toBeVisible()
})
