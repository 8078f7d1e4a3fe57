import { writeFile } from 'node:fs/promises'

import { demoPapers } from '#tests/helpers/demoPapers.ts'

import { expect, test } from './fixture.ts'
import { caseTitle, createCase, openTab, putIn } from './pages/casePages.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'

test('what a paper says is found and marked on its page, a scan once it is recognised', async ({ app }, info) => {
  test.setTimeout(150_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const papers = await demoPapers(info.outputPath('papers'), ['p22-payment', 'p02-filing'])
  await setUpDesk(page)
  await createCase(page)
  await putIn(page, papers)
  const box = page.getByRole('combobox', { name: '检索文字' })
  const options = page.getByRole('option')
  const mark = page.locator('.pageMark.isAt')

  await test.step('Ctrl+Shift+F opens the search from anywhere; words, one sign, a number, pinyin', async () => {
    await page.keyboard.press('Control+Shift+F')
    await expect(box).toBeFocused()
    for (const [typed, where] of [
      ['票据', '财政电子票据'],
      ['票', '财政电子票据'],
      ['23118', '财政电子票据'],
      ['hyhb', '案件信息'],
      ['zhangzhifa', '案件信息'],
      ['无证 DEM017', '案件信息'],
    ] as const) {
      await box.fill(typed)
      await expect(options.filter({ hasText: where }).first()).toBeVisible()
    }
    await box.fill('没有这样的文字')
    await expect(page.getByText('没有找到“没有这样的文字”')).toBeVisible()
    await box.fill('罚没收入')
    await expect(options.first()).toContainText('罚没收入')
    await picture(page, 'search-results')
  })
  await test.step('Enter opens the page with the place marked; Back finds the search as it was', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: caseTitle })).toBeVisible()
    await expect(page.locator('.detailTitle')).toHaveText('财政电子票据')
    await expect(mark).toBeInViewport()
    await picture(page, 'search-marked')
    await page.goBack()
    await expect(box).toHaveValue('罚没收入')
    await page.goForward()
    await expect(mark).toBeInViewport()
  })
  await test.step('Ctrl+F finds on in this document', async () => {
    await page.keyboard.press('Control+f')
    const find = page.getByRole('textbox', { name: '查找文字' })
    await find.fill('号码')
    await expect(page.getByText(/^1 \/ \d+ 处$/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(find).toBeHidden()
  })
  await test.step('the scan is found after recognition, marked, and its text can be taken', async () => {
    await expect(page.getByText(/识别中|正在读取/)).toHaveCount(0, { timeout: 90_000 })
    await page.keyboard.press('Control+Shift+F')
    await box.fill('热压成型机')
    await expect(options.first()).toContainText('立案审批表')
    await page.keyboard.press('Enter')
    await expect(page.locator('.detailTitle')).toHaveText('立案审批表')
    await expect(mark).toBeInViewport()
    await picture(page, 'search-scan-marked')
    const line = page.locator('.pageOverlay text', { hasText: '热压成型机' })
    await line.click({ clickCount: 3 })
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('热压成型机')
  })
  await test.step('a mark of a state secret warns until somebody has checked it', async () => {
    const note = info.outputPath('转办件.txt')
    await writeFile(note, '海棠市某局\n机密★1年\n关于某事项的函')
    await openTab(page, '材料')
    const drop = page.getByRole('group', { name: '把文件或文件夹拖到这里' })
    await drop.locator('input[type=file]').first().setInputFiles(note)
    const warning = page.getByRole('alert').filter({ hasText: '“转办件”第1页识别到“机密★1年”字样。' })
    await expect(warning).toBeVisible()
    await picture(page, 'search-secret')
    await warning.getByRole('button', { name: '已核对，不涉密' }).click()
    const dialog = page.getByRole('dialog', { name: '怎样核对的' })
    await dialog.getByRole('textbox').fill('与纸质件核对，系示例文字')
    await dialog.getByRole('button', { name: '确定' }).click()
    await expect(warning).toBeHidden()
  })
})
