import type { Locator, Page } from 'playwright/test'

import { expect } from 'playwright/test'

import { dismissBlemishes } from './casePages.ts'
import { choose } from './choose.ts'
import { picture } from './picture.ts'

/** Keys and clicks of the user, counted in the page itself. */
export async function countKeys(page: Page): Promise<() => Promise<string>> {
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
export async function type(dialog: Locator, name: string, text: string): Promise<void> {
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
export async function attempt(page: Page, row: Attempt): Promise<void> {
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

/** From the document whose button was pressed last ↓ reaches its attempts; Enter opens the one under the mark. */
export async function walkLedger(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '送达台账' }).click()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name: /^登记送达/ })
  await expect(dialog.getByRole('textbox', { name: '未送达原因', exact: true })).toHaveValue('大门紧锁，无人应答')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** What was typed of a payment is offered again when the form is opened once more. */
export async function checkDraft(page: Page, group: Locator, act: string, field: string): Promise<void> {
  await group.getByRole('button', { name: act }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${act}`) })
  const note = dialog.getByRole('textbox', { name: field, exact: true })
  await note.fill('草稿在此')
  await expect(dialog.getByText('草稿已保存')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await group.getByRole('button', { name: act }).click()
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect(note).toHaveValue('草稿在此')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** The decision names two: what each owes is asked for, shown beside the fine, and kept as a draft while it is typed. */
export async function shareTheFine(
  page: Page,
  [company, person]: readonly [Locator, Locator],
  names: readonly [string, string],
): Promise<void> {
  const section = page.getByRole('region', { name: '缴款与执行' })
  await expect(section).toContainText('请按决定书填写每一方应缴的数额')
  await expect(company.getByRole('button', { name: '登记缴款' })).toHaveCount(0)
  await company.getByRole('button', { name: '应缴数额' }).click()
  const dialog = page.getByRole('dialog', { name: /^应缴数额/ })
  const owes = (name: string) => dialog.getByRole('group', { name }).getByRole('spinbutton', { name: '应缴罚款' })
  await expect(owes(names[0])).toHaveValue('')
  await owes(names[0]).fill('15万')
  await owes(names[1]).fill('10万')
  await dialog.getByRole('group', { name: names[0] }).getByRole('textbox', { name: '缴款码' }).fill('35050026000001')
  await expect(dialog).toContainText('比决定罚款 200,000 元 多 50,000 元')
  await picture(page, 'service-2-shares')
  await owes(names[0]).fill('10万')
  await owes(names[0]).press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(section).toContainText('各方应缴合计 200,000 元，与决定罚款相符')
  await expect(person).toContainText('尚欠 100,000 元')
}
