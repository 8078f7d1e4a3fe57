import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { makeParty } from '#tests/helpers/builders.ts'
import { caseInput, heavyFacts } from '#tests/helpers/officeCase.ts'
import { saveAsWps } from '#tests/helpers/saveAsWps.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { openTab, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { setUpDesk } from './pages/doorway.ts'
import { holdDiscussion } from './pages/papers.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

const decided = '本机关决定对你（单位）作出下列行政处罚：'
const twelve = '罚款人民币壹拾贰万元整（120000元）。'
const ten = '罚款人民币壹拾万元整（100000元）。'
const eight = '罚款人民币捌万元整（80000元）。'
const facts = '2026年7月1日至8月20日未取得排污许可证排放污染物。'

/** A case that must be discussed, with a draft decision of 120,000; 黄乙 investigated. */
async function prepare(page: Page) {
  await holdDiscussion(page)
  const made = await ask(
    page,
    'case.create',
    caseInput({ facts: { ...heavyFacts, legalMin: 50_000, legalMax: 500_000, proposedFine: 120_000 } }),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const { caseId } = made.value
  const wish = { caseId, code: 'penaltyDecision', partyId: null, docDate: null, number: { take: 'none' as const } }
  const draft = await ask(page, 'form.generate', wish)
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  const { materialId, path } = draft.value
  await saveAsWps(path, decided, decided + twelve)
  const finished = await ask(page, 'form.finish', { materialId, evenIfOpen: true })
  expect(finished.ok).toBe(true)
  return { caseId, draft: { materialId, path } }
}

/** The officer writes on in the draft, in WPS. */
async function mendDraft(
  page: Page,
  { materialId, path }: { materialId: string; path: string },
  from: string,
  to: string,
) {
  const opened = await ask(page, 'form.open', { materialId, no: null })
  expect(opened.ok).toBe(true)
  await saveAsWps(path, from, to)
  const finished = await ask(page, 'form.finish', { materialId, evenIfOpen: true })
  expect(finished.ok).toBe(true)
  await page.reload()
  await openTab(page, '集体讨论')
}

async function say(page: Page, no: number, opinion: string, words: string) {
  if (opinion !== '同意') await choose(page, page.getByRole('combobox', { name: '意见' }).nth(no - 1), opinion)
  await page
    .getByRole('textbox', { name: '发言内容' })
    .nth(no - 1)
    .fill(words)
}

test('S5: five leaders, one recused, one dissent, 10万 concluded, signed and then frozen', async ({ app }, info) => {
  test.setTimeout(300_000)
  const { page } = app
  page.setDefaultTimeout(30_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const { caseId, draft } = await prepare(page)
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
  await openTab(page, '集体讨论')
  await page.getByRole('button', { name: '新建讨论记录' }).click()

  // The table of last time, two more leaders, one of whom leaves it again.
  await expect(page.getByText(/按 2026-09-10 .* 的讨论填好/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '参加人员 1' })).toHaveValue('王局')
  await page.getByRole('textbox', { name: '日期' }).first().fill('2026-09-18')
  for (const [index, name] of ['孙副', '钱副'].entries()) {
    await page.getByRole('button', { name: '增加参加人员' }).click()
    await page.getByRole('textbox', { name: `参加人员 ${index + 4}` }).fill(name)
  }
  await page.getByRole('button', { name: '钱副回避' }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('妻弟是当事人股东')
  await page.getByRole('textbox', { name: '决定人' }).fill('王局')
  await page.getByRole('textbox', { name: '记录人', exact: true }).fill('黄乙')
  await page.getByRole('textbox', { name: '汇报案件情况' }).fill('现场检查发现当事人无证排污，建议罚款12万元。')
  await picture(page, 'discussion-1-meeting')

  await page.getByRole('button', { name: '按参加人员列出' }).click()
  await expect(page.getByRole('textbox', { name: '发言人 4' })).toHaveValue('王局')
  await say(page, 1, '同意', '同意罚款十二万元。')
  await say(page, 2, '不同意', '建议罚款八万元：当事人停产整改在先，属初次违法。')
  await say(page, 3, '同意', '同意。')
  await say(page, 4, '同意', '综合各位意见，罚款十万元。')
  await page.getByRole('textbox', { name: '认定事实（一句话）' }).fill(facts)
  await page.getByRole('spinbutton', { name: '罚款' }).fill('10万')
  await page.getByRole('textbox', { name: '结论内容' }).fill('经集体讨论，处罚款十万元。')
  await picture(page, 'discussion-2-conclusion')

  // An investigator may keep the record; at the table he is refused, with the article, and that is recorded.
  await page.getByRole('button', { name: '增加参加人员' }).click()
  await page.getByRole('textbox', { name: '参加人员 5' }).fill('黄乙')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/黄乙是本案调查人员，不得参加讨论表决/).first()).toBeVisible()
  await expect(page.getByText(/评查细则第18项/).first()).toBeVisible()
  await picture(page, 'discussion-3-refused')
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByRole('button', { name: '移除参加人员 5' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '修改' })).toBeVisible()
  await expect(page.getByText('建议罚款八万元：当事人停产整改在先，属初次违法。')).toBeVisible()
  await picture(page, 'discussion-4-record')

  // Minutes in WPS, taken back, signed by all, hung back.
  await page.getByRole('button', { name: '在 WPS 中写记录' }).click()
  await expect(page.getByText(/在 WPS 中编辑/)).toBeVisible({ timeout: 30_000 })
  const list = await ask(page, 'form.list', { caseId })
  const minutes = list.ok ? list.value.documents.find((one) => one.code === 'discussionRecord') : undefined
  await saveAsWps(minutes?.draft?.path ?? '', '建议罚款八万元', '本人建议罚款八万元')
  await page.getByRole('button', { name: '收回定稿' }).scrollIntoViewIfNeeded()
  await picture(page, 'discussion-4a-minutes')
  await page.getByRole('button', { name: '收回定稿' }).click()
  await expect(page.getByText('已收回定稿，请打印签字').first()).toBeVisible({ timeout: 30_000 })
  const paper = page.getByRole('region', { name: '案件集体讨论记录' })
  const scan = await writeScan(info.outputPath('扫描'), '讨论记录签字.pdf', 3)
  await paper
    .getByRole('group', { name: /签字后的扫描件/ })
    .locator('input[type=file]')
    .first()
    .setInputFiles(scan)
  const anyway = page.getByRole('button', { name: '仍然挂回' })
  await anyway
    .or(paper.getByText(/已挂回，自此生效/))
    .first()
    .waitFor({ timeout: 60_000 })
  if (await anyway.isVisible()) await anyway.click()
  await expect(paper.getByText(/已挂回，自此生效/)).toBeVisible({ timeout: 60_000 })

  // Frozen: nothing to change, only a dated addendum.
  await expect(page.getByRole('button', { name: '修改' })).toBeHidden()
  await page.getByRole('button', { name: '增加补正说明' }).click()
  const addendum = page.getByRole('dialog', { name: '增加补正说明' })
  await addendum.getByRole('textbox', { name: '补正日期' }).fill('2026-09-19')
  await addendum.getByRole('textbox', { name: '补正内容' }).fill('会议地点应为“四楼会议室”。')
  await page.keyboard.press('Control+Enter')
  await expect(addendum).toBeHidden()
  await expect(page.getByText('会议地点应为“四楼会议室”。')).toBeVisible()

  await picture(page, 'discussion-4b-addendum')

  // The draft is brought into line and mended: shown, no block.
  const change = page.getByRole('region', { name: '会后的决定书草案' })
  await expect(change.getByText(/会后没有改动/)).toBeVisible()
  await mendDraft(page, draft, twelve, ten)
  await expect(change.getByText(/已按讨论结论修改/)).toBeVisible()
  await mendDraft(page, draft, '逾期不缴纳罚款的', '逾期不缴罚款的')
  await expect(change.getByText(/已按讨论结论修改/)).toBeVisible()
  await change.getByRole('button', { name: '看文字差异' }).click()
  await expect(change.locator('del', { hasText: '纳' })).toBeVisible()
  await picture(page, 'discussion-5-wording')

  // Another amount: it stops, a second discussion is offered.
  await mendDraft(page, draft, ten, eight)
  await expect(change.getByText(/实质改动，须再次讨论/)).toBeVisible()
  await picture(page, 'discussion-6-substance')
  await openTab(page, '告知与决定')
  await page.getByRole('button', { name: '登记决定' }).click()
  const decision = page.getByRole('dialog')
  await decision.getByRole('textbox', { name: '决定日期' }).fill('2026-12-01')
  await page.keyboard.press('Tab')
  await expect(decision.getByText(/已于2026-09-18集体讨论/)).toBeVisible()
  await decision.getByRole('spinbutton', { name: '罚款' }).fill('80000')
  await expect(decision.getByText(/罚款数额（结论：100000元；拟作决定：80000元）/)).toBeVisible()
  await picture(page, 'discussion-7-decision')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '知道了' }).click()
  await decision.getByRole('button', { name: '取消' }).click()
  await expect(decision).toBeHidden()
  await openTab(page, '集体讨论')
  await change.getByRole('button', { name: '再次讨论' }).click()
  await expect(page.getByRole('textbox', { name: '汇报案件情况' })).toHaveValue(/无证排污/)
  await openTab(page, '留痕')
  await expect(page.getByText('依法拒绝').first()).toBeVisible()
  await picture(page, 'discussion-8-trail')
})

/** What a screen reader would stumble over, and whether the page must be scrolled sideways at 125 %. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  await page.setViewportSize({ width: 1093, height: 614 })
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
  await page.setViewportSize({ width: 1366, height: 768 })
  return isWide ? [...faults, 'sideways'] : faults
}

test('heard after the discussion: another one is demanded, prefilled, each party by itself', async ({ app }, info) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(30_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const parties = [makeParty({ id: '' }), makeParty({ id: '', kind: 'person', name: '林一', code: '' })]
  const made = await ask(page, 'case.create', caseInput({ facts: heavyFacts, parties }))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const { caseId } = made.value
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
  await putIn(page, [await writeScan(info.outputPath('扫描'), '集体讨论记录.pdf', 2)])

  // Held on paper earlier: typed from the signed scan, nothing is refused.
  await openTab(page, '集体讨论')
  await page.getByRole('button', { name: '新建讨论记录' }).click()
  await page.getByRole('textbox', { name: '日期' }).first().fill('2026-09-10')
  for (const [label, name] of [
    ['主持人', '王局'],
    ['记录人', '吴录'],
    ['参加人员 1', '李副'],
    ['参加人员 2', '赵副'],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: true }).fill(name)
  await page.getByRole('button', { name: '移除参加人员 3' }).click()
  await choose(page, page.getByRole('combobox', { name: '已签字的讨论记录扫描件' }), '集体讨论记录')
  await page.getByRole('button', { name: '按参加人员列出' }).click()
  await expect(page.getByRole('textbox', { name: '发言人 3' })).toHaveValue('王局')
  for (const no of [1, 2, 3]) await say(page, no, '同意', '同意。')
  const company = page.getByRole('group', { name: '泉州华源涂料有限公司' })
  await company.getByRole('spinbutton', { name: '罚款' }).fill('25万')
  await page.getByRole('group', { name: '林一' }).getByRole('spinbutton', { name: '罚款' }).fill('50000')
  await picture(page, 'discussion-10-parties')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/300,000 元/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '修改' })).toBeHidden()

  const heard = { caseId, kind: 'pleaded' as const, day: '2026-09-12', note: '', materialId: null }
  await ask(page, 'case.recordMilestone', { ...heard, origin: 'live' })
  await page.reload()
  await openTab(page, '集体讨论')
  await expect(page.getByText('须再次讨论', { exact: true })).toBeVisible()
  await expect(page.getByText(/须重新集体讨论才能作出决定（评查细则第17项）/)).toBeVisible()
  await picture(page, 'discussion-11-again')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: '再次讨论' }).click()
  await expect(page.getByRole('textbox', { name: /陈述申辩/ })).toHaveValue('2026年9月12日当事人陈述申辩。')
  await expect(page.getByRole('textbox', { name: '参加人员 2' })).toHaveValue('赵副')
  await expect(company.getByRole('spinbutton', { name: '罚款' })).toHaveValue('250,000')
})
