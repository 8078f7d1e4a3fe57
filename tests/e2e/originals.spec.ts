import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Document, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import type { Page } from 'playwright/test'
import writeExcelFile from 'write-excel-file/node'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { setUpDesk } from './pages/doorway.ts'
import { makePhone } from './pages/phone.ts'
import { picture } from './pages/picture.ts'
import { watchPolicy } from './pages/violations.ts'

/** Corners follow the mouse and the arrow keys; then the ones that were found come back. */
async function moveCorners(page: Page): Promise<void> {
  const corner = page.getByRole('button', { name: /^左上角/ })
  const found = await corner.getAttribute('aria-label')
  expect(found).toMatch(/横 1[678]\.\d%，竖 (?:8|9|10)\.\d%/)
  await picture(page, 'media-5-corners')
  await corner.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(corner).not.toHaveAccessibleName(found ?? '')
  const byKeys = await corner.getAttribute('aria-label')
  const box = (await corner.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect(corner).not.toHaveAccessibleName(byKeys ?? '')
  await page.getByRole('button', { name: '恢复四角' }).click()
  await expect(corner).toHaveAccessibleName(found ?? '')
}

test('originals without pages: their words are shown, and a missing 阅览件 is called', async ({ app }, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const folder = info.outputPath('office')
  await mkdir(folder, { recursive: true })
  const at = (name: string) => join(folder, name)
  const children = [new Paragraph('当事人已停止排放废水'), new Paragraph('<img src=x onerror="alert(1)">')]
  await writeFile(at('情况说明.docx'), await Packer.toBuffer(new Document({ sections: [{ children }] })))
  const rows = [[{ value: '总排口' }, { value: 61.5 }]]
  await writeFile(at('监测数据.xlsx'), await writeExcelFile(rows, { sheet: '九月' }).toBuffer())
  await writeFile(at('电子票据.ofd'), 'PK\x03\x04 invented')
  await setUpDesk(page)
  const breaches = await watchPolicy(page)
  await createCase(page)
  await putIn(page, [at('情况说明.docx'), at('监测数据.xlsx'), at('电子票据.ofd')])
  const list = page.getByRole('region', { name: '正卷' })
  await expect(list.getByText('缺阅览件')).toHaveCount(3)
  await list.getByText('情况说明').click()
  const words = page.getByRole('region', { name: '文本预览' })
  await expect(words).toContainText('文本预览，以原件为准')
  await expect(words).toContainText('当事人已停止排放废水')
  await expect(words).toContainText('<img src=x onerror="alert(1)">')
  await expect(words.locator('img')).toHaveCount(0)
  await picture(page, 'originals-1-docx')
  await list.getByText('监测数据').click()
  await expect(words.getByRole('cell', { name: '61.5' })).toBeVisible()
  await list.getByText('电子票据').click()
  await expect(words).toHaveCount(0)
  expect(await breaches()).toEqual([])
})

test('corners are set by hand; a recording is put right and its uses are noted', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const phone = await makePhone(info.outputPath('phone'))
  const plain = info.outputPath('phone/白墙.jpg')
  await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eeeeee' } })
    .jpeg()
    .toFile(plain)
  await setUpDesk(page)
  await createCase(page)
  await putIn(page, [phone.angled, plain])
  await openTab(page, '照片音像')
  await page.getByText('原件处理', { exact: true }).click()
  await choose(page, page.getByRole('combobox', { name: '选择材料' }), '白墙')
  await page.getByRole('button', { name: '校正页面' }).click()
  await expect(page.getByText('没有找到纸张四角，请自行拖到纸角上')).toBeVisible()
  await expect(page.getByRole('button', { name: '右下角，横 100.0%，竖 100.0%' })).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await choose(page, page.getByRole('combobox', { name: '选择材料' }), '手写笔录')
  await page.getByRole('button', { name: '校正页面' }).click()
  await moveCorners(page)
  await page.getByRole('spinbutton', { name: /再转/ }).fill('1.5')
  await page.getByRole('button', { name: '按四角校正' }).click()
  await expect(page.getByRole('button', { name: '撤下阅览件' })).toBeVisible({ timeout: 30_000 })

  await page.getByText('音像记录', { exact: true }).click()
  await page.getByRole('button', { name: '登记音像' }).click()
  const short = info.outputPath('phone/MOV_0001.MP4')
  await writeFile(short, Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'))
  const drop = page.getByRole('group', { name: '把视频或录音拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles(short)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('与登记时相同')).toBeVisible()
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByRole('textbox', { name: '设备号' }).fill('DSJ-07')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('cell', { name: 'DSJ-07' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '登记调用' }).click()
  await page.getByRole('textbox', { name: '调用人' }).fill('苏审核')
  await page.getByRole('textbox', { name: '用途' }).fill('法制审核时核对检查经过')
  await page.keyboard.press('Control+Enter')
  const uses = page.getByRole('region', { name: '调用记录' })
  await expect(uses.getByRole('listitem')).toContainText('苏审核 法制审核时核对检查经过')
  await picture(page, 'originals-2-recording')
})
