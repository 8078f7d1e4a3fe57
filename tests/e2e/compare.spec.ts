import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'

import { reviewAnswerSchema } from '#domain/review/review.ts'
import { firstRun, scanSheets, secondRun } from '#tests/helpers/sheetScan.ts'

import { ask, sharePort } from './askService.ts'
import { expect, test } from './fixture.ts'
import { createCase, openTab, putIn } from './pages/casePages.ts'
import { administrator, setUpDesk } from './pages/doorway.ts'
import { picture } from './pages/picture.ts'
import { changeSeat, reviewer } from './pages/reviewPages.ts'
import { addAccount } from './pages/settings.ts'

test('two rounds are compared page by page and re-scans confirmed with the keyboard', async ({ app }, info) => {
  test.setTimeout(400_000)
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByRole('heading', { name: '新建工作台' })).toBeVisible({ timeout: 120_000 })
  await setUpDesk(page)
  await sharePort(page)
  await addAccount(page, reviewer, '法制审核')
  await createCase(page)
  const caseId = (await page.evaluate(() => location.hash)).split('/')[2] ?? ''
  const folder = info.outputPath('scans')
  await mkdir(folder, { recursive: true })
  const [first, second] = [join(folder, '现场检查笔录.pdf'), join(folder, '重扫.pdf')]
  await writeFile(first, await scanSheets([{ seed: 1 }, { seed: 2, isSealed: true }, { seed: 3 }], firstRun))
  const again = [{ seed: 1, stamp: '001' }, { seed: 2, isSealed: true }, { seed: 3, isChanged: true }, { seed: 8 }]
  await writeFile(second, await scanSheets(again, secondRun))
  await putIn(page, [first])

  const named = { reviewer: reviewer.name, reviewerStaffNo: reviewer.staffNo }
  const submit = () => ask(page, 'review.submit', { caseId, kind: 'formal', ...named })
  await test.step('one round goes back, the file is scanned anew', async () => {
    const round = await submit()
    if (!round.ok) throw new Error(JSON.stringify(round.error))
    const { roundId } = round.value
    await changeSeat(page, administrator.name, reviewer)
    const rows = await ask(page, 'review.checklist', { caseId })
    if (!rows.ok) throw new Error('rows')
    const answers = rows.value.map((row) =>
      reviewAnswerSchema.parse({
        row: row.code,
        answer: row.adverseAnswer === 'yes' ? 'no' : 'yes',
        problem: '',
        citations: [],
      }),
    )
    const file = await ask(page, 'case.get', { caseId })
    const materialId = file.ok ? (file.value.file.materials[0]?.id ?? '') : ''
    const adverse = answers[0]
    if (adverse !== undefined) {
      const citations = [{ materialId, version: 1, page: 1, quote: '', rect: null }]
      const answer = adverse.answer === 'yes' ? ('no' as const) : ('yes' as const)
      answers[0] = { ...adverse, answer, problem: '名称不一致', citations }
    }
    await ask(page, 'review.save', { roundId, answers, opinion: 'return', opinionText: '退回' })
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(await ask(page, 'review.conclude', { roundId, concludedOn: today })).toMatchObject({ ok: true })
    await openTab(page, '材料')
    await page.locator('.materialRow', { hasText: '现场检查笔录' }).first().click()
    await page.locator('.detailBar input[type=file]').first().setInputFiles(second)
    await expect(page.getByRole('combobox', { name: '版本' })).toBeVisible()
    expect((await submit()).ok).toBe(true)
  })

  await test.step('the changed digit is framed, old and new change places, Enter confirms', async () => {
    await page.reload()
    await openTab(page, '法制审核')
    await page.getByRole('button', { name: '逐页比对' }).click({ timeout: 120_000 })
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('list', { name: '变动的页' }).getByRole('listitem')).toHaveCount(1)
    await expect(dialog.locator('.compareFrames span').first()).toBeVisible()
    await expect(dialog.locator('canvas')).toHaveCount(2)
    await picture(page, 'compare-01-side')
    await page.keyboard.press(' ')
    await expect(dialog.locator('.pagePair')).toHaveAttribute('data-look', 'now')
    await page.keyboard.press(' ')
    await expect(dialog.locator('.pagePair')).toHaveAttribute('data-look', 'was')
    await picture(page, 'compare-02-stacked')
    await dialog.getByText('重扫待确认').click()
    await expect(dialog.getByRole('list', { name: '变动的页' }).getByRole('listitem')).toHaveCount(2)
    await dialog.getByRole('list', { name: '变动的页' }).getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('list', { name: '变动的页' }).getByRole('listitem')).toHaveCount(1)
    await picture(page, 'compare-03-rescan')
    const found = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()
    expect(found.violations.map(({ id }) => id)).toEqual([])
    await dialog.getByRole('button', { name: '确认同一页重扫 1 页' }).click()
    await page.getByRole('button', { name: '确认同一页重扫 1 页' }).last().click()
    await expect(dialog.getByText('没有这一类的页')).toBeVisible()
  })
})
