import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { expect, test } from './fixture.ts'
import { caseTitle, openTab } from './pages/casePages.ts'
import { administrator, goTo } from './pages/doorway.ts'
import { killPage } from './pages/killPage.ts'
import { picture } from './pages/picture.ts'
import { changeSeat, checkRow, dragOnSheet, openReview, reviewer, shareOnSheet } from './pages/reviewPages.ts'
import { watchPolicy } from './pages/violations.ts'

test('words and rectangles are cited, led back to, and found again where they were drawn', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  const breaches = await watchPolicy(page)
  await openReview(page, info.outputPath('scans'))
  await expect(page.getByRole('heading', { name: '审核内容' })).toBeVisible()
  const pageBox = page.getByRole('textbox', { name: '页码' })

  await test.step('words selected on a page become a citation of the row at hand', async () => {
    await page.locator('.textLayer span', { hasText: 'Page 2' }).dblclick()
    await checkRow(page, 4).getByRole('radio', { name: '否' }).check()
    await page.locator('.textLayer span', { hasText: 'Page 2' }).dblclick()
    await page.keyboard.press('c')
    await expect(checkRow(page, 4).getByRole('button', { name: /立案审批表 第 2 页“Page”/ })).toBeVisible()
    await expect(page.locator('.pageArea.is-cited')).toHaveCount(1)
  })
  await test.step('the chip leads to the page, Alt+← back, and the mark on the page to the row', async () => {
    await page.getByRole('region', { name: '文件页面' }).focus()
    await page.keyboard.press('End')
    await expect(pageBox).toHaveValue('4')
    await checkRow(page, 4)
      .getByRole('button', { name: /第 2 页/ })
      .first()
      .click()
    await expect(pageBox).toHaveValue('2')
    await expect(page.locator('.pageArea.isAt')).toBeVisible()
    await picture(page, 'review-1366-quote')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(pageBox).toHaveValue('4')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(pageBox).toHaveValue('2')
    await page.keyboard.press('j')
    await expect(checkRow(page, 5)).toHaveClass(/isAt/)
    await page.getByRole('button', { name: /第 4 项引用本页/ }).click()
    await expect(checkRow(page, 4)).toHaveClass(/isAt/)
  })
  const drawn = { x: 0.2, y: 0.15, width: 0.4, height: 0.1 }
  await test.step('a rectangle is drawn on a scan and cited for another row', async () => {
    await page.keyboard.press(']')
    await expect(page.locator('.pdfSheet[data-page="1"] canvas')).toBeVisible()
    await page.getByRole('button', { name: '框选' }).click()
    await dragOnSheet(page, 1, [
      [0.6, 0.25],
      [0.2, 0.15],
    ])
    await expect(page.locator('.pageArea.is-drawn')).toHaveCount(1)
    await checkRow(page, 5).getByRole('radio', { name: '否' }).check()
    await checkRow(page, 5).getByRole('button', { name: /^引用/ }).click()
    await expect(checkRow(page, 5).getByRole('button', { name: /现场检查（勘察）笔录 第 1 页 框选/ })).toBeVisible()
    expectClose(await shareOnSheet(page.locator('.pageArea.is-cited')), drawn)
  })
  await test.step('opened again the rectangle stands where it was drawn, zoomed to 150 % and turned', async () => {
    await page.keyboard.press('[')
    await expect(page.locator('.textLayer span', { hasText: 'Page 1' })).toBeAttached()
    await checkRow(page, 5).getByRole('button', { name: /框选/ }).first().click()
    const area = page.locator('.pageArea.isAt')
    expectClose(await shareOnSheet(area), drawn)
    for (let step = 0; step < 2; step++) await page.getByRole('button', { name: '放大' }).click()
    await expect(page.getByRole('button', { name: /现在 144%/ })).toBeVisible()
    expectClose(await shareOnSheet(area), drawn)
    await picture(page, 'review-zoomed')
    await page.getByRole('button', { name: '旋转' }).click()
    expectClose(await shareOnSheet(area), { x: 0.75, y: 0.2, width: 0.1, height: 0.4 })
    await page.getByRole('button', { name: '旋转' }).click()
    expectClose(await shareOnSheet(area), { x: 0.4, y: 0.75, width: 0.4, height: 0.1 })
    await picture(page, 'review-turned')
  })
  await test.step('drawn on a turned page it means the same paper', async () => {
    await dragOnSheet(page, 1, [
      [0.1, 0.1],
      [0.3, 0.2],
    ])
    await page.keyboard.press('c')
    await page.getByRole('button', { name: '旋转' }).click()
    await page.getByRole('button', { name: '旋转' }).click()
    const last = page.locator('.pageArea.is-cited').last()
    expectClose(await shareOnSheet(last), { x: 0.7, y: 0.8, width: 0.2, height: 0.1 })
  })
  await test.step('the desk fills the window, and two pages lie side by side', async () => {
    await checkRow(page, 1).getByRole('radio', { name: '是' }).focus()
    const before = (await page.getByRole('region', { name: '文件页面' }).boundingBox())!.height
    await page.keyboard.press('f')
    await expect
      .poll(async () => (await page.getByRole('region', { name: '文件页面' }).boundingBox())!.height)
      .toBeGreaterThan(before + 150)
    await page.getByRole('button', { name: /适合宽度/ }).click()
    await page.getByRole('button', { name: '双页并排' }).click()
    const [left, right] = await Promise.all(
      [1, 2].map((no) => page.locator(`.pdfSheet[data-page="${no}"]`).boundingBox()),
    )
    expect([left!.y, left!.x < right!.x]).toEqual([right!.y, true])
    await checkRow(page, 4).getByRole('button', { name: /要点/ }).click()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'review-1366-wide')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await picture(page, 'review-1920-wide')
    await page.keyboard.press('f')
    await picture(page, 'review-1920')
    await page.setViewportSize({ width: 1366, height: 768 })
  })
  expect(await breaches()).toEqual([])
})

/** What axe finds on the desk as it stands; in one page, because the browser host refuses a second one. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}`))
}

function expectClose(seen: { x: number; y: number; width: number; height: number }, wanted: typeof seen): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs(seen[side] - wanted[side]), `${side}: ${JSON.stringify(seen)}`).toBeLessThan(0.01)
  }
}

test('a problem being typed when the page dies is found again, with its points and pages', async ({ app }, info) => {
  test.setTimeout(120_000)
  test.skip(app.host !== 'browser', 'kills a page of the browser host')
  const first = app.page
  first.setDefaultTimeout(15_000)
  await openReview(first, info.outputPath('scans'))
  await checkRow(first, 1).getByRole('button', { name: /要点/ }).click()
  await checkRow(first, 1).getByRole('radio', { name: '不符合' }).first().check()
  await first.getByRole('region', { name: '文件页面' }).focus()
  await first.keyboard.press('c')
  const typed = checkRow(first, 1).getByRole('textbox', { name: '存在问题和改进建议' })
  await typed.pressSequentially('决定机关名称与印章不一致', { delay: 30 })
  await expect(first.getByText(/^草稿已保存/)).toBeVisible()
  const page = await killPage(app)
  page.setDefaultTimeout(15_000)
  await goTo(page, '案件')
  await page.getByRole('link', { name: caseTitle }).click()
  await openTab(page, '法制审核')
  const problem = checkRow(page, 1).getByRole('textbox', { name: '存在问题和改进建议' })
  await expect(problem).toHaveValue('决定机关名称与印章不一致')
  await expect(checkRow(page, 1).getByRole('button', { name: /^立案审批表 第 1 页/ })).toBeVisible()
  await checkRow(page, 1)
    .getByRole('button', { name: /要点 1\/3/ })
    .click()
  await expect(checkRow(page, 1).getByRole('radio', { name: '不符合' }).first()).toBeChecked()
})

test('a remark is answered by the officer and closed by the reviewer; one of the officer with a reason', async ({
  app,
}, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await openReview(page, info.outputPath('scans'))
  await page.locator('.textLayer span', { hasText: 'Page 1' }).dblclick()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: '批注内容' }).fill('立案日期与审批日期不一致？')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('立案日期与审批日期不一致？')).toBeVisible()
  await expect(page.getByRole('button', { name: /本页有 1 条未关闭的批注/ })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'review-remark')

  await changeSeat(page, reviewer.name, administrator)
  await page.getByText('批注 1/1').click()
  await page.getByRole('textbox', { name: /^答复/ }).fill('审批表笔误，已补说明。')
  await page.keyboard.press('Enter')
  await expect(page.getByText('审批表笔误，已补说明。')).toBeVisible()
  await expect(page.getByRole('button', { name: '关闭', exact: true })).toBeHidden()
  await page.getByRole('button', { name: /加批注/ }).click()
  await page.getByRole('textbox', { name: '批注内容' }).fill('请注意第 2 页的签名')
  await page.getByRole('button', { name: '保存批注' }).click()
  await expect(page.getByText('批注 2/2')).toBeVisible()

  await changeSeat(page, administrator.name, reviewer)
  await page.getByText('批注 2/2').click()
  await page.getByRole('button', { name: '关闭', exact: true }).click()
  await expect(page.getByText(`${reviewer.name} `, { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: '关闭（写明理由）' }).click()
  const dialog = page.getByRole('dialog', { name: '关闭他人的批注' })
  await expect(dialog.getByRole('button', { name: /确/ })).toBeDisabled()
  await dialog.getByRole('textbox', { name: '原因' }).fill('签名已核对')
  await dialog.getByRole('button', { name: /确/ }).click()
  await expect(page.getByText(/关闭：签名已核对/)).toBeVisible()
  await expect(page.getByText('批注 0/2')).toBeVisible()
})

test('a round is concluded without the mouse', async ({ app }, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await openReview(page, info.outputPath('scans'))
  await expect(page.locator('canvas').first()).toBeVisible()
  const { keyboard } = page
  await keyboard.press('Control+g')
  await keyboard.type('p3')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '页码' })).toHaveValue('3')
  await keyboard.press('j')
  await keyboard.press('j')
  await keyboard.press('2')
  await keyboard.press('c')
  await expect(checkRow(page, 3).getByRole('button', { name: /^立案审批表 第 3 页/ })).toBeVisible()
  await keyboard.press('o')
  for (const key of ['j', '1', 'j', '3']) await keyboard.press(key)
  await expect(checkRow(page, 3).getByRole('button', { name: /要点 2\/6/ })).toBeVisible()
  await keyboard.press('v')
  await expect(page.getByRole('button', { name: '已阅' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('读过 4/7 页')).toBeVisible()
  await keyboard.press('a')
  await checkRow(page, 3).getByRole('textbox', { name: '存在问题和改进建议' }).focus()
  // Letters typed into a field are letters.
  await keyboard.type('acjkvn12')
  await expect(checkRow(page, 3).getByRole('textbox', { name: '存在问题和改进建议' })).toHaveValue('acjkvn12')
  await keyboard.press('Control+s')
  await page.getByRole('radio', { name: '退回补充完善' }).focus()
  await keyboard.press('Space')
  await picture(page, 'review-before-end')
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: '案件法制审核表' })).toBeVisible()
})

test('a page is found by any of its numbers, and a phrase of the office goes in where the cursor stands', async ({
  app,
}, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await openReview(page, info.outputPath('scans'))
  const pageBox = page.getByRole('textbox', { name: '页码' })
  await expect(page.locator('canvas').first()).toBeVisible()
  await test.step('a running number of the catalogue leads into the second paper, one past the end nowhere', async () => {
    await page.keyboard.press('Control+g')
    await page.keyboard.type('卷6')
    await page.keyboard.press('Enter')
    await expect(page.getByTitle(/2　现场检查（勘察）笔录/)).toBeVisible()
    await expect(pageBox).toHaveValue('2')
    await page.keyboard.press('Control+g')
    await page.keyboard.type('卷99')
    await page.keyboard.press('Enter')
    await expect(page.getByText('卷内没有第 卷99 页')).toBeVisible()
    await expect(pageBox).toHaveValue('2')
  })
  await test.step('phrases stand at the cursor; the office adds its own', async () => {
    await checkRow(page, 1).getByRole('radio', { name: '否' }).check()
    const problem = checkRow(page, 1).getByRole('textbox', { name: '存在问题和改进建议' })
    const phrases = checkRow(page, 1).getByRole('button', { name: /的常用语$/ })
    await problem.fill('前后')
    await problem.press('ArrowLeft')
    await phrases.click()
    await page.getByRole('menuitem', { name: '编辑本单位常用语…' }).click()
    const dialog = page.getByRole('dialog', { name: '本单位常用语' })
    await dialog.getByRole('textbox').fill('印章模糊，请重新扫描。')
    await dialog.getByRole('button', { name: /保\s*存/ }).click()
    await expect(dialog).toBeHidden()
    await phrases.click()
    await page.getByRole('menuitem', { name: '印章模糊，请重新扫描。' }).click()
    await expect(problem).toHaveValue('前印章模糊，请重新扫描。后')
  })
})
