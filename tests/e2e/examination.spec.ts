import type { Page } from 'playwright/test'

import { AxeBuilder } from '@axe-core/playwright'

import { caseInput } from '#tests/helpers/officeCase.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { createCase, openTab, printAndHangBack, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { administrator, goTo, setUpDesk, signIn, signOut } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

async function openStep(page: Page, step: string): Promise<void> {
  await openTab(page, '法制审核')
  await page.getByRole('radiogroup', { name: '审核步骤' }).getByText(step, { exact: true }).click()
}

test('案件审查: all fine in one key, its form signed, and never by who investigated', async ({ app }, info) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  await createCase(page)
  const caseAddress = page.url()
  await putIn(page, [await writeScan(info.outputPath('files'), '行政处罚案件调查报告.pdf', 3)])
  const refused = page.getByText(/陈管理是本案调查（承办）人员/)
  await openStep(page, '案件审查')
  await expect(refused).toBeVisible()
  await picture(page, 'examination-00-handler')
  await enterAs(page, caseAddress, { staffNo: 'B001', name: '郭审言' }, '陈管理')
  await expect(page.getByText('本机关是否有管辖权')).toBeVisible()
  await picture(page, 'examination-01-open')
  await page.keyboard.press('a')
  await expect(page.getByRole('radiogroup', { name: '是否超过行政处罚追责期限' }).getByLabel('否')).toBeChecked()
  await picture(page, 'examination-02-all-fine')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('待签字')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  const paper = page.getByRole('region', { name: '案件审查表' })
  await printAndHangBack(paper, await writeScan(info.outputPath('scans'), '签字件.pdf'))
  await picture(page, 'examination-03-signed')

  // Somebody who investigated, with an account of their own and the role, is refused, and that is kept.
  await enterAs(page, caseAddress, { staffNo: 'B002', name: '张执法' }, '郭审言')
  await page.getByRole('button', { name: '再次审查' }).click()
  await expect(page.getByText(/张执法是本案调查（承办）人员/)).toBeVisible()
  const caseId = /cases\/([^?/]+)/.exec(page.url())?.[1] ?? ''
  const prepared = await ask(page, 'examination.prepare', { caseId })
  if (!prepared.ok) throw new Error('not prepared')
  const answers = prepared.value.rows.map(({ code: row }) => ({
    row,
    answer: 'yes' as const,
    problem: '',
    citations: [],
  }))
  const round = { examiner: '张执法', examinerStaffNo: 'B002', opinion: 'agree' as const, opinionText: '' }
  const tried = { ...round, caseId, examinationId: null, answers, examinedOn: '2026-11-20' }
  expect(await ask(page, 'examination.save', tried)).toMatchObject({ ok: false, error: { kind: 'refusedByLaw' } })
  await openTab(page, '留痕')
  await expect(page.getByText(/案件审查.*第三十八条/).first()).toBeVisible()
  await picture(page, 'examination-05-trail')
})

test('法律顾问: the register, a written opinion, adopted in part with its reason', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '法律顾问' }).click()
  await page.getByRole('button', { name: '登记法律顾问' }).click()
  const entry = page.getByRole('dialog', { name: '登记法律顾问' })
  await entry.getByRole('textbox', { name: '姓名' }).fill('何演衡')
  await entry.getByRole('textbox', { name: '单位' }).fill('福建演衡律师事务所')
  await entry.getByRole('textbox', { name: '合同起' }).fill('2026.1.1')
  await entry.getByRole('textbox', { name: '合同止' }).fill('2027.12.31')
  await entry.getByRole('button', { name: /保\s*存/ }).click()
  await expect(page.getByText('聘有法律顾问 1 人。')).toBeVisible()
  await page.getByRole('button', { name: '填入本年统计' }).click()
  await expect(page.getByText('本年统计已是这个数。')).toBeVisible()
  await picture(page, 'counsel-01-register')

  await createCase(page)
  await putIn(page, [await writeScan(info.outputPath('files'), '法律顾问书面意见.pdf')])
  await openStep(page, '法律顾问')
  await page.getByRole('button', { name: '征求意见' }).click()
  const asked = page.getByRole('dialog', { name: '法律顾问意见' })
  await choose(page, asked.getByRole('combobox', { name: '法律顾问' }), '何演衡')
  await asked.getByRole('textbox', { name: '征求意见的问题' }).fill('两家公司共用贮存间，当事人如何认定？')
  await asked.getByRole('textbox', { name: '意见内容' }).fill('以实际使用人为当事人，分别认定。')
  await asked.getByRole('textbox', { name: '意见日期' }).fill('2026.11.20')
  await choose(page, asked.getByRole('combobox', { name: '签字意见书扫描件' }), '法律顾问书面意见')
  await picture(page, 'counsel-02-opinion')
  await asked.getByRole('button', { name: /保\s*存/ }).click()
  await expect(page.getByText('未定采纳')).toBeVisible()
  await page.getByRole('button', { name: '采纳情况' }).click()
  const adopt = page.getByRole('dialog', { name: '采纳情况' })
  await adopt.getByText('部分采纳', { exact: true }).click()
  await adopt.getByRole('textbox', { name: '理由' }).fill('使用人以租赁合同为准。')
  await adopt.getByRole('button', { name: /保\s*存/ }).click()
  await expect(page.getByText('部分采纳：使用人以租赁合同为准。')).toBeVisible()
  await picture(page, 'counsel-03-adopted')
  expect(await faultsOf(page)).toEqual([])
})

test('papers of a round: letters in one row; a round held by the city bureau is named', async ({ app }, info) => {
  test.setTimeout(180_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpDesk(page)
  await sharePort(page)
  const { caseId } = await must(ask(page, 'case.create', caseInput({ handler: '吴承办' })))
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId)
  await putIn(page, [await writeScan(info.outputPath('files'), '案件法制审核表（市局）.pdf')])
  await returnRound(page, caseId)
  await openStep(page, '审核台')
  const papers = page.getByRole('radiogroup', { name: '文书格式' }).locator('..')
  await papers.getByRole('button', { name: '法制审核意见书' }).click()
  await expect(page.getByText('法制审核意见书已生成', { exact: false })).toBeVisible({ timeout: 60_000 })
  await papers.getByRole('button', { name: '退回通知' }).click()
  await expect(page.getByText('退回通知已生成', { exact: false })).toBeVisible({ timeout: 60_000 })
  await papers.getByText('WPS', { exact: true }).click()
  await papers.getByRole('button', { name: '审核表' }).click()
  await expect(papers.getByRole('button', { name: '用 WPS 打开' })).toBeVisible({ timeout: 60_000 })
  await papers.scrollIntoViewIfNeeded()
  await picture(page, 'round-papers-01')

  await page.getByRole('button', { name: '代录纸质审核' }).click()
  const dialog = page.getByRole('dialog', { name: '代录纸质审核' })
  await dialog.getByText('市局（海棠市生态环境局）').click()
  await choose(page, dialog.getByRole('combobox', { name: '审核意见' }), '退回补充完善')
  await dialog.getByRole('textbox', { name: '送审日期' }).fill('2026.11.20')
  await dialog.getByRole('textbox', { name: '审核人' }).fill('市局法规科')
  await dialog.getByRole('textbox', { name: '审核日期' }).fill('2026.11.21')
  await choose(page, dialog.getByRole('combobox', { name: '签字扫描件' }), '案件法制审核表（市局）')
  await picture(page, 'round-papers-02-city')
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await expect(page.getByRole('radiogroup', { name: '审核轮次' }).getByText('海棠市生态环境局')).toBeVisible()
  await picture(page, 'round-papers-03-city')
  expect(await faultsOf(page)).toEqual([])
})

async function must<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(JSON.stringify(given.error))
  return given.value
}

/** A first round of the review, returned for one row with its cited page. */
async function returnRound(page: Page, caseId: string): Promise<void> {
  const rows = await must(ask(page, 'review.checklist', {}))
  const { file } = await must(ask(page, 'case.get', { caseId }))
  const materialId = file.materials[0]?.id ?? ''
  const cited = { materialId, version: 1, page: 1, quote: '', rect: null }
  const who = { reviewer: administrator.name, reviewerStaffNo: administrator.staffNo }
  const { roundId } = await must(ask(page, 'review.submit', { caseId, kind: 'formal', ...who }))
  const answers = rows.map((row) => {
    const good = row.adverseAnswer === 'yes' ? ('no' as const) : ('yes' as const)
    const fine = { row: row.code, answer: good, problem: '', citations: [] }
    return row.code === '5' ? { ...fine, answer: 'no' as const, problem: '缺采样单', citations: [cited] } : fine
  })
  await must(
    ask(page, 'review.save', { roundId, answers: [...answers], opinion: 'return', opinionText: '请补充采样单。' }),
  )
  await must(ask(page, 'review.conclude', { roundId, concludedOn: todayHere() }))
}

function todayHere(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** What a screen reader would stumble over. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** Gives somebody an account with the role, signs them in and opens the step 案件审查. */
async function enterAs(
  page: Page,
  caseAddress: string,
  who: { staffNo: string; name: string },
  before: string,
): Promise<void> {
  const password = `password-of-${who.staffNo}`
  if (before === '陈管理') {
    for (const person of [who, { staffNo: 'B002', name: '张执法' }]) {
      const account = { ...person, post: '', roles: ['examiner' as const], active: true }
      const made = await ask(page, 'account.save', { account, password: `password-of-${person.staffNo}` })
      expect(made.ok).toBe(true)
    }
  }
  await signOut(page, before)
  await signIn(page, { staffNo: who.staffNo, password })
  await page.evaluate((address) => (location.href = address), caseAddress)
  await openStep(page, '案件审查')
}
