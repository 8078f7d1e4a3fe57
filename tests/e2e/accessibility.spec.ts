import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { administrator, goTo, setUpDesk, signIn, signOut } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

/** 1366×768 at 125 % scaling. */
const scaled = { width: 1093, height: 614 }

/** In one page: the usual way opens a second one, which the browser host refuses. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}

interface Look {
  faults: string[]
  sideways: string[]
}

/** What axe finds on the page as it stands, and whether it has to be scrolled sideways. */
async function lookAt(page: Page, name: string, look: Look): Promise<void> {
  await page.waitForTimeout(300)
  await picture(page, `a11y-${name}`)
  const { violations } = await axe(page).analyze()
  for (const found of violations) {
    const where = found.nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).slice(0, 3)
    look.faults.push(`${name}: ${found.id} (${found.impact ?? '?'}) ${where.join(' | ')}`)
  }
  await page.setViewportSize(scaled)
  await picture(page, `125-${name}`)
  const overflow = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('html, main, .tabBody, .titleBar')]
    return wide
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className || element.tagName)
  })
  if (overflow.length > 0) look.sideways.push(`${name}: ${overflow.join(', ')}`)
  await page.setViewportSize({ width: 1366, height: 768 })
}

test('every page is usable by keyboard and screen reader, and fits at 125 % scaling', async ({ app }, info) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const look: Look = { faults: [], sideways: [] }
  await lookAt(page, 'set-up', look)
  await page.getByText('从备份恢复', { exact: true }).click()
  await lookAt(page, 'restore', look)
  await page.getByText('新建', { exact: true }).click()
  await setUpDesk(page, () => lookAt(page, 'recovery-key', look))
  await signOut(page, administrator.name)
  await lookAt(page, 'sign-in', look)
  await signIn(page)
  await lookAt(page, 'workbench', look)
  await goTo(page, '案件')
  await page.getByRole('button', { name: '新建案件' }).click()
  await lookAt(page, 'new-case', look)
  await page.keyboard.press('Escape')
  await createCase(page)
  await putIn(page, [await writeScan(info.outputPath('scans'), '现场检查（勘察）笔录.pdf', 3)])
  await expect(page.locator('canvas').first()).toBeVisible()
  await lookAt(page, 'materials', look)
  await page.getByRole('button', { name: '著录' }).click()
  await lookAt(page, 'describe', look)
  for (const tab of ['概览', '法制审核', '集体讨论', '告知与决定', '文书', '送达与执行', '归档', '留痕']) {
    await openTab(page, tab)
    await lookAt(page, tab, look)
  }
  await openTab(page, '集体讨论')
  await page.getByRole('button', { name: '新建讨论记录' }).click()
  await lookAt(page, 'discussion-editor', look)
  await openTab(page, '概览')
  for (const [index, name] of ['case-form', 'facts-form'].entries()) {
    await page.getByRole('button', { name: '修改' }).nth(index).click()
    await lookAt(page, name, look)
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  }
  await goTo(page, '案件')
  await lookAt(page, 'cases', look)
  await goTo(page, '登记')
  await lookAt(page, 'registers', look)
  await goTo(page, '核验')
  await lookAt(page, 'verify', look)
  await goTo(page, '设置')
  for (const tab of ['我的密码', '单位信息', '账号与角色', '备份', '关于']) {
    await page.getByRole('tab', { name: tab }).click()
    await lookAt(page, tab, look)
  }
  await page.keyboard.press('Control+k')
  await lookAt(page, 'command', look)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await lookAt(page, 'help', look)
  expect(look).toEqual({ faults: [], sideways: [] })
})

test('a check of the check: axe reports an input without a label', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: '新建工作台' })).toBeVisible()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')))
  const { violations } = await axe(page).analyze()
  expect(violations.map((found) => found.id)).toContain('label')
})
