import { join } from 'node:path'

import sharp from 'sharp'
import type { Locator, Page } from 'playwright/test'

import { saveAsWps } from '#tests/helpers/saveAsWps.ts'
import { scanPapers } from '#tests/helpers/paperScan.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { createCase, dismissBlemishes, openTab, party } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { countKeys } from './pages/countKeys.ts'
import { goTo, setUpDesk } from './pages/doorway.ts'
import { allSides, fetchPrint } from './pages/papers.ts'
import { makePhone, writtenLines, type Phone } from './pages/phone.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'
import { watchPolicy } from './pages/violations.ts'

const order = '责令改正违法行为决定书'
const look = { dpi: 200, skew: 1.5, noise: 10 }

/** Characters put into fields so far; keys that are pressed are counted by the page. */
let typed = 0

async function write(box: Locator, text: string): Promise<void> {
  typed += text.length
  await box.fill(text)
}

async function caseIdOf(page: Page): Promise<string> {
  const cases = await ask(page, 'case.list', {})
  return cases.ok ? (cases.value[0]?.id ?? '') : ''
}

/** The zip, six pictures and the record photographed at an angle go in; the zip is opened. */
async function takeIn(page: Page, phone: Phone): Promise<void> {
  await openTab(page, '材料')
  const drop = page.getByRole('group', { name: '把文件或文件夹拖到这里' })
  await drop
    .locator('input[type=file]')
    .first()
    .setInputFiles([phone.zip, ...phone.jpegs, phone.angled])
  await expect(page.getByText('收入 8 件，共 8 件')).toBeVisible({ timeout: 60_000 })
  await openTab(page, '照片音像')
  await page.getByText('原件处理', { exact: true }).click()
  await choose(page, page.getByRole('combobox', { name: '选择材料' }), '微信图片')
  await page.getByRole('button', { name: '解压所选 17 个文件' }).click()
  await expect(page.getByText('IMG_17.HEIC', { exact: true })).toBeVisible({ timeout: 60_000 })
  await picture(page, 'media-1-archive')
}

/** The written strokes of the straightened page lie where they were written on the sheet. */
async function expectReadable(page: Page): Promise<void> {
  const found = await ask(page, 'case.get', { caseId: await caseIdOf(page) })
  const record = found.ok ? found.value.file.materials.find((one) => one.title.includes('手写笔录')) : undefined
  const bytes = await page.evaluate(
    async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
    `/bytes/viewCopy/${record?.id}/${record?.versions.at(-1)?.no}`,
  )
  const { data, info } = await sharp(Buffer.from(bytes)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const brightness = (x: number, y: number) =>
    data[Math.round(y * info.height) * info.width + Math.round(x * info.width)] ?? -1
  expect(info.height / info.width).toBeCloseTo(Math.SQRT2, 1)
  for (const line of writtenLines) {
    for (const x of [0.25, 0.5, 0.75]) expect(brightness(x, line), `stroke at ${x}, ${line}`).toBeLessThan(90)
    for (const x of [0.12, 0.88]) expect(brightness(x, line), `paper beside ${line}`).toBeGreaterThan(200)
    expect(brightness(0.5, line + 0.07), `paper below ${line}`).toBeGreaterThan(200)
  }
}

/** Twelve pictures on six pages under one caption; printed, signed, copied, hung back. */
async function makeEvidence(page: Page, scan: string): Promise<void> {
  await page.getByText('照片证据', { exact: true }).first().click()
  const tiles = page.getByRole('region', { name: '本案照片' }).locator('.photoTile')
  await expect(tiles).toHaveCount(24)
  for (const tile of await tiles
    .filter({ hasText: 'IMG_' })
    .all()
    .then((all) => all.slice(0, 12)))
    await tile.click()
  await expect(page.getByText('已选 12 张，共 6 页')).toBeVisible()
  await write(page.getByRole('textbox', { name: '证明对象' }).first(), '废水处理设施停运，总排口正在排放废水')
  await write(page.getByRole('textbox', { name: '拍摄时间' }).first(), '2026-09-14 10:20')
  await write(page.getByRole('textbox', { name: '拍摄地点' }).first(), '厂区西侧总排口')
  await picture(page, 'media-2-sheet')
  await page.keyboard.press('Control+Enter')
  const round = page.getByRole('region', { name: '照片证据的纸质件' })
  await expect(round).toBeVisible({ timeout: 60_000 })
  await round.getByRole('button', { name: '打印', exact: true }).click()
  const print = await fetchPrint(page, await caseIdOf(page), `${scan}.print.pdf`)
  expect(print.pages).toBe(6)
  await scanPapers(scan, allSides(print), look)
  const drop = round.getByRole('group', { name: /签字后的扫描件/ })
  await drop.locator('input[type=file]').first().setInputFiles(scan)
  await expect(round.getByText(/已挂回，自此生效/)).toBeVisible({ timeout: 60_000 })
  await picture(page, 'media-3-hung')
}

/** The film stays on the recorder: its place, its hash, and a carrier page for the dossier. */
async function linkFilm(page: Page, film: string): Promise<number> {
  await page.getByText('音像记录', { exact: true }).click()
  await page.getByRole('button', { name: '登记音像' }).click()
  const began = Date.now()
  const drop = page.getByRole('group', { name: '把视频或录音拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles(film)
  await write(page.getByRole('textbox', { name: '存储位置（光盘号）' }), '光盘 2026-012 号')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('与登记时相同')).toBeVisible({ timeout: 120_000 })
  await picture(page, 'media-4-film')
  return Date.now() - began
}

/** 责令改正 from its template, finished in WPS with its PDF beside it, and printed from that PDF. */
async function writeOrder(page: Page, dataDirectory: string): Promise<void> {
  await openTab(page, '文书')
  await expect(page.getByRole('list', { name: '生成文书' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('zlgz')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `生成“${order}”` })
  await write(dialog.getByRole('textbox', { name: '成文日期' }), '2026.9.14')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('article', { name: order })
  await expect(card.getByText('起草中')).toBeVisible()
  const folder = join(dataDirectory, '文书', `${party}涉嫌无证排污案`)
  await saveAsWps(join(folder, `${order}.docx`), '（自收到本决定书之日起', '（立即改正；自收到本决定书之日起')
  await expect(card.getByText(/第 2 稿/)).toBeVisible()
  await writeScan(folder, `${order}.pdf`, 2)
  await card.getByRole('button', { name: '收回定稿' }).click()
  await page
    .getByRole('dialog', { name: `收回定稿：${order}` })
    .getByRole('button', { name: '收回', exact: true })
    .click()
  await expect(card.getByText('已收回定稿')).toBeVisible()
  await openTab(page, '材料')
  await page.getByRole('region', { name: '正卷' }).getByText(order).click()
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByText('打印待签').or(page.getByText('已打印')).first()).toBeVisible()
  await picture(page, 'media-6-order')
}

/** Left at the place before a witness; the receipt is printed, signed, copied and found by its code. */
async function serveOrder(page: Page, scan: string): Promise<void> {
  await openTab(page, '送达与执行')
  await page.getByRole('button', { name: `登记送达：${order}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^登记送达/ })
  await choose(page, dialog.getByRole('combobox', { name: '方式' }), '留置送达')
  await dialog.getByRole('radio', { name: '已送达' }).check()
  await dialog.getByRole('button', { name: '与上次相同' }).click()
  await write(dialog.getByRole('textbox', { name: '送达日期' }), '2026.9.14')
  await write(dialog.getByRole('textbox', { name: '拒收事由' }), '现场负责人拒绝签收')
  await write(dialog.getByRole('textbox', { name: '见证人' }), '海棠街道居委会李某')
  await dialog.getByRole('textbox', { name: '备注' }).press('Control+Enter')
  await expect(dialog).toBeHidden()
  await dismissBlemishes(page)
  await page.getByRole('checkbox', { name: /选择第1次/ }).check()
  await page.getByRole('button', { name: '打印所选回证（1）' }).click()
  await expect(page.getByText('待签收', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  const caseId = await caseIdOf(page)
  const print = await fetchPrint(page, caseId, `${scan}.print.pdf`)
  await scanPapers(scan, allSides(print), look)
  await openTab(page, '概览')
  await expect(clock(page)).toHaveCount(0)
  await goTo(page, '待签收')
  await page.getByRole('row', { name: /送达回证/ }).click()
  await page.getByLabel('挂回扫描件').setInputFiles(scan)
  await expect(page.getByText('已挂回，自此生效')).toBeVisible({ timeout: 60_000 })
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
}

function clock(page: Page): Locator {
  const deadlines = page.getByRole('region', { name: '期限' }).getByRole('listitem')
  return deadlines.filter({ hasText: '复查改正情况' }).filter({ hasText: '2026-10-14' })
}

test('S2: the day of an inspection, from the phone to the clock of the second look', async ({ app }, info) => {
  test.setTimeout(300_000)
  const { page, dataDirectory } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const phone = await makePhone(info.outputPath('phone'))
  await setUpDesk(page)
  await sharePort(page)
  const breaches = await watchPolicy(page)
  await createCase(page)
  const keys = await countKeys(page)
  const began = Date.now()
  typed = 0
  await takeIn(page, phone)
  await choose(page, page.getByRole('combobox', { name: '选择材料' }), '手写笔录')
  await page.getByRole('button', { name: '校正页面' }).click()
  await expect(page.getByText('已找到纸张四角')).toBeVisible()
  await page.getByRole('button', { name: '按四角校正' }).click()
  await expect(page.getByRole('button', { name: '撤下阅览件' })).toBeVisible({ timeout: 30_000 })
  await picture(page, 'media-5-straight')
  await expectReadable(page)
  await makeEvidence(page, info.outputPath('照片证据签字.pdf'))
  const filmTime = await linkFilm(page, phone.film)
  await writeOrder(page, dataDirectory)
  await serveOrder(page, info.outputPath('送达回证签字.pdf'))
  await openTab(page, '概览')
  await expect(clock(page)).toHaveCount(1)
  await picture(page, 'media-7-clock')
  const seconds = ((Date.now() - began) / 1000).toFixed(0)
  info.annotations.push({
    type: 'measured',
    description: `S2 from the open case in ${seconds} s: ${await keys()} keys and ${typed} characters typed; 2.1 GB hashed and linked in ${(filmTime / 1000).toFixed(1)} s`,
  })
  expect(await breaches()).toEqual([])
})
