import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, openApp, test } from './fixture.ts'
import { createCase, caseTitle } from './pages/casePages.ts'
import { administrator, goTo, setUpDesk, signIn, unlock } from './pages/doorway.ts'
import { writeScan } from './pages/scans.ts'

test('the sheet with the recovery key does not stay beside the data', async ({ app }) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  const sheets = () => readdirSync(app.dataDirectory).filter((name) => name.endsWith('.pdf'))
  await setUpDesk(page, async () => {
    expect(sheets()).toHaveLength(1)
    await expect(page.getByText(join(app.dataDirectory, sheets()[0]!))).toBeVisible()
    await expect(page.getByRole('button', { name: '打开密钥单' })).toBeVisible()
  })
  expect(sheets()).toEqual([])
  await expect(page.getByText('恢复密钥单还在这台电脑上')).toBeHidden()
})

test('a desk is put back from its backup on a new PC, with the paths typed', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  await createCase(page)
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '备份' }).click()
  if (app.host === 'browser') await expect(page.getByRole('button', { name: '选择文件夹' })).toBeHidden()
  const stick = info.outputPath('U盘')
  await mkdir(stick, { recursive: true })
  await page.getByRole('textbox', { name: '备份到' }).fill(stick)
  await page.getByRole('button', { name: '开始备份' }).click()
  await expect(page.getByText(/^已备份到/)).toBeVisible({ timeout: 30_000 })
  const [backup = ''] = readdirSync(stick)

  const second = await openApp(info.outputPath('second'))
  try {
    const other = second.page
    other.setDefaultTimeout(15_000)
    await other.getByText('从备份恢复', { exact: true }).click()
    const from = other.getByRole('textbox', { name: '备份所在的文件夹' })
    await from.fill(join(stick, '没有这个文件夹'))
    await other.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(other.getByRole('alert')).toBeVisible()
    await from.fill(join(stick, backup))
    await other.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(other.getByRole('heading', { name: '打开工作台' })).toBeVisible()
    await unlock(other)
    await signIn(other, administrator)
    await goTo(other, '案件')
    await expect(other.getByRole('link', { name: caseTitle })).toBeVisible()
  } finally {
    await second.close()
  }
})

test('an intake folder becomes a case; one without case.json is refused in words', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  const folder = info.outputPath('收件 2023-9')
  await writeScan(join(folder, 'materials'), '立案审批表.pdf', 2)
  await writeFile(join(folder, '说明.txt'), '还没有写 case.json')
  await goTo(page, '案件')
  const pick = page.locator('input[type=file][aria-label=导入收件文件夹]')
  await pick.setInputFiles(folder)
  await expect(page.getByText(/case\.json/).first()).toBeVisible()
  expect(existsSync(join(folder, 'case.json'))).toBe(false)

  await writeFile(join(folder, 'case.json'), JSON.stringify(description))
  await pick.setInputFiles(folder)
  await expect(page.getByText('已导入一案，材料 1 件')).toBeVisible()
  await expect(page.getByRole('heading', { name: /未批先建/ })).toBeVisible()
  await goTo(page, '工作台')
  const late = page.getByRole('listitem').filter({ hasText: /逾期 \d+ 天/ })
  await expect(late.first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /期限（已逾期 \d+ 项）/ })).toBeVisible()
})

const description = {
  format: 'yijuan-intake',
  version: 1,
  case: { filingNo: '泉丰环立〔2023〕9号', cause: '未批先建', source: '现场检查', organ: '泉州市生态环境局' },
  parties: [
    { kind: 'organisation', name: '泉州演示涂料有限公司', code: '', address: '', representative: '', phone: '' },
  ],
  officers: [],
  milestones: [{ kind: 'filed', day: '2023-09-04', material: '立案审批表.pdf' }],
  materials: [{ file: '立案审批表.pdf', title: '立案审批表' }],
}
