import type { Locator, Page } from 'playwright/test'

import { makeParty } from '#tests/helpers/builders.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { createCase, dismissBlemishes, openTab, party, putIn } from './pages/casePages.ts'
import { choose } from './pages/choose.ts'
import { setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { writeScan } from './pages/scans.ts'

const penalised = '林责任'

/** Keys and clicks of the user, counted in the page itself. */
async function countKeys(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const counted = window as Window & { pressed?: number; clicked?: number }
    const isFirst = counted.pressed === undefined
    counted.pressed = 0
    counted.clicked = 0
    if (!isFirst) return
    addEventListener('keydown', () => (counted.pressed = (counted.pressed ?? 0) + 1), true)
    addEventListener('click', () => (counted.clicked = (counted.clicked ?? 0) + 1), true)
  })
  const started = Date.now()
  return async () => {
    const done = await page.evaluate(() => {
      const counted = window as Window & { pressed?: number; clicked?: number }
      return `${counted.pressed} keys, ${counted.clicked} clicks`
    })
    return `${((Date.now() - started) / 1000).toFixed(1)} s, ${done}`
  }
}

/** Types into a line of the dialog, key by key, as a person does. */
async function type(dialog: Locator, name: string, text: string): Promise<void> {
  const box = dialog.getByRole('textbox', { name, exact: true })
  await box.fill('')
  await box.pressSequentially(text)
  await box.press('Tab')
}

interface Attempt {
  readonly document: string
  readonly recipient: string
  readonly method: string
  readonly outcome: string
  readonly texts: Readonly<Record<string, string>>
  readonly receipt?: string
  readonly sameServers?: boolean
}

/** Fills one row of the ledger and sends it with Ctrl+Enter. */
async function attempt(page: Page, row: Attempt): Promise<void> {
  await page.getByRole('button', { name: `登记送达：${row.document}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^登记送达/ })
  await choose(page, dialog.getByRole('combobox', { name: '受送达人' }), row.recipient)
  await choose(page, dialog.getByRole('combobox', { name: '方式' }), row.method)
  await dialog.getByRole('radio', { name: row.outcome }).check()
  if (row.sameServers === true) await dialog.getByRole('button', { name: '与上次相同' }).click()
  for (const [name, text] of Object.entries(row.texts)) await type(dialog, name, text)
  if (row.receipt !== undefined) {
    await choose(page, dialog.getByRole('combobox', { name: '回证（邮件凭证、公告剪样）' }), row.receipt)
  }
  await dialog.getByRole('textbox', { name: '备注' }).press('Control+Enter')
  await expect(dialog).toBeHidden()
  await dismissBlemishes(page)
}

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
    await writeScan(folder, '缴款票据.pdf', 2),
    await writeScan(folder, '强制执行受理通知书.pdf'),
    await writeScan(folder, '结案审批表.pdf', 2),
  ])
  await sharePort(page)
  const [row] = valueOf(await ask(page, 'case.list', {}))
  const caseId = row?.id ?? ''
  const { file } = valueOf(await ask(page, 'case.get', { caseId }))
  const { id: _, milestones: __, archiveNo: ___, archivedOn: ____, ...input } = file.case
  const second = makeParty({ id: '', kind: 'person', name: penalised, code: '', representative: '' })
  valueOf(await ask(page, 'case.update', { ...input, caseId, parties: [...input.parties, second] }))
  const parties = valueOf(await ask(page, 'case.get', { caseId })).file.case.parties
  const paper = (words: string) => file.materials.find((one) => one.title.includes(words))?.id ?? null
  const demand = file.materials.find((one) => one.title.includes('催告书') && !one.title.includes('回证'))
  if (demand !== undefined) {
    const { id: materialId, title, docNo, author, volume, remark } = demand
    const described = { materialId, title, docNo, author, volume, remark, docDate: '2026-09-06', kind: 'demandNotice' }
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
      fine: 100_000,
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
    texts: { 公告载体: '局网站', 公告日期: '2026.3.16' },
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
  await expect(ledger.getByRole('row', { name: /公告送达.*2026-04-15/ })).toBeVisible()
  await expect(ledger.getByRole('row', { name: /妻子，同住成年家属.*2026-03-04/ })).toBeVisible()
  await picture(page, 'service-1-ledger')
  info.annotations.push({ type: 'measured', description: await s7() })

  const company = page.getByRole('group', { name: party })
  const person = page.getByRole('group', { name: penalised })
  await expect(company).toContainText('2026-04-30')
  await expect(person).toContainText('2026-03-19')
  await openTab(page, '概览')
  const deadlines = page.getByRole('region', { name: '期限' })
  for (const [name, suit] of [
    [party, '2026-10-15'],
    [penalised, '2026-09-04'],
  ] as const) {
    await expect(deadlines.getByRole('listitem').filter({ hasText: `直接起诉（${name}）` })).toContainText(suit)
  }
  await openTab(page, '送达与执行')

  const s8 = await countKeys(page)
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

  for (const [group, day] of [
    [person, '2026.4.28'],
    [company, '2026.4.29'],
  ] as const) {
    await group.getByRole('button', { name: '登记缴款' }).click()
    const pay = page.getByRole('dialog', { name: /^登记缴款/ })
    await type(pay, '缴款日期', day)
    await choose(page, pay.getByRole('combobox', { name: '票据或缴款凭证' }), '缴款票据')
    await pay.getByRole('textbox', { name: '票据号码' }).press('Control+Enter')
    await expect(pay).toBeHidden()
  }
  await expect(company).toContainText('2026-04-29 缴清')
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

  const archived = { kind: 'archived' as const, day: '2026-10-20', note: '', materialId: null, origin: 'live' as const }
  valueOf(await ask(page, 'case.recordMilestone', { ...archived, caseId }))
  const { deadlines: left, file } = valueOf(await ask(page, 'case.get', { caseId }))
  expect(file.case.archivedOn).toBe('2026-10-20')
  expect(left.some((one) => one.id === 'D30')).toBe(true)
  for (const one of info.annotations.filter(({ type: kind }) => kind.startsWith('S'))) {
    process.stdout.write(`${one.type}: ${one.description}\n`)
  }
})
