import { expect, type Page } from 'playwright/test'

export const administrator = { staffNo: 'A001', name: '陈管理', password: 'administrator-1' }
export const passphrase = 'a passphrase for tests'

/** Sets a new desk up, confirms the recovery key, and gives it; its administrator is then at the desk. */
export async function setUpDesk(page: Page, beforeConfirming?: () => Promise<void>): Promise<string> {
  await expect(page.getByRole('heading', { name: '新建工作台' })).toBeVisible()
  await page.getByRole('textbox', { name: '单位名称' }).fill('海棠市丰宁生态环境局')
  await page.getByRole('textbox', { name: '上级机关' }).fill('海棠市生态环境局')
  await page.getByRole('textbox', { name: '工号' }).fill(administrator.staffNo)
  await page.getByRole('textbox', { name: '姓名' }).fill(administrator.name)
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(administrator.password)
  await page.getByRole('textbox', { name: '再输一次密码' }).fill(administrator.password)
  await page.getByRole('textbox', { name: '口令', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: '再输一次口令' }).fill(passphrase)
  await page.getByRole('button', { name: '新建工作台' }).click()
  return confirmKey(page, beforeConfirming)
}

/** Takes note of the recovery key as the page demands it, and gives it. */
export async function confirmKey(page: Page, beforeConfirming?: () => Promise<void>): Promise<string> {
  const key = await page.getByRole('status', { name: '恢复密钥' }).innerText({ timeout: 30_000 })
  await beforeConfirming?.()
  await page.getByRole('textbox', { name: /最后 6 位/ }).fill(key.replaceAll(/[^0-9A-Z]/gi, '').slice(-6))
  await page.getByRole('button', { name: '已打印并锁入保险柜，开始使用' }).click()
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible()
  return key
}

/** Opens a locked desk. */
export async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '口令' }).fill(passphrase)
  await page.getByRole('button', { name: '打开', exact: true }).click()
}

export async function signIn(page: Page, who: { staffNo: string; password: string } = administrator): Promise<void> {
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await page.getByRole('textbox', { name: '工号' }).fill(who.staffNo)
  await page.getByRole('textbox', { name: '密码' }).fill(who.password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible()
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
}

/** Opens one of the four places of the title bar. */
export async function goTo(
  page: Page,
  place: '工作台' | '案件' | '待签收' | '核验' | '设置' | '统计' | '登记',
): Promise<void> {
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: place }).click()
}
