import type { Page } from 'playwright/test'

import { expect, test } from './fixture.ts'
import { createCase, openTab, party, putIn, recordMilestone } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'
import { attempt, type } from './pages/servicePages.ts'

const first = '海环罚告〔2026〕31号'
const second = '海环罚告〔2026〕38号'

async function addNotice(page: Page, { docNo, fine, paper }: { docNo: string; fine: string; paper: string }) {
  await openTab(page, '告知与决定')
  await page.getByRole('button', { name: '登记告知书' }).click()
  const dialog = page.getByRole('dialog', { name: '行政处罚事先（听证）告知书' })
  await dialog.getByRole('textbox', { name: '文号' }).fill(docNo)
  await dialog.getByRole('spinbutton', { name: '拟罚款' }).fill(fine)
  await choose(page, dialog.getByRole('combobox', { name: '拟处罚种类' }), '罚款')
  await page.keyboard.press('Escape')
  await choose(page, dialog.getByRole('combobox', { name: '签章件' }), paper)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
}

async function serve(page: Page, { document, day, receipt }: { document: string; day: string; receipt: string }) {
  await openTab(page, '送达与执行')
  await attempt(page, {
    document,
    recipient: party,
    method: '直接送达',
    outcome: '已送达',
    sameServers: true,
    texts: { 送达日期: day, 签收人: '李某', 与受送达人关系: '法定代表人' },
    receipt,
  })
  await openTab(page, '告知与决定')
}

/** The decision form with a day and an amount, not sent yet. */
async function openDecision(page: Page, day: string, fine: string) {
  const edit = page.getByRole('region', { name: '处罚决定' }).getByRole('button', { name: '修改' })
  await ((await edit.count()) > 0 ? edit : page.getByRole('button', { name: '登记决定' })).click()
  const dialog = page.getByRole('dialog', { name: '处罚决定' })
  await dialog.getByRole('textbox', { name: '决定日期' }).fill(day)
  await dialog.getByRole('spinbutton', { name: '罚款' }).fill(fine)
  await dialog.getByRole('textbox', { name: '处罚依据' }).click()
  return dialog
}

async function sendAndBeRefused(page: Page, dialog: Awaited<ReturnType<typeof openDecision>>, words: RegExp) {
  await dialog.getByRole('button', { name: '保存' }).click()
  const refusal = page.getByRole('dialog', { name: '依照规定，现在不能办理' })
  await expect(refusal).toContainText(words)
  return refusal
}

async function close(page: Page, refusal: Awaited<ReturnType<typeof sendAndBeRefused>>) {
  await refusal.getByRole('button', { name: '知道了' }).click()
  await expect(refusal).toBeHidden()
  await page.getByRole('dialog', { name: '处罚决定' }).getByRole('button', { name: '取消' }).click()
}

test('S3: five working days over 国庆, a waiver on paper, and no heavier penalty after pleading', async ({
  app,
}, info) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await createCase(page)
  const scans = info.outputPath('scans')
  await putIn(page, [
    await writeScan(scans, '行政处罚事先告知书.pdf', 2),
    await writeScan(scans, '告知书送达回证.pdf'),
    await writeScan(scans, '陈述申辩书.pdf'),
    await writeScan(scans, '再次告知书.pdf', 2),
    await writeScan(scans, '第二次告知送达回证.pdf'),
    await writeScan(scans, '补充监测报告.pdf', 2),
  ])

  await test.step('the last day is 10-10, and the screen says why 10-03 would be fatal', async () => {
    await addNotice(page, { docNo: first, fine: '8万', paper: '行政处罚事先告知书' })
    await serve(page, { document: '行政处罚事先告知书', day: '2026.9.28', receipt: '告知书送达回证' })
    const notices = page.getByRole('region', { name: '事先（听证）告知书' })
    await expect(notices).toContainText('陈述、申辩期限至 2026-10-10')
    await expect(notices).toContainText('2026-10-10（周六）')
    await expect(notices).toContainText('调休上班照常计入')
    await expect(notices).toContainText(/常见误算：2026-10-03.*重大问题/su)
    await picture(page, 'holiday-1-clock')
  })

  await test.step('a decision on 10-09 is refused by 行政处罚法62, and the refusal is in the trail', async () => {
    const dialog = await openDecision(page, '2026.10.9', '8万')
    await expect(dialog).toContainText('现在不能作出决定')
    await picture(page, 'holiday-2-preview')
    const refusal = await sendAndBeRefused(page, dialog, /行政处罚法第六十二条/u)
    await picture(page, 'holiday-3-refused')
    await close(page, refusal)
    await openTab(page, '留痕')
    const refused = page.getByRole('row', { name: /依法拒绝/ })
    await expect(refused).toHaveCount(1)
    await refused.getByRole('button').first().click()
    await expect(page.getByText(/"article": ?"第四十四条、第六十二条"/)).toBeVisible()
    await picture(page, 'holiday-4-trail')
  })

  await test.step('a written waiver with its scan lifts it, and the reason is said', async () => {
    await openTab(page, '告知与决定')
    await page.getByRole('button', { name: '登记书面放弃' }).click()
    const dialog = page.getByRole('dialog', { name: '登记书面放弃' })
    await type(dialog, '放弃日期', '2026.9.30')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeVisible()
    await dialog.locator('input[type=file]').setInputFiles(await writeScan(scans, '放弃陈述申辩声明.pdf'))
    await expect(dialog.getByTitle('放弃陈述申辩声明')).toBeVisible()
    await picture(page, 'holiday-5-waiver')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    const notices = page.getByRole('region', { name: '事先（听证）告知书' })
    await expect(notices).toContainText('2026-09-30 书面放弃陈述申辩（凭证：放弃陈述申辩声明）')
    const decision = await openDecision(page, '2026.10.9', '8万')
    await expect(decision).toContainText('当事人于2026-09-30书面放弃陈述申辩，不必等五个工作日届满')
    await expect(decision).toContainText('没有阻止事项，可以保存')
    await picture(page, 'holiday-6-allowed')
    await decision.getByRole('button', { name: '保存' }).click()
    await expect(decision).toBeHidden()
  })

  await test.step('after the party has pleaded, 8万 becomes 10万: refused', async () => {
    await recordMilestone(page, '陈述申辩', '2026-10-08', '陈述申辩书')
    await expect(
      page.getByRole('region', { name: '节点' }).getByRole('row', { name: /2026-10-08 陈述申辩/ }),
    ).toBeVisible()
    await openTab(page, '告知与决定')
    const dialog = await openDecision(page, '2026.10.9', '10万')
    const refusal = await sendAndBeRefused(page, dialog, /不得因陈述、申辩给予更重的处罚/u)
    await expect(refusal).toContainText('第四十五条第二款')
    await picture(page, 'holiday-7-heavier')
    await close(page, refusal)
  })

  await test.step('the served notice stays as it is; only a new one, served, with new days, lifts it', async () => {
    const notices = page.getByRole('region', { name: '事先（听证）告知书' })
    await notices.getByRole('button', { name: '修改' }).click()
    const edited = page.getByRole('dialog', { name: '行政处罚事先（听证）告知书' })
    await edited.getByRole('spinbutton', { name: '拟罚款' }).fill('10万')
    await edited.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('告知书已经送达，告知的处罚种类、金额和权利不能再改。')).toBeVisible()
    await edited.getByRole('button', { name: '取消' }).click()
    await recordMilestone(page, '审核后出现新证据', '2026-10-13', '补充监测报告')
    await addNotice(page, { docNo: second, fine: '10万', paper: '再次告知书' })
    const unserved = await openDecision(page, '2026.10.20', '10万')
    await close(page, await sendAndBeRefused(page, unserved, /80,000元/u))
    await serve(page, { document: '再次告知书', day: '2026.10.16', receipt: '第二次告知送达回证' })
    const early = await openDecision(page, '2026.10.22', '10万')
    await close(page, await sendAndBeRefused(page, early, /五个工作日到2026-10-23才届满/u))
    const lawful = await openDecision(page, '2026.10.26', '10万')
    await expect(lawful).toContainText('没有阻止事项，可以保存')
    await picture(page, 'holiday-8-renoticed')
    await lawful.getByRole('button', { name: '保存' }).click()
    await expect(lawful).toBeHidden()
    await expect(page.getByRole('region', { name: '处罚决定' })).toContainText('100,000')
  })

  await test.step('the trail holds every refusal', async () => {
    await openTab(page, '留痕')
    await expect(page.getByRole('row', { name: /依法拒绝/ })).toHaveCount(4)
  })
})
