import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import sharp from 'sharp'
import { ZipFile } from 'yazl'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { watchPolicy } from './pages/violations.ts'

const heic = join(import.meta.dirname, '../fixtures/pictures/plain.heic')

/** A photograph of its own colour, with what a camera writes. */
async function photo(folder: string, index: number): Promise<string> {
  const path = join(folder, `IMG_20260914_10${10 + index}00.jpg`)
  const background = { r: 20 * index, g: 120, b: 160 }
  await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .withExif({ IFD2: { DateTimeOriginal: `2026:09:14 10:${10 + index}:00` } })
    .toFile(path)
  return path
}

/** A recorder's film of 2.1 GB: a head, and room that takes no place on the disk. */
async function film(folder: string): Promise<string> {
  const path = join(folder, 'MOV_0007.MP4')
  await writeFile(path, Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'))
  await truncate(path, 2_254_857_830)
  return path
}

const angledPage = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="900"><rect width="800" height="900" fill="#333"/><path d="M140 90 L640 130 L720 830 L80 780 Z" fill="#fafafa"/></svg>`

/** Seventeen pictures as WeChat packs them; each has bytes of its own. */
async function writeZip(path: string): Promise<void> {
  const bytes = await readFile(heic)
  const zip = new ZipFile()
  for (let no = 1; no <= 17; no++) {
    const own = Buffer.concat([bytes, Buffer.from([0, 0, 0, 9, 0x66, 0x72, 0x65, 0x65, no])])
    zip.addBuffer(own, `微信图片/IMG_${String(no).padStart(2, '0')}.HEIC`)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

test('photographs become evidence of six pages, a film is linked by its hash', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  const folder = info.outputPath('phone')
  await mkdir(folder, { recursive: true })
  await page.setViewportSize({ width: 1366, height: 768 })
  const breaches = await watchPolicy(page)
  await setUpDesk(page)
  await createCase(page)
  const phone = join(folder, 'IMG_0001.HEIC')
  await copyFile(heic, phone)
  const jpegs = await Promise.all(Array.from({ length: 11 }, (_, index) => photo(folder, index)))
  await putIn(page, [phone, ...jpegs])
  await picture(page, 'media-1-materials')

  await openTab(page, '照片音像')
  await expect(page.getByRole('region', { name: '本案照片' }).locator('.photoTile')).toHaveCount(12)
  await page.getByRole('button', { name: '全选' }).click()
  await expect(page.getByText('已选 12 张，共 6 页')).toBeVisible()
  await page.getByRole('textbox', { name: '证明对象' }).first().fill('废水处理设施停运，总排口正在排放废水')
  await page.getByRole('textbox', { name: '拍摄地点' }).first().fill('厂区西侧总排口')
  await picture(page, 'media-2-sheet')
  await page.getByRole('button', { name: '保存并生成' }).click()
  await expect(page.getByRole('region', { name: '照片证据的纸质件' })).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.photoTile img').first()).toHaveJSProperty('complete', true)
  await picture(page, 'media-3-paper')

  await page.getByText('音像记录', { exact: true }).click()
  await page.getByRole('button', { name: '登记音像' }).click()
  const began = Date.now()
  await page
    .getByRole('group', { name: '把视频或录音拖到这里' })
    .locator('input[type=file]')
    .first()
    .setInputFiles(await film(folder))
  await page.getByRole('textbox', { name: '存储位置（光盘号）' }).fill('光盘 2026-012 号')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('与登记时相同')).toBeVisible({ timeout: 120_000 })
  process.stdout.write(`2.1 GB linked in ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
  await picture(page, 'media-4-film')

  const zip = join(folder, '微信图片.zip')
  await writeZip(zip)
  const angled = join(folder, '手写笔录.jpg')
  await sharp(Buffer.from(angledPage)).jpeg().toFile(angled)
  await openTab(page, '材料')
  const drop = page.getByRole('group', { name: '把文件或文件夹拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles([zip, angled])
  await expect(page.getByText('收入 1 件，共 2 件')).toBeVisible({ timeout: 60_000 })
  await openTab(page, '照片音像')
  await page.getByText('原件处理', { exact: true }).click()
  await choose(page, page.getByRole('combobox', { name: '选择材料' }), '微信图片')
  await page.getByRole('button', { name: '解压所选 17 个文件' }).click()
  await expect(page.getByText('IMG_17.HEIC', { exact: true })).toBeVisible({ timeout: 60_000 })
  await picture(page, 'media-5-archive')
  await choose(page, page.getByRole('combobox', { name: '选择材料' }), '手写笔录')
  await page.getByRole('button', { name: '按找到的四角校正' }).click()
  await expect(page.getByRole('button', { name: '撤下阅览件' })).toBeVisible({ timeout: 30_000 })
  await picture(page, 'media-6-straight')
  expect(await breaches()).toEqual([])
})
