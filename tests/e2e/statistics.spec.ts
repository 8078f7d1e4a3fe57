import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { pdfTexts } from '#tests/helpers/pdfTexts.ts'

import { expect, test } from './fixture.ts'
import { choose } from './pages/choose.ts'
import { confirmKey, goTo } from './pages/doorway.ts'
import { picture, pictureOfPdf } from './pages/picture.ts'

test('the demo desk of 2023: figures, the cases behind them, defects on their pages', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.getByRole('button', { name: '只想先看看：用演示资料填写' }).click()
  await page.getByRole('button', { name: '新建工作台' }).click()
  await confirmKey(page)

  await test.step('the desk comes in by ledger and folders and opens its year', async () => {
    await page.getByRole('button', { name: '装入演示工作台（2023年）' }).click()
    await expect(page.getByRole('heading', { name: '年度统计' })).toBeVisible({ timeout: 150_000 })
    for (const name of [
      '行政处罚决定 9 件',
      '罚款 570,000 元',
      '法制审核 3 件',
      '责令改正 14 件',
      '负责人出庭率 100 %',
    ]) {
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
    }
    await expect(page.getByRole('region', { name: '为什么 9 件只审核 3 件' }).getByText('不属于应当审核')).toHaveCount(
      6,
    )
    await picture(page, 'stats-1')
  })

  await test.step('a number opens its cases', async () => {
    await page.getByRole('button', { name: '逾期公开的处罚决定 2 件' }).click()
    const behind = page.getByRole('region', { name: /逾期公开的处罚决定：2 件/ })
    await expect(behind.getByRole('link')).toHaveCount(2)
    await picture(page, 'stats-2')
    await behind.getByRole('link', { name: /96号/ }).click()
    await expect(page.getByRole('heading', { name: /泉州演塑包装有限公司/ })).toBeVisible()
  })

  await test.step('its defects are shown, and lead to the page', async () => {
    const defects = page.getByRole('region', { name: '瑕疵与疑点' })
    await expect(defects.getByText('处罚决定逾期公开')).toBeVisible()
    await expect(defects.getByText('送达回证没有写明与受送达人关系')).toBeVisible()
    await picture(page, 'stats-3')
    await defects.getByRole('link', { name: '看《决定书送达回证》第1页' }).click()
    await expect(page.getByRole('tab', { name: /材料/, selected: true })).toBeVisible()
    await expect(page.getByText('决定书送达回证').first()).toBeVisible()
    await picture(page, 'stats-4')
  })

  await test.step('a number without a case is registered and counted', async () => {
    await goTo(page, '统计')
    const registered = page.getByRole('region', { name: /登记簿/ })
    await page.getByRole('button', { name: '登记', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '登记' })
    await dialog.getByRole('textbox', { name: '事项' }).fill('演示公司诉行政处罚')
    await dialog.getByRole('textbox', { name: '出庭负责人' }).fill('蔡仲言')
    await picture(page, 'stats-5')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(registered.getByText('演示公司诉行政处罚')).toBeVisible()
    await expect(page.getByRole('button', { name: '行政应诉 1 件' })).toBeVisible()
  })

  await test.step('the year is printed and exported', async () => {
    await choose(page, page.getByRole('combobox', { name: '年度' }), '2023')
    await expect(page.getByRole('button', { name: '行政处罚决定 9 件', exact: true })).toBeVisible()
    await page.getByRole('button', { name: '打印说明' }).click()
    await expect(page.getByText(/已生成：.*情况说明\.pdf/)).toBeVisible()
    await readReasons(app.dataDirectory)
    await page.getByRole('button', { name: '导出表格' }).click()
    await expect(page.getByText(/已生成：.*统计\.xlsx/)).toBeVisible()
  })
})

/** S11, "why 9 but 3?": one page, a line for each decision, each with what decided it. */
async function readReasons(dataDirectory: string): Promise<void> {
  const folder = join(dataDirectory, '统计')
  const name = (await readdir(folder)).find((one) => one.endsWith('.pdf')) ?? ''
  const pdf = await readFile(join(folder, name))
  await pictureOfPdf(pdf, 'stats-6-why')
  const pages = await pdfTexts(pdf)
  expect(pages).toHaveLength(1)
  const text = (pages[0] ?? '').replaceAll(/\s/gu, '')
  expect(text).toContain('2023年处罚决定9件、法制审核3件的情况说明')
  expect([...text.matchAll(/闽泉环罚〔2023〕(\d+)号/gu)].map(([, no]) => no)).toEqual(decidedIn2023)
  expect([...text.matchAll(/未审核：不属于应当审核的情形/gu)]).toHaveLength(6)
  expect([...text.matchAll(/已审核：属于应当审核的情形/gu)]).toHaveLength(3)
  for (const [no, ground] of reviewedFor) {
    const line = text.split(/(?=闽泉环罚〔2023〕\d+号)/u).find((one) => one.startsWith(`闽泉环罚〔2023〕${no}号`))
    expect(line, `${no}号`).toMatch(ground)
  }
}

const decidedIn2023 = ['11', '27', '39', '52', '70', '83', '96', '118', '131']

/** The three that were reviewed, and the ground that each rests on (users.md §5.1). */
const reviewedFor = [
  ['52', /复杂/u],
  ['83', /清单|范围/u],
  ['118', /听证/u],
] as const
