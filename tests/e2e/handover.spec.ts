import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright/test'

import { ask, sharePort } from './askService.ts'
import { expect, openApp, test } from './fixture.ts'
import { caseTitle, createCase, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { administrator, goTo, setUpDesk, signIn } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

test('S12: an officer leaves, the desk moves to a new PC with the key from the safe, the plain mirror outlives it', async ({
  app,
}, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const key = await setUpDesk(page)
  const scan = await writeScan(info.outputPath('scans'), '立案审批表.pdf', 2)
  const mirror = info.outputPath('一卷镜像')

  await test.step('four open cases of one officer', async () => {
    await createCase(page)
    await putIn(page, [scan])
    await threeMoreCases(page)
  })
  await test.step('the plain mirror is switched on only after its risk was read', async () => {
    await goTo(page, '设置')
    await page.getByRole('tab', { name: '镜像与导出' }).click()
    await page.getByRole('textbox', { name: '镜像文件夹' }).fill(mirror)
    const on = page.getByRole('button', { name: '打开镜像' })
    await expect(on).toBeDisabled()
    await page.getByRole('checkbox', { name: /已了解/ }).check()
    await on.click()
    await expect(page.getByText(/镜像与工作台一致/)).toBeVisible({ timeout: 20_000 })
    await picture(page, 'mirror')
  })
  await test.step('his cases pass to another officer with a list that both sign', async () => {
    await page.getByRole('tab', { name: '案件移交' }).click()
    await choose(page, page.getByRole('combobox', { name: '移交人' }), '王承办')
    await page.getByRole('textbox', { name: '接收人' }).fill('林㛃')
    await page.getByRole('textbox', { name: '移交原因' }).fill('抽调专项行动')
    await page.getByRole('button', { name: '打印清单（4 件）' }).click()
    await expect(page.getByText(/清单已生成/)).toBeVisible({ timeout: 30_000 })
    await picture(page, 'handover')
    const signed = await writeScan(info.outputPath('scans'), '移交清单（已签）.pdf', 1)
    await page.getByLabel('挂回签字件').setInputFiles(signed)
    await expect(page.getByText('4 件案件已由林㛃承办')).toBeVisible({ timeout: 20_000 })
    await goTo(page, '案件')
    await expect(page.getByText('林㛃', { exact: true })).toHaveCount(4)
  })
  const stick = info.outputPath('U盘')
  await test.step('a backup goes to a stick', async () => {
    await mkdir(stick, { recursive: true })
    await goTo(page, '设置')
    await page.getByRole('tab', { name: '备份' }).click()
    await page.getByRole('textbox', { name: '备份到' }).fill(stick)
    await page.getByRole('button', { name: '开始备份' }).click()
    await expect(page.getByText(/^已备份到/)).toBeVisible({ timeout: 30_000 })
  })
  await test.step('a new PC opens it with the printed key; nobody remembers the passphrase', async () => {
    const second = await openApp(info.outputPath('second'))
    try {
      await restoreWithKey(second.page, join(stick, readdirSync(stick)[0] ?? ''), key)
      await goTo(second.page, '案件')
      await second.page.getByRole('link', { name: caseTitle }).first().click()
      await expect(second.page.getByText('承办人 林㛃')).toBeVisible()
    } finally {
      await second.close()
    }
  })
  await test.step('without Yijuan the mirror still holds every original under Chinese names', async () => {
    await app.close()
    await rm(app.dataDirectory, { recursive: true, force: true })
    const names = readdirSync(mirror, { recursive: true }).map(String)
    const copy = names.find((name) => name.endsWith(join('正卷', '001 立案审批表.pdf')))
    expect(readFileSync(join(mirror, copy ?? '')).equals(readFileSync(scan))).toBe(true)
    expect(names.filter((name) => name.endsWith('案件信息.txt'))).toHaveLength(4)
    expect(existsSync(app.dataDirectory)).toBe(false)
  })
})

/** Three cases beside the first one, all of the same officer; typed by another window of the same person. */
async function threeMoreCases(page: Page): Promise<void> {
  await sharePort(page)
  const first = await ask(page, 'case.list', {})
  if (!first.ok) throw new Error(first.error.kind)
  const model = await ask(page, 'case.get', { caseId: first.value[0]!.id })
  if (!model.ok) throw new Error(model.error.kind)
  const { id: caseId, milestones: _, archiveNo: __, archivedOn: ___, ...input } = model.value.file.case
  await ask(page, 'case.update', { ...input, caseId, handler: '王承办' })
  for (const cause of ['未批先建', '超标排放', '擅自倾倒']) {
    const parties = input.parties.map((party) => ({ ...party, id: '' }))
    const made = await ask(page, 'case.create', {
      ...input,
      parties,
      officers: [],
      handler: '王承办',
      cause,
      filingNo: '',
    })
    if (!made.ok) throw new Error(made.error.kind)
  }
  await page.reload()
}

async function restoreWithKey(page: Page, from: string, key: string): Promise<void> {
  page.setDefaultTimeout(15_000)
  await page.getByText('从备份恢复', { exact: true }).click()
  await page.getByRole('textbox', { name: '备份所在的文件夹' }).fill(from)
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByRole('heading', { name: '打开工作台' })).toBeVisible()
  await page.getByText('恢复密钥', { exact: true }).click()
  await page.getByRole('textbox', { name: '恢复密钥' }).fill(key)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await signIn(page, administrator)
}
