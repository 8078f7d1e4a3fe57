import { expect, type Page } from 'playwright/test'

import { goTo } from './doorway.ts'
import { choose } from './choose.ts'

export interface Person {
  staffNo: string
  name: string
  password: string
}

/** Gives a person an account with one role. */
export async function addAccount(page: Page, person: Person, role: string): Promise<void> {
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '账号与角色' }).click()
  await page.getByRole('button', { name: '新增账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '工号' }).fill(person.staffNo)
  await dialog.getByRole('textbox', { name: '姓名' }).fill(person.name)
  await dialog.getByRole('textbox', { name: '初始密码' }).fill(person.password)
  await choose(page, dialog.getByRole('combobox', { name: '角色' }), role)
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('cell', { name: person.name, exact: true })).toBeVisible()
}
