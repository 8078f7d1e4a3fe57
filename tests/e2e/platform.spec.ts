import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import type { Page } from 'playwright/test'
import { ZipFile } from 'yazl'

import { expect, test } from './fixture.ts'
import { createCase, openTab, party } from './pages/casePages.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

/** What lies in the clipboard, as another program would get it: pasted into a field. */
async function pasted(page: Page): Promise<string> {
  const field = page.getByRole('textbox', { name: '录入人' })
  const before = await field.inputValue()
  await field.press('Control+a')
  await field.press('Control+v')
  const text = await field.inputValue()
  await field.fill(before)
  return text
}

async function openDue(page: Page): Promise<void> {
  await page.getByRole('link', { name: '台账与填报' }).click()
  await page.getByRole('tab', { name: '应录未录' }).click()
}

test('fields are copied in the order of the platform, ticked, and leave the list of what is due', async ({
  app,
}, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await createCase(page)
  await openDue(page)
  await expect(page.getByText('待录入 0 项，其中超期 0 项；无法判断 2 项')).toBeVisible()
  await picture(page, 'platform-due')
  await page
    .getByRole('link', { name: `${party}涉嫌无证排污案` })
    .first()
    .click()
  const table = page.getByRole('table', { name: '立案信息' })
  const started = Date.now()
  await table.getByRole('row', { name: /^案件名称/ }).focus()
  for (let field = 0; field < 3; field++) await page.keyboard.press('Enter')
  await expect(table.getByRole('row', { name: /^当事人名称/ })).toBeFocused()
  info.annotations.push({ type: 'measured', description: `three fields: ${Date.now() - started} ms, 3 keys` })
  // The system's clipboard takes a moment.
  await expect.poll(() => pasted(page)).toBe('现场检查')
  await table.getByRole('row', { name: /^案由/ }).focus()
  await page.keyboard.press(' ')
  await expect(table.getByText(/陈管理 .* 已录/)).toHaveCount(1)
  await picture(page, 'platform-sheet')
  await table.getByRole('button', { name: '撤销' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('点错一行')
  await dialog.getByRole('button', { name: /确\s*定/ }).click()
  await expect(table.getByText(/ 已录$/)).toHaveCount(0)
  await page.getByRole('button', { name: '本节都已录入' }).first().click()
  await expect(page.getByText('已录入', { exact: true })).toBeVisible()
  await openDue(page)
  await expect(page.getByText('待录入 0 项，其中超期 0 项；无法判断 1 项')).toBeVisible()
})

async function writePackage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const scan = await readFile(await writeScan(folder, '行政处罚决定书.pdf', 2))
  const data = { 当事人名称: party, 立案号: '海丰环立〔2026〕7号', 联系电话: '059512345678' }
  const zip = new ZipFile()
  zip.addBuffer(scan, '文书/行政处罚决定书.pdf')
  zip.addBuffer(Buffer.from(JSON.stringify(data)), '案件信息.json')
  zip.addBuffer(Buffer.from('/etc/passwd'), '链接.pdf', { mode: 0o120777 })
  zip.end()
  const path = join(folder, '闽执法导出.zip')
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

test('a package of another system is looked at, taken in, and fills what the case lacks', async ({ app }, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await createCase(page)
  const zip = await writePackage(info.outputPath('导出'))
  await openTab(page, '报送')
  const drop = page.getByRole('group', { name: /把平台导出的数据包/ })
  await drop.locator('input[type=file]').first().setInputFiles(zip)
  const files = page.getByRole('table', { name: '数据包里的文件' })
  await expect(files.getByText('是指向别处的快捷链接，不是文件，没有解压')).toBeVisible()
  const values = page.getByRole('table', { name: '数据包里的案件信息' })
  await expect(values.getByText('将填入本案')).toHaveCount(2)
  await values.scrollIntoViewIfNeeded()
  await picture(page, 'platform-package')
  await page.getByRole('button', { name: '收入 1 个文件' }).click()
  await expect(page.getByText('已收入 1 个文件，未收入 0 个')).toBeVisible()
  await expect(page.getByText('已填入本案原来没有的：立案号、联系电话')).toBeVisible()
  await picture(page, 'platform-taken')
  await openTab(page, '材料')
  await expect(page.getByText('行政处罚决定书').first()).toBeVisible()
})
