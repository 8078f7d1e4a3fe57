import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import PizZip from 'pizzip'

import { saveAsWps } from '#tests/helpers/saveAsWps.ts'

import { expect, test } from './fixture.ts'
import { createCase, openTab, party } from './pages/casePages.ts'
import { countKeys } from './pages/countKeys.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'

const folderOf = (dataDirectory: string) => join(dataDirectory, '文书', `${party}涉嫌无证排污案`)

test('a document goes to WPS, comes back as the final version, with its number and approval', async ({ app }) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  await createCase(page)
  await openTab(page, '文书')
  await picture(page, 'forms-empty')

  await page.getByRole('button', { name: '本单位常用内容' }).click()
  const office = page.getByRole('dialog', { name: '本单位常用内容' })
  await office.getByRole('textbox', { name: '自编机关代字' }).fill('海丰')
  await office.getByRole('textbox', { name: '复议机关' }).fill('海棠市人民政府')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存')).toBeVisible()
  await expect(page.locator('.ant-modal')).toHaveCount(0)

  const keys = await countKeys(page)
  const began = Date.now()
  await page.keyboard.press('n')
  await page.keyboard.type('zlgz')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '生成“责令改正违法行为决定书”' })
  await expect(dialog.getByText('自编：海丰环责改')).toBeVisible()
  await picture(page, 'forms-generate')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('article', { name: '责令改正违法行为决定书' })
  await expect(card.getByText('起草中')).toBeVisible()
  const made = Date.now() - began
  const madeKeys = await keys()
  await expect(card.getByText(/第 1 稿/)).toBeVisible()

  const path = join(folderOf(app.dataDirectory), '责令改正违法行为决定书.docx')
  expect(new PizZip(await readFile(path)).file('word/document.xml')?.asText()).toContain(party)
  await saveAsWps(path, '（自收到本决定书之日起', '罚款贰拾万元整（20000元）。（自收到本决定书之日起')
  const saved = Date.now()
  await expect(card.getByText(/第 2 稿/)).toBeVisible()
  const arrived = Date.now() - saved

  await card.getByRole('button', { name: '收回定稿' }).click()
  const finish = page.getByRole('dialog', { name: '收回定稿：责令改正违法行为决定书' })
  await expect(finish.getByText(/大小写金额不一致/)).toBeVisible()
  await expect(finish.getByText(/正文的文号与登记一致/)).toBeVisible()
  await picture(page, 'forms-finish')
  await finish.getByRole('button', { name: '取消' }).click()
  await saveAsWps(path, '（20000元）', '（200000元）')
  await expect(card.getByText(/第 3 稿/)).toBeVisible()
  await card.getByRole('button', { name: '收回定稿' }).click()
  await expect(finish.getByText(/大小写金额一致/)).toBeVisible()
  await finish.getByRole('button', { name: '收回', exact: true }).click()
  await expect(card.getByText('已收回定稿')).toBeVisible()

  await card.getByRole('button', { name: '内部审批' }).click()
  const approval = page.getByRole('dialog', { name: /内部审批/ })
  const line = (step: string) => approval.getByRole('group', { name: step, exact: true })
  await line('承办人').getByRole('textbox', { name: '姓名' }).fill('张执法')
  await line('承办人').getByRole('textbox', { name: '日期' }).fill('T')
  await line('主要领导').getByRole('textbox', { name: '姓名' }).fill('王局')
  await picture(page, 'forms-approval')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText(/没有挂审批表扫描件/)).toBeVisible()

  await page.getByRole('button', { name: '文号登记' }).click()
  const register = page.getByRole('dialog', { name: '文号登记' })
  await expect(register.getByRole('cell', { name: /环责改〔\d{4}〕1号/ })).toBeVisible()
  await picture(page, 'forms-register')
  await register.getByRole('button', { name: '作废' }).click()
  const reason = page.getByRole('dialog', { name: /作废文号/ })
  await reason.getByRole('textbox').fill('打印错误')
  await reason.getByRole('button', { name: /确/ }).click()
  await expect(register.getByText('作废：打印错误')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card.getByText('无文号')).toBeVisible()
  await picture(page, 'forms-done')
  process.stdout.write(`文书：生成 ${madeKeys} 次按键、${made} ms；WPS 保存后 ${arrived} ms 收到新稿\n`)
})

test('the office puts its own template in; one with unknown fields is refused by name', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  await createCase(page)
  await openTab(page, '文书')
  await page.getByRole('button', { name: '模板', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '模板' })
  const row = dialog.getByRole('row', { name: /^责令改正违法行为决定书 / })
  await row.getByRole('button', { name: '下载模板' }).click()
  const path = join(app.dataDirectory, '文书', '模板', '责令改正违法行为决定书 模板.docx')
  await expect
    .poll(() =>
      readFile(path).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  await saveAsWps(path, '{机关}', '{发文机关}')
  const input = row.locator('input[type=file]')
  await input.setInputFiles(path)
  await expect(page.getByText(/不认识字段\{发文机关\}/).first()).toBeVisible()
  await picture(page, 'forms-template-refused')
  await saveAsWps(path, '{发文机关}', '海棠市生态环境局文件')
  await input.setInputFiles(path)
  const preview = page.getByRole('dialog', { name: /作为模板/ })
  await expect(preview.getByText(/认得的字段/)).toBeVisible()
  await picture(page, 'forms-template-preview')
  await preview.getByRole('button', { name: '换用' }).click()
  await expect(row.getByText(/责令改正违法行为决定书 模板\.docx/)).toBeVisible()
  await picture(page, 'forms-templates')
  await dialog.getByRole('tab', { name: '字段表' }).click()
  await expect(dialog.getByText('{听证告知}')).toBeVisible()
  await row.page().keyboard.press('Escape')
  await expect(page.getByText('本单位模板').first()).toBeVisible()
  info.annotations.push({ type: 'shown', description: '本单位模板' })
})
