import type { Page } from 'playwright/test'

import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { setUpDesk } from './pages/doorway.ts'
import { killPage } from './pages/killPage.ts'
import { writeScan } from './pages/scans.ts'

const names = ['立案审批表', '现场检查（勘察）笔录', '调查询问笔录'] as const

test('a file is read, ordered and printed by keyboard, and its text can be taken', async ({ app }, info) => {
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await createCase(page)
  const scans = info.outputPath('scans')
  await putIn(page, await Promise.all(names.map((name, index) => writeScan(scans, `${name}.pdf`, index + 2))))
  await openTab(page, '概览')
  await openTab(page, '材料')
  const title = page.locator('.detailTitle')
  const pageBox = page.getByRole('textbox', { name: '页码' })

  await test.step('the first document is open without a click', async () => {
    await expect(title).toHaveText(names[0])
    await expect(page.locator('canvas').first()).toBeVisible()
  })
  await test.step('] and [ go through the documents, Ctrl+G and PgUp through the pages', async () => {
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await expect(title).toHaveText(names[2])
    await expect(page.locator('.textLayer span').first()).toBeAttached()
    await page.keyboard.press('Control+g')
    await expect(pageBox).toBeFocused()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await expect(pageBox).toHaveValue('3')
    await expect(page.getByRole('region', { name: '文件页面' })).toBeFocused()
    await page.keyboard.press('PageUp')
    await expect(pageBox).toHaveValue('2')
    await page.keyboard.press('[')
    await expect(title).toHaveText(names[1])
  })
  await test.step('the text of a page lies on its picture and can be copied', async () => {
    const words = page.locator('.textLayer span', { hasText: 'Page 1' })
    const [text, sheet] = [await words.boundingBox(), await page.locator('.pdfSheet').first().boundingBox()]
    expect(text!.x - sheet!.x).toBeGreaterThan(20)
    expect(text!.height).toBeGreaterThan(10)
    await words.dblclick()
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('Page')
  })
  await test.step('F6 goes between list and document', async () => {
    await page.keyboard.press('F6')
    const pane = () => page.evaluate(() => document.activeElement?.className ?? '')
    const first = await pane()
    await page.keyboard.press('F6')
    expect(new Set([first, await pane()])).toEqual(new Set(['splitPane', 'viewerScroll']))
  })
  await test.step('rows move by Alt+↓ and by the mouse', async () => {
    const row = page.locator('.materialRow', { hasText: names[0] })
    await row.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => order(page)).toEqual([names[1], names[0], names[2]])
    await dragTo(page, names[2], names[1])
    await expect.poll(() => order(page)).toEqual([names[2], names[1], names[0]])
    await page.reload()
    await expect.poll(() => order(page)).toEqual([names[2], names[1], names[0]])
  })
  await test.step('Ctrl+P prints the document, one sheet for each page, and not the window', async () => {
    await expect(title).toHaveText(names[2])
    await expect(page.locator('canvas').first()).toBeVisible()
    await page.evaluate(() => {
      window.print = () => {
        const sheet = document.querySelector('.printSheet')!
        // Put back once the program has cleared up, so that the paper can be looked at.
        setTimeout(() => {
          document.body.append(sheet)
          document.body.classList.add('isPrinting')
        }, 200)
      }
    })
    await page.keyboard.press('Control+p')
    await expect(page.locator('.printSheet canvas')).toHaveCount(4)
    await page.waitForTimeout(500)
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(4)
  })
})

/** The names in the list of the first volume. */
function order(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: '正卷' }).locator('.materialTitle').allInnerTexts()
}

/** Drags one row by its handle onto another with the mouse. */
async function dragTo(page: Page, from: string, to: string): Promise<void> {
  const handle = page.locator('.sortableRow', { hasText: from }).getByRole('button', { name: '拖动调整顺序' })
  const start = (await handle.boundingBox())!
  const end = (await page.locator('.sortableRow', { hasText: to }).boundingBox())!
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 6, end.y + end.height / 2 - 4, { steps: 12 })
  await page.mouse.move(start.x + 6, end.y + end.height / 2, { steps: 4 })
  await page.mouse.up()
}

test('the page is killed while somebody types, and the words come back', async ({ app }) => {
  test.skip(app.host !== 'browser', 'kills a page of the browser host')
  const first = app.page
  first.setDefaultTimeout(15_000)
  await setUpDesk(first)
  await first.keyboard.press('Control+k')
  await expect(first.getByRole('dialog')).toBeVisible()
  await first.keyboard.press('Escape')
  await expect(first.getByRole('dialog')).toBeHidden()
  await first.getByRole('button', { name: '新建案件' }).first().click()
  await first.getByRole('textbox', { name: '案由' }).pressSequentially('未依法公开环境信息', { delay: 20 })
  await expect(first.getByText(/^草稿已保存/)).toBeVisible()
  const page = await killPage(app)
  await page.getByRole('button', { name: '新建案件' }).first().click()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByRole('textbox', { name: '案由' })).toHaveValue('未依法公开环境信息')
})
