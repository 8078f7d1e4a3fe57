import { mkdir, writeFile } from 'node:fs/promises'

import type { Page } from 'playwright/test'

import { blankBack, copiedSide, copierScan, type CopiedSide } from '#tests/helpers/copierScan.ts'

import { expect, test } from './fixture.ts'
import { createCase, openTab } from './pages/casePages.ts'
import { goTo, setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { watchPolicy } from './pages/violations.ts'

/** Pages of the 26 items of 正卷 of the full dossier (users.md §5.2), and the part of the name that is typed. */
const items: readonly (readonly [pages: number, kind: string])[] = [
  [8, '行政处罚决定书'],
  [2, '立案审批表'],
  [6, '现场检查（勘察）笔录'],
  [6, '调查询问笔录'],
  [4, '调查询问笔录'],
  [5, '现场照片（图片、影像资料）证据'],
  [2, '身份证明'],
  [11, '合同、协议'],
  [3, '平台查询截图'],
  [11, '监测（检测）报告'],
  [2, '监测（检测、鉴定）结果告知书'],
  [2, '授权委托书'],
  [7, '行政处罚案件调查报告'],
  [5, '责令改正违法行为决定书'],
  [8, '行政处罚事先（听证）告知书'],
  [3, '陈述申辩意见笔录'],
  [2, '听证申请'],
  [3, '行政处罚听证通知书'],
  [13, '听证笔录'],
  [1, '延期（分期）缴纳罚款申请书'],
  [3, '同意延期（分期）缴纳罚款通知书'],
  [2, '罚款票据、缴款凭证（含财政电子票据）'],
  [6, '整改、复查材料'],
  [2, '结案审批表'],
  [2, '信息公开情况'],
  [1, '行政执法证'],
]
const upsideDown = new Set([17, 60, 101])
const firstBacks = 23

/** 148 sides: cover and catalogue (2), 120 numbered ones, 23 blank backs among them, closing note and backing (3). */
function sides(): CopiedSide[] {
  const numbered = Array.from({ length: 120 }, (_, i) =>
    copiedSide({ number: String(i + 1), title: `P ${i + 1}`, upsideDown: upsideDown.has(i + 1) }),
  )
  const withBacks = numbered.flatMap((side, i) => (i % 5 === 0 && i / 5 < firstBacks ? [side, blankBack] : [side]))
  const bare = (title: string) => copiedSide({ title })
  return [bare('COVER'), bare('INDEX'), ...withBacks, bare('NOTE'), bare('NOTE 2'), bare('BACKING')]
}

test('S1: an old file of 148 sides becomes 26 documents by keyboard, sealed and verified', async ({ app }, info) => {
  test.setTimeout(400_000)
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const breaches = await watchPolicy(page)
  await setUpDesk(page)
  await createCase(page)
  const started = Date.now()
  await mkdir(info.outputPath('scans'), { recursive: true })
  const path = info.outputPath('scans', 'SKM_C250i23121508150.pdf')
  const all = sides()
  expect(all).toHaveLength(148)
  await writeFile(path, await copierScan(all, 75))
  await openTab(page, '材料')
  await page.getByRole('button', { name: '拆分扫描件' }).locator('xpath=following-sibling::input').setInputFiles(path)
  await expect(page.getByRole('region', { name: '页面' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: /疑似空白 23 面/ })).toBeVisible({ timeout: 60_000 })
  await picture(page, 's1-01-grid')
  const keys = await splitByKeys(page, all)
  await expect(page.getByText('已自动保存')).toBeVisible()
  await picture(page, 's1-02-split')
  const lines = page.getByRole('region', { name: '目录' }).getByRole('listitem')
  await expect(lines).toHaveText(paperCatalogue().map((line, i) => `${i + 1}${line}`))

  expect(await breaches()).toEqual([])
  await page.reload()
  await expect(lines).toHaveCount(26, { timeout: 30_000 })
  await page.getByRole('button', { name: '完成拆分' }).click()
  await picture(page, 's1-03-finish')
  await page.getByRole('dialog').getByRole('button', { name: '完成拆分' }).click()
  await expect(page.getByText(/已拆分：新增 26 件/)).toBeVisible({ timeout: 120_000 })
  await picture(page, 's1-04-materials')
  const seconds = Math.round((Date.now() - started) / 1000)

  await openTab(page, '归档')
  await page.getByRole('button', { name: '封卷', exact: true }).click()
  await expect(page.getByText(/已封卷并读回核验/)).toBeVisible({ timeout: 120_000 })
  await picture(page, 's1-05-sealed')
  const sealed = (await page.locator('.card .path').first().innerText()).trim()
  await goTo(page, '核验')
  const drop = page.getByRole('group', { name: '把封卷 PDF 拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles(sealed)
  await expect(page.getByText(/^内容自封签后未变/).first()).toBeVisible({ timeout: 60_000 })
  info.annotations.push({ type: 'measured', description: `${keys} keys, ${seconds} s of the machine` })
})

/** Title and first and last number, as they stand in the paper catalogue. */
function paperCatalogue(): string[] {
  let next = 1
  return items.map(([pages, title]) => {
    const first = next
    next += pages
    return `${title}${pages === 1 ? first : `${first}～${next - 1}`}`
  })
}

/** Everything by the keyboard; gives the number of keys. */
async function splitByKeys(page: Page, all: readonly CopiedSide[]): Promise<number> {
  let keys = 0
  let at = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const goSide = async (target: number) => {
    for (; at < target; at++) await press('ArrowRight')
    for (; at > target; at--) await press('ArrowLeft')
  }
  const sideOf = (number: number) => all.findIndex((side) => side.number === String(number))
  await press('b')
  await press('Delete')
  await goSide(1)
  await press('Delete')
  let next = 1
  for (const [pages, kind] of items) {
    await goSide(sideOf(next))
    await press('Enter')
    if (next === 1) {
      await press('F2')
      await press('1')
      await press('Enter')
    }
    for (const digit of await numberOfKind(page, kind)) await press(digit)
    for (let no = next; no < next + pages; no++) {
      if (!upsideDown.has(no)) continue
      await goSide(sideOf(no))
      await press('r')
      await press('r')
    }
    next += pages
  }
  for (const last of [3, 2, 1]) {
    await goSide(all.length - last)
    await press('Delete')
  }
  return keys
}

/** The number key of a kind, as it stands in the list beside the grid. */
async function numberOfKind(page: Page, title: string): Promise<string> {
  const kind = page
    .getByRole('region', { name: '种类' })
    .getByRole('button', { name: new RegExp(`^\\d+ ?${escaped(title)}`) })
  return (await kind.first().locator('kbd').innerText()).trim()
}

function escaped(text: string): string {
  return text.replaceAll(/[()（）]/gu, '.')
}
