import { expect, test } from './fixture.ts'
import {
  caseTitle,
  createCase,
  dismissBlemishes,
  openTab,
  printAndHangBack,
  putIn,
  recordMilestone,
} from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { administrator, goTo, setUpDesk, signIn, signOut } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'
import { addAccount } from './pages/settings.ts'
import { watchPolicy } from './pages/violations.ts'

const reviewer = { staffNo: 'R001', name: '李审核', password: 'reviewer-0001' }

test('a new user takes one case from its papers to a sealed file that verifies', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  const scans = info.outputPath('scans')
  await page.setViewportSize({ width: 1366, height: 768 })
  const breaches = await watchPolicy(page)
  await setUpDesk(page)
  await picture(page, '01-workbench-empty')
  await addAccount(page, reviewer, '法制审核')
  await picture(page, '02-accounts')

  await createCase(page)
  await picture(page, '03-overview')
  await putIn(page, [
    await writeScan(scans, '立案审批表.pdf', 2),
    await writeScan(scans, '现场检查（勘察）笔录.pdf', 4),
    await writeScan(scans, '行政处罚事先（听证）告知书.pdf', 2),
    await writeScan(scans, '行政处罚决定书.pdf', 3),
  ])
  await picture(page, '04-materials')
  await recordMilestone(page, '现场检查', '2026-09-01', '现场检查')
  await recordMilestone(page, '立案', '2026-09-03', '立案审批表')
  await recordMilestone(page, '告知书送达', '2026.10.20', '告知书')
  await picture(page, '05-overview-dated')

  await openTab(page, '法制审核')
  await page.getByRole('button', { name: '送审' }).click()
  await choose(page, page.getByRole('dialog').getByRole('combobox', { name: '审核人' }), reviewer.name)
  await picture(page, '06-submit')
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click()
  await expect(
    page.getByText(`等待 ${reviewer.name} 审核`).or(page.getByRole('heading', { name: '审核内容' })),
  ).toBeVisible()
  await signOut(page, administrator.name)

  await signIn(page, reviewer)
  await goTo(page, '案件')
  await page.getByRole('link', { name: caseTitle }).click()
  await openTab(page, '法制审核')
  await expect(page.getByRole('heading', { name: '审核内容' })).toBeVisible()
  await page.getByRole('button', { name: /^全部符合/ }).click()
  await page.getByRole('button', { name: '常用语：同意' }).click()
  await picture(page, '07-review')
  await page.getByRole('button', { name: '结束审核' }).click()
  const form = page.getByRole('region', { name: '案件法制审核表' })
  await printAndHangBack(form, await writeScan(scans, '审核表签字件.pdf'))
  await picture(page, '08-review-signed')
  await signOut(page, reviewer.name)

  await signIn(page)
  await goTo(page, '案件')
  await page.getByRole('link', { name: caseTitle }).click()
  await openTab(page, '集体讨论')
  await page.getByRole('button', { name: '新建讨论记录' }).click()
  await page.getByRole('textbox', { name: '日期' }).fill('T')
  await page.getByRole('textbox', { name: '主持人', exact: true }).fill('林局长')
  await page.getByRole('textbox', { name: '记录人', exact: true }).fill('陈管理')
  for (const [index, name] of ['林局长', '黄副局长', '吴副局长'].entries()) {
    await page.getByRole('textbox', { name: `参加人员 ${index + 1}` }).fill(name)
  }
  await page.getByRole('textbox', { name: '汇报案件情况' }).fill('该公司未取得排污许可证排放污染物。')
  await page.getByRole('button', { name: '按参加人员列出' }).click()
  for (const text of await page.getByRole('textbox', { name: '发言内容' }).all())
    await text.fill('事实清楚，同意处罚。')
  await page.getByRole('textbox', { name: '结论内容' }).fill('同意罚款20万元。')
  await picture(page, '09-discussion')
  await page.getByRole('button', { name: '保存记录' }).click()
  await dismissBlemishes(page)
  const minutes = page.getByRole('region', { name: '案件集体讨论记录' })
  await printAndHangBack(minutes, await writeScan(scans, '讨论记录签字件.pdf', 2))
  await picture(page, '10-discussion-signed')

  await openTab(page, '告知与决定')
  await page.getByRole('button', { name: '登记决定' }).click()
  const decision = page.getByRole('dialog', { name: '处罚决定' })
  await decision.getByRole('textbox', { name: '文号' }).fill('海环罚[2026]012号')
  await decision.getByRole('textbox', { name: '决定日期' }).fill('T')
  await decision.getByRole('spinbutton', { name: '罚款' }).fill('20万')
  await decision.getByRole('textbox', { name: '文号' }).focus()
  await expect(decision.getByText('贰拾万元整')).toBeVisible()
  await expect(decision.getByRole('textbox', { name: '文号' })).toHaveValue('海环罚〔2026〕12号')
  await decision.getByRole('textbox', { name: '处罚依据' }).fill('排污许可管理条例第三十三条第一项')
  await picture(page, '11-decision-refused')
  await decision.getByRole('button', { name: '保存' }).click()
  const refusal = page.getByRole('dialog', { name: '依照规定，现在不能办理' })
  await expect(refusal).toBeVisible()
  await refusal.getByRole('button', { name: '知道了' }).click()
  await choose(page, decision.getByRole('combobox', { name: '签章件' }), '决定书')
  await picture(page, '12-decision-recorded')
  await decision.getByRole('button', { name: '依签章件登记' }).click()
  await dismissBlemishes(page)
  await expect(page.getByText('海环罚〔2026〕12号').first()).toBeVisible()
  await picture(page, '13-decision')

  await openTab(page, '归档')
  await expect(page.getByRole('cell', { name: '现场检查（勘察）笔录' })).toBeVisible()
  await picture(page, '14-archive')
  await page.getByRole('button', { name: '封卷', exact: true }).click()
  await expect(page.getByText(/已封卷并读回核验/)).toBeVisible({ timeout: 120_000 })
  await picture(page, '15-sealed')
  const sealed = (await page.locator('.card .path').first().innerText()).trim()

  await openTab(page, '留痕')
  await page.getByRole('button', { name: '核对全部留痕和原件' }).click()
  await expect(page.getByText(/已核对留痕/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/只凭本机判断不了/)).toBeVisible()
  await page.getByLabel('用以前封好的案卷比对末尾…').setInputFiles(sealed)
  await expect(page.getByText(/没有被截去或退回旧副本/)).toBeVisible({ timeout: 60_000 })
  await picture(page, '16-trail')

  await goTo(page, '核验')
  const drop = page.getByRole('group', { name: '把封卷 PDF 拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles(sealed)
  await expect(page.getByText(/^内容自封签后未变/).first()).toBeVisible({ timeout: 60_000 })
  await picture(page, '17-verified')
  await goTo(page, '工作台')
  await picture(page, '18-workbench')
  expect(await breaches()).toEqual([])
})
