import { mkdirSync, readdirSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writeLedger } from '#tests/helpers/ledgerFixture.ts'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

test('a ledger with merged header and days in four ways becomes cases', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  const ledger = await writeLedger(info.outputPath('2023案件台账.xlsx'))
  await page.getByRole('link', { name: '台账与填报' }).click()
  const started = Date.now()
  await page.locator('input[type=file]').first().setInputFiles(ledger)
  await expect(page.getByText('新建 2 案，已有 0 案，重复 0 行，暂不收入 1 行')).toBeVisible()
  await expect(page.getByText('决定日期：不是日期，或是几个日期写在一格（2023.13.40）')).toBeVisible()
  await picture(page, 'ledger-preview')
  await page.getByRole('button', { name: '导入（新建 2 案）' }).click()
  await expect(page.getByText('已导入：新建 2 案，已有 0 案，未收入 1 行')).toBeVisible()
  const description = `${Date.now() - started} ms, no key, 1 file and 1 click`
  info.annotations.push({ type: 'measured', description })
  await page.locator('input[type=file]').first().setInputFiles(ledger)
  await expect(page.getByText('新建 0 案，已有 2 案，重复 0 行，暂不收入 1 行')).toBeVisible()
})

test('S6: a case goes to the city bureau on a stick and comes back with its number', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  await createCase(page)
  const scan = await writeScan(info.outputPath('扫描'), '现场检查笔录.pdf', 2)
  await putIn(page, [scan])
  const stick = info.outputPath('U盘')
  mkdirSync(stick, { recursive: true })
  const started = Date.now()
  await openTab(page, '报送')
  await expect(page.getByText('已选 1 件')).toBeVisible()
  await page.getByRole('textbox', { name: 'U盘上的文件夹' }).fill(stick)
  await page.getByRole('button', { name: '写入并登记报出' }).click()
  await expect(page.getByText('在市局 0 天')).toBeVisible()
  const [folder = ''] = readdirSync(stick)
  expect(readdirSync(join(stick, folder))).toContain('list.xlsx')
  await picture(page, 'bureau-away')
  const sealed = join(stick, '闽泉环罚〔2026〕43号.pdf')
  await copyFile(await writeScan(info.outputPath('市局'), '盖章.pdf', 3), sealed)
  await page
    .getByRole('group', { name: '市局带回的盖章扫描件拖到这里' })
    .locator('input[type=file]')
    .first()
    .setInputFiles(sealed)
  const number = page.getByRole('textbox', { name: '文号' })
  await expect(number).toHaveValue('闽泉环罚〔2026〕43号')
  await number.fill('闽泉环罚〔2025〕43号')
  await expect(page.getByText(/文号的年份与决定日期的年份/)).toBeVisible()
  await picture(page, 'bureau-warned')
  await number.fill('闽泉环罚〔2026〕43号')
  await expect(page.getByText(/文号的年份与决定日期的年份/)).toBeHidden()
  await number.press('Enter')
  await expect(page.getByText(/带回 闽泉环罚〔2026〕43号/)).toBeVisible()
  const description = `${Date.now() - started} ms, 1 folder path, 2 file choices, 2 clicks, Enter`
  info.annotations.push({ type: 'measured', description })
  await picture(page, 'bureau-back')
})

test('the ledger and the catalogue of a hand-over go out; an own template is filled', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  const ledger = await writeLedger(info.outputPath('2023案件台账.xlsx'))
  await page.getByRole('link', { name: '台账与填报' }).click()
  await page.locator('input[type=file]').first().setInputFiles(ledger)
  await page.getByRole('button', { name: '导入（新建 2 案）' }).click()
  await expect(page.getByText('已导入：新建 2 案')).toBeVisible()
  await page.getByRole('tab', { name: '导出表格' }).click()
  const folder = info.outputPath('导出')
  mkdirSync(folder, { recursive: true })
  await page.getByRole('textbox', { name: '起', exact: true }).fill('2023-01-01')
  await page.getByRole('textbox', { name: '止', exact: true }).fill('2023-12-31')
  await page.getByRole('textbox', { name: '放到哪个文件夹（可不填）' }).fill(folder)
  await page.getByRole('button', { name: '导出案件台账' }).click()
  await expect(page.getByText('案件台账已导出，2 行')).toBeVisible()
  await picture(page, 'ledger-exported')
  await page.getByRole('button', { name: '导出案卷移交目录' }).click()
  await expect(page.getByText('案卷移交目录已导出，0 行')).toBeVisible()
  const wrong = await writeLedger(info.outputPath('错模板.xlsx'), [['${table:案件.案名}']])
  const template = page.getByLabel('换案件台账模板').and(page.locator('input'))
  await template.setInputFiles(wrong)
  await expect(page.getByText(/不认识的字段 \$\{table:案件\.案名\}/)).toBeVisible()
  const own = await writeLedger(info.outputPath('本局台账.xlsx'), [
    ['${table:案件.当事人名称}', '${table:案件.罚款金额}'],
  ])
  await template.setInputFiles(own)
  await expect(page.getByText('本局台账.xlsx')).toBeVisible()
  await page.getByRole('button', { name: '导出案件台账' }).click()
  await expect(page.getByText('2023年行政处罚案件台账 (2).xlsx')).toBeVisible()
  expect(readdirSync(folder).toSorted()).toEqual([
    '2023年案卷移交目录.xlsx',
    '2023年行政处罚案件台账 (2).xlsx',
    '2023年行政处罚案件台账.xlsx',
  ])
  await picture(page, 'ledger-own-template')
})

test('a folder of old cases comes in, and only once', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await setUpDesk(page)
  const old = info.outputPath('旧卷')
  await writeScan(join(old, '05 某某石材厂 无证排污'), '01 立案审批表.pdf', 2)
  await writeScan(join(old, '06 某某涂料有限公司'), '现场检查笔录.pdf', 2)
  await page.getByRole('link', { name: '台账与填报' }).click()
  await page.getByRole('tab', { name: '成批收旧卷' }).click()
  await page.getByRole('textbox', { name: '旧卷所在的文件夹' }).fill(old)
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByText('2 个案件文件夹')).toBeVisible()
  await picture(page, 'folders-preview')
  const started = Date.now()
  await page.getByRole('button', { name: '收入' }).click()
  await expect(page.getByText('2 个文件夹已收入（新建 2 案），收入 2 件，已有 0 件未重复收')).toBeVisible()
  const description = `two folders: ${Date.now() - started} ms, 1 folder path, 2 clicks`
  info.annotations.push({ type: 'measured', description })
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByRole('button', { name: '收入' }).click()
  await expect(page.getByText('2 个文件夹已收入（新建 0 案），收入 0 件，已有 2 件未重复收')).toBeVisible()
  await picture(page, 'folders-again')
})
