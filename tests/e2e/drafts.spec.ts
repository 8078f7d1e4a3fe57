import { expect, test } from './fixture.ts'
import { createCase, openTab } from './pages/casePages.ts'
import { goTo, setUpDesk } from './pages/doorway.ts'

test('what was typed before the page was lost is offered again', async ({ app }) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  await goTo(page, '案件')
  await page.getByRole('button', { name: '新建案件' }).click()
  await page.getByRole('textbox', { name: '案由' }).fill('未依法公开环境信息')
  await expect(page.getByText(/^草稿已保存/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/未提交的内容/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '案由' })).toHaveValue('')
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByRole('textbox', { name: '案由' })).toHaveValue('未依法公开环境信息')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '新建案件' }).click()
  await page.getByRole('button', { name: '放弃' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: '案件', exact: true })).toBeVisible()
  await expect(page.getByText(/未提交的内容/)).toBeHidden()
})

test('days are understood as officers write them, and a wrong one is refused in words', async ({ app }) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  await createCase(page)
  await openTab(page, '概览')
  await page.getByRole('button', { name: '登记节点' }).click()
  const day = page.getByRole('dialog').getByRole('textbox', { name: '日期' })
  for (const [typed, read] of [
    ['2023.9.4', '2023-09-04'],
    ['二〇二三年九月四日', '2023-09-04'],
    ['20230904', '2023-09-04'],
  ] as const) {
    await day.fill(typed)
    await day.blur()
    await expect(day).toHaveValue(read)
  }
  await day.fill('2023.13.40')
  await day.blur()
  await expect(page.getByText(/看不懂这个日期/)).toBeVisible()
})
