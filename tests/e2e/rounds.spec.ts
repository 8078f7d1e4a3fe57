import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { scanPapers } from '#tests/helpers/paperScan.ts'
import { writePaper, writtenPages } from '#tests/helpers/textPaper.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { caseTitle, createCase, openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { administrator, goTo, setUpDesk, signIn, signOut } from './pages/doorway.ts'
import { allSides, fetchPrint } from './pages/papers.ts'
import { picture, pictureOfPdf } from './pages/picture.ts'
import { changeSeat, checkRow, openReview, reviewer } from './pages/reviewPages.ts'
import { rescanFile, wordsOf, writeCaseFile } from './pages/roundPages.ts'
import { addAccount } from './pages/settings.ts'
import { watchPolicy } from './pages/violations.ts'

test('S4: a review in two rounds, the whole file scanned anew in between', async ({ app }, info) => {
  test.setTimeout(400_000)
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const inbox = info.outputPath('扫描收件')
  await mkdir(inbox, { recursive: true })
  await goTo(page, '待签收')
  await page.getByRole('button', { name: '设置收件' }).click()
  await page.getByRole('textbox', { name: '扫描收件文件夹' }).fill(inbox)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await addAccount(page, reviewer, '法制审核')
  await createCase(page)
  const caseId = (await page.evaluate(() => location.hash)).split('/')[2] ?? ''
  const papers = await writeCaseFile(info.outputPath('papers'))
  await putIn(
    page,
    papers.map((paper) => paper.path),
  )

  await test.step('送审 shows what is there and what is missing, and goes on', async () => {
    await openTab(page, '法制审核')
    await page.getByRole('button', { name: '送审' }).click()
    const dialog = page.getByRole('dialog')
    const things = dialog.getByRole('region', { name: '送审材料' })
    await expect(things.getByRole('listitem').filter({ hasText: '调查报告' })).toContainText('有')
    await expect(things.getByRole('listitem').filter({ hasText: '案件审查表' })).toContainText('缺')
    await choose(page, dialog.getByRole('combobox', { name: '审核人' }), reviewer.name)
    await expect(dialog.getByRole('combobox', { name: '拟作出的决定' }).locator('..')).toContainText('行政处罚决定书')
    await dialog.getByRole('textbox', { name: '送审说明' }).fill('拟罚款20万元。')
    await picture(page, 'rounds-01-submit')
    await dialog.getByRole('button', { name: '送审' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the machine finds signboard and untold result; two rows adverse, the rest in one key; 退回', async () => {
    await changeSeat(page, administrator.name, reviewer)
    const adopt = (words: string) =>
      page.locator('.preCheck', { hasText: words }).getByRole('button', { name: /^采纳/ })
    const name = adopt('华源环保服务中心')
    await expect(async () => {
      await page.reload()
      await openTab(page, '法制审核')
      await expect(name).toBeVisible({ timeout: 20_000 })
    }).toPass({ timeout: 120_000 })
    await adopt('结果没有告知当事人').click()
    await name.click()
    await expect(checkRow(page, 5).getByRole('textbox').first()).toHaveValue(/华源环保服务中心/)
    // Recognising the words of all pages must not hold the comparison up.
    await page.getByRole('button', { name: '暂停' }).click()
    await page.getByRole('button', { name: /^全部符合/ }).click()
    // A good answer that leans on a page: it has to survive the new scan.
    await checkRow(page, 3).getByRole('radio', { name: '是' }).focus()
    await checkRow(page, 3).getByRole('button', { name: /引用/ }).click()
    await page.getByRole('button', { name: '常用语：退回' }).click()
    await picture(page, 'rounds-02-first')
    await page.getByRole('button', { name: '结束审核' }).click()
    await expect(page.getByText('2 点要答复，还有 2 点没有答复')).toBeVisible()
    await expect(page.getByText('已退回补正，审核期限暂停')).toBeVisible()
  })

  const breaches = await watchPolicy(page)
  await test.step('the officer adds three papers, scans the whole file anew and answers each point', async () => {
    await signOut(page, reviewer.name)
    await signIn(page)
    await goTo(page, '案件')
    await page.getByRole('link', { name: caseTitle }).click()
    const added = ['情况说明', '监测（检测、鉴定）结果告知书', '送达回证']
    const folder = info.outputPath('added')
    await putIn(page, await Promise.all(added.map((title) => writePaper(folder, title, writtenPages(title, 1)))))
    await rescanFile(page, papers, info.outputPath('rescans'))
    await openTab(page, '法制审核')
    const replies = page.getByRole('region', { name: '承办机构反馈' })
    await expect(replies.getByRole('textbox', { name: '答复' }).first()).toHaveValue(/已补充《监测.*结果告知书》/)
    await choose(page, replies.getByRole('combobox', { name: '补充、更换的材料' }).first(), '送达回证')
    await page.keyboard.press('Escape')
    await expect(replies.getByRole('textbox', { name: '答复' }).first()).toHaveValue(/《送达回证》/)
    await picture(page, 'rounds-03-replies')
    await replies.getByRole('button', { name: '保存答复' }).first().click()
    await expect(page.getByText('还有 1 点没有答复')).toBeVisible()
    await page.getByRole('button', { name: '重新送审' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('上一轮还有 1 点没有答复')).toBeVisible()
    await picture(page, 'rounds-04-unanswered')
    await dialog.getByRole('button', { name: '取消' }).click()
    await expect(dialog).toBeHidden()
    await expect(replies.getByRole('textbox', { name: '答复' })).toHaveValue(/已补充《情况说明》/)
    await replies.getByRole('button', { name: '保存答复' }).click()
    await expect(page.getByText('2 点已全部答复，可以重新送审')).toBeVisible()
    await page.getByRole('button', { name: '重新送审' }).click()
    await dialog.getByRole('button', { name: '送审' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the second round asks two rows only, after 同一页重扫 is confirmed in one go', async () => {
    await changeSeat(page, administrator.name, reviewer)
    await expect(page.getByText('待重新审核 3 项（共 9 项）')).toBeVisible()
    await expect(page.getByText(/新增 3 件，更换 6 件/)).toBeVisible()
    const confirm = page.getByRole('button', { name: /同一页重扫 \d+ 页/ })
    await expect(confirm).toBeVisible({ timeout: 120_000 })
    await picture(page, 'rounds-05-second')
    await confirm.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*认/ })
      .click()
    await expect(page.getByText('待重新审核 2 项（共 9 项）')).toBeVisible({ timeout: 60_000 })
    const first = page.locator('.checkRow').first()
    await expect(first.getByText(/已补充《监测.*结果告知书》/)).toBeVisible()
    await expect(page.locator('.checkRow').nth(2).getByText('沿用第 1 轮')).toBeVisible()
    await picture(page, 'rounds-06-confirmed')
    await page.getByRole('button', { name: /^全部符合/ }).click()
    await page.getByRole('button', { name: '常用语：同意' }).click()
    await page.getByRole('button', { name: '结束审核' }).click()
  })

  await test.step('the form says 否 in rows 2 and 8 and asks nothing; its scan finds its place by the code', async () => {
    const form = page.getByRole('region', { name: '案件法制审核表' })
    await form.getByRole('button', { name: '生成文书' }).click()
    await expect(form.getByRole('button', { name: '重新生成' })).toBeVisible({ timeout: 60_000 })
    const print = await fetchPrint(page, caseId, info.outputPath('审核表.pdf'))
    const words = await wordsOf(print.pdf)
    expect(words).toContain('审核同意')
    expect(words).not.toContain('华源环保服务中心')
    await pictureOfPdf(await readFile(print.pdf), 'rounds-form')
    const opened = await ask(page, 'case.get', { caseId })
    const answers = opened.ok ? (opened.value.file.rounds[1]?.answers ?? []) : []
    expect(
      answers.filter(({ row }) => ['2', '8'].includes(row)).map(({ answer, problem }) => [answer, problem]),
    ).toEqual([
      ['no', ''],
      ['no', ''],
    ])
    await scanPapers(join(inbox, 'SKM_C250i26112209000.pdf'), allSides(print), { dpi: 200, skew: 1.5, noise: 10 })
    await expect(form.getByText(/已挂回，自此生效/)).toBeVisible({ timeout: 60_000 })
    await picture(page, 'rounds-07-signed')
  })
  expect(await breaches()).toEqual([])
})

test('a crime demands its problem and a page, and 移送 is offered', async ({ app }, info) => {
  test.setTimeout(120_000)
  const { page } = app
  page.setDefaultTimeout(20_000)
  await openReview(page, info.outputPath('scans'))
  await page.getByRole('button', { name: /^全部符合/ }).click()
  await checkRow(page, 8).getByRole('radio', { name: '是' }).click()
  await expect(page.getByText(/依法应当移送司法机关/)).toBeVisible()
  await page.getByRole('button', { name: '改选“移送”' }).click()
  await expect(page.getByText(/依法应当移送司法机关/)).toBeHidden()
  await page.getByRole('button', { name: '结束审核' }).click()
  await expect(page.getByText('第 8 项未写存在的问题')).toBeVisible()
  await expect(page.getByText('第 8 项未引用卷内页面')).toBeVisible()
  await picture(page, 'rounds-08-crime')
})
