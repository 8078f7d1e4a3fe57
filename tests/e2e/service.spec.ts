import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright/test'

import { makeParty } from '#tests/helpers/builders.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { createCase, openTab, party, putIn, recordMilestone } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'
import { attempt, checkDraft, countKeys, shareTheFine, type, walkLedger } from './pages/servicePages.ts'

const penalised = '林责任'

/** A case with two penalised parties, its papers, and one decision on both. */
async function prepare(page: Page, folder: string): Promise<string> {
  await setUpDesk(page)
  await createCase(page)
  await putIn(page, [
    await writeScan(folder, '行政处罚决定书.pdf', 3),
    await writeScan(folder, '公告送达剪样.pdf'),
    await writeScan(folder, '林责任送达回证.pdf'),
    await writeScan(folder, '督促履行义务催告书.pdf', 2),
    await writeScan(folder, '催告书送达回证.pdf'),
    await writeScan(folder, '强制执行受理通知书.pdf'),
    await writeScan(folder, '结案审批表.pdf', 2),
  ])
  await putBillIn(page, folder)
  await sharePort(page)
  const [row] = valueOf(await ask(page, 'case.list', {}))
  const caseId = row?.id ?? ''
  const { file } = valueOf(await ask(page, 'case.get', { caseId }))
  const { id: _, milestones: __, archiveNo: ___, archivedOn: ____, ...input } = file.case
  const second = makeParty({ id: '', kind: 'person', name: penalised, code: '', representative: '' })
  valueOf(await ask(page, 'case.update', { ...input, caseId, parties: [...input.parties, second] }))
  const parties = valueOf(await ask(page, 'case.get', { caseId })).file.case.parties
  const paper = (words: string) => file.materials.find((one) => one.title.includes(words))?.id ?? null
  for (const [words, kind, docDate] of [
    ['督促履行义务催告书', 'demandNotice', '2026-09-06'],
    ['电子票据', 'paymentReceipt', '2026-07-29'],
  ] as const) {
    const found = file.materials.find((one) => one.title === words)
    if (found === undefined) throw new Error(words)
    const { id: materialId, title, docNo, author, volume, remark } = found
    const described = { materialId, title, docNo, author, volume, remark, docDate, kind }
    valueOf(await ask(page, 'material.describe', described))
  }
  valueOf(
    await ask(page, 'decision.save', {
      decisionId: null,
      caseId,
      docNo: '海环罚〔2026〕12号',
      decidedOn: '2026-03-02',
      organ: '海棠市生态环境局',
      partyIds: parties.map((one) => one.id),
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: 200_000,
      article: '',
      text: '',
      materialId: paper('行政处罚决定书'),
    }),
  )
  await page.reload()
  return caseId
}

function valueOf<T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** 电子票据: the OFD as it came and the PDF that shows it, dropped together, are one material of two pages. */
async function putBillIn(page: Page, folder: string): Promise<void> {
  const original = join(folder, '电子票据.ofd')
  await writeFile(original, 'PK\x03\x04 an invented bill')
  const copy = await writeScan(folder, '电子票据.pdf', 2)
  const drop = page.getByRole('group', { name: '把文件或文件夹拖到这里' })
  await drop.locator('input[type=file]').first().setInputFiles([original, copy])
  await expect(page.getByRole('button', { name: /电子票据 2 页/ })).toBeVisible({ timeout: 60_000 })
}

/** The catalogue of the file as it would be sealed now: each receipt behind its document, the bill one item of two pages. */
async function checkCatalogue(page: Page): Promise<void> {
  await openTab(page, '归档')
  const rows = page.getByRole('region', { name: '卷内目录' }).getByRole('row')
  await expect(rows.filter({ hasText: '电子票据' })).toHaveText(/6—7/u)
  const titles = await rows.allInnerTexts()
  const placeOf = (words: string) => titles.findIndex((one) => one.includes(words))
  await picture(page, 'service-4-catalogue')
  for (const [document, receipts] of [
    ['行政处罚决定书', ['林责任送达回证', '公告送达剪样']],
    ['督促履行义务催告书', ['催告书送达回证']],
  ] as const) {
    const behind = receipts.map((one) => placeOf(one) - placeOf(document)).toSorted((one, other) => one - other)
    expect(behind, document).toEqual(receipts.map((_, index) => index + 1))
  }
}

/** An open deadline keeps nobody from archiving; it is shown on: the company may still sue. */
async function archiveWithOpenDeadline(page: Page): Promise<void> {
  await recordMilestone(page, '归档', '2026-10-20', '结案审批表')
  const deadlines = page.getByRole('region', { name: '期限' }).getByRole('listitem')
  await expect(deadlines.filter({ hasText: `直接起诉（${party}）` })).toHaveText(/2027-01-15.*计算中/su)
  await expect(page.getByRole('region', { name: '节点' })).toContainText('归档')
  await picture(page, 'service-5-archived')
}

test('S7, S8: two parties served in five ways, one pays, one ends before the court', async ({ app }, info) => {
  test.setTimeout(240_000)
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const caseId = await prepare(page, info.outputPath('scans'))
  await openTab(page, '送达与执行')
  const s7 = await countKeys(page)
  const decision = { document: '行政处罚决定书', outcome: '已送达', recipient: party }
  await attempt(page, {
    ...decision,
    method: '直接送达',
    outcome: '未送达',
    sameServers: true,
    texts: { 到场或发出日期: '2026.3.5', 未送达原因: '大门紧锁，无人应答' },
  })
  await attempt(page, {
    ...decision,
    method: '邮寄送达',
    outcome: '未送达',
    texts: { 邮件号: 'EA123456789CN', 交邮日期: '2026.3.6', 退件日期: '2026.3.12', 未送达原因: '退改批条：查无此人' },
  })
  await attempt(page, {
    ...decision,
    method: '公告送达',
    texts: { 公告载体: '局网站', 公告日期: '2026.6.15' },
    receipt: '公告送达剪样',
  })
  await attempt(page, {
    ...decision,
    recipient: penalised,
    method: '直接送达',
    sameServers: true,
    texts: { 送达日期: '2026.3.4', 签收人: '周某', 与受送达人关系: '妻子，同住成年家属' },
    receipt: '林责任送达回证',
  })
  const ledger = page.getByRole('region', { name: '送达台账' })
  await expect(ledger.getByRole('row', { name: /公告送达.*2026-07-15/ })).toBeVisible()
  await expect(ledger.getByRole('row', { name: /妻子，同住成年家属.*2026-03-04/ })).toBeVisible()
  await picture(page, 'service-1-ledger')
  await walkLedger(page)
  info.annotations.push({ type: 'measured', description: await s7() })

  const company = page.getByRole('group', { name: party })
  const person = page.getByRole('group', { name: penalised })
  await expect(company).toContainText('2026-07-30')
  await expect(person).toContainText('2026-03-19')
  await openTab(page, '概览')
  const deadlines = page.getByRole('region', { name: '期限' })
  for (const [name, suit] of [
    [party, '2027-01-15'],
    [penalised, '2026-09-04'],
  ] as const) {
    await expect(deadlines.getByRole('listitem').filter({ hasText: `直接起诉（${name}）` })).toContainText(suit)
  }
  await openTab(page, '送达与执行')

  const s8 = await countKeys(page)
  await shareTheFine(page, [company, person], [party, penalised])
  await person.getByRole('button', { name: '延期分期申请' }).click()
  const request = page.getByRole('dialog', { name: /^延期分期申请/ })
  await type(request, '申请日期', '2026.3.20')
  await request.getByRole('radio', { name: '同意', exact: true }).check()
  for (const [no, day] of [
    ['1', '2026.4.30'],
    ['2', '2026.5.29'],
  ] as const) {
    await request.getByRole('button', { name: '增加一期' }).click()
    await type(request, `第 ${no} 期日期`, day)
    await request.getByRole('spinbutton', { name: `第 ${no} 期金额` }).fill('5万')
    await request.getByRole('textbox', { name: '理由' }).focus()
  }
  await request.getByRole('textbox', { name: '理由' }).press('Control+Enter')
  const refusal = page.getByRole('dialog', { name: '依照规定，现在不能办理' })
  await expect(refusal).toContainText('第七十四条')
  await picture(page, 'service-2-refused')
  await refusal.getByRole('button', { name: '知道了' }).click()
  await type(request, '申请日期', '2026.3.18')
  await request.getByRole('textbox', { name: '理由' }).press('Control+Enter')
  await expect(request).toBeHidden()

  await checkDraft(page, person, '登记缴款', '票据号码')
  for (const [group, day] of [
    [person, '2026.4.28'],
    [company, '2026.7.29'],
  ] as const) {
    await group.getByRole('button', { name: '登记缴款' }).click()
    const pay = page.getByRole('dialog', { name: /^登记缴款/ })
    await type(pay, '缴款日期', day)
    await choose(page, pay.getByRole('combobox', { name: '票据或缴款凭证' }), '电子票据')
    await pay.getByRole('textbox', { name: '票据号码' }).press('Control+Enter')
    await expect(pay).toBeHidden()
  }
  await expect(company).toContainText('2026-07-29 缴清')
  await expect(person).toContainText('逾期未缴')
  await expect(person).toContainText('加处罚款')

  await attempt(page, {
    document: '督促履行义务催告书',
    recipient: penalised,
    method: '直接送达',
    outcome: '已送达',
    sameServers: true,
    texts: { 送达日期: '2026.9.7', 签收人: penalised },
    receipt: '催告书送达回证',
  })
  await expect(person).toContainText('催告书 2026-09-07 送达')
  await person.getByRole('button', { name: '强制执行' }).click()
  const enforce = page.getByRole('dialog', { name: /^强制执行/ })
  await type(enforce, '申请日期', '2026.9.28')
  await type(enforce, '法院受理日期', '2026.10.9')
  await choose(page, enforce.getByRole('combobox', { name: '受理通知书或裁定' }), '强制执行受理通知书')
  await type(enforce, '法院', '海棠市人民法院')
  await enforce.getByRole('textbox', { name: '法院', exact: true }).press('Control+Enter')
  await expect(enforce).toBeHidden()
  await picture(page, 'service-3-payments')

  await page.getByRole('button', { name: '登记结案' }).click()
  const closing = page.getByRole('dialog', { name: '登记结案' })
  await expect(closing.getByRole('textbox', { name: '理由' })).toHaveValue(/人民法院已经受理/)
  await type(closing, '结案日期', '2026.10.12')
  await choose(page, closing.getByRole('combobox', { name: '结案审批表' }), '结案审批表')
  await closing.getByRole('textbox', { name: '理由' }).press('Control+Enter')
  await expect(closing).toBeHidden()
  info.annotations.push({ type: 'measured', description: await s8() })

  const { file } = valueOf(await ask(page, 'case.get', { caseId }))
  const bills = file.materials.filter((one) => one.title === '电子票据')
  expect(bills.map((one) => one.versions.map(({ fileName, viewCopy }) => [fileName, viewCopy?.fileName]))).toEqual([
    [['电子票据.ofd', '电子票据.pdf']],
  ])
  await checkCatalogue(page)
  await archiveWithOpenDeadline(page)
})
