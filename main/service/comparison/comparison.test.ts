import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { reviewAnswerSchema } from '#domain/review/review.ts'
import { fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { firstRun, scanSheets, secondRun, type Run, type Sheet } from '#tests/helpers/sheetScan.ts'
import { openReviewOffice } from '#tests/helpers/reviewOffice.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import type { Colleague, TestOffice } from '#tests/helpers/testOffice.ts'

const sheets: Sheet[] = [1, 2, 3, 4].map((seed) => ({ seed, isSealed: seed === 2 }))

describe('what changed between two rounds of the review', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague

  beforeAll(async () => {
    ;({ office, reviewer } = await openReviewOffice(folder.path))
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function pdf(name: string, of: readonly Sheet[], run: Run): Promise<string> {
    const path = join(folder.path, `${name}.pdf`)
    await writeFile(path, await scanSheets(of, run))
    return path
  }

  async function add(caseId: string, token: string): Promise<string> {
    const [outcome] = await office.ask('material.add', { caseId, tokens: [token], volume: '正', kind: 'other' })
    if (!outcome?.materialId) throw new Error(JSON.stringify(outcome))
    return outcome.materialId
  }

  async function submit(caseId: string): Promise<string> {
    const input = { caseId, kind: 'formal' as const, reviewer: '苏审', reviewerStaffNo: '002' }
    return (await office.ask('review.submit', input)).roundId
  }

  /** Row 1 is wrong on page 2 of the material; the round goes back. */
  async function sendBack(roundId: string, materialId: string, page: number): Promise<void> {
    const rows = await office.ask('review.checklist', { caseId: await caseOf(roundId) })
    const answers = rows.map((row) =>
      reviewAnswerSchema.parse({
        row: row.code,
        answer: row.adverseAnswer === 'yes' ? 'no' : 'yes',
        problem: '',
        citations: [],
      }),
    )
    const [first, ...others] = answers
    if (first === undefined) throw new Error('no rows')
    const adverse = {
      ...first,
      answer: first.answer === 'yes' ? ('no' as const) : ('yes' as const),
      problem: '名称不一致',
      citations: [{ materialId, version: 1, page, quote: '', rect: null }],
    }
    await reviewer.ask('review.save', {
      roundId,
      answers: [adverse, ...others],
      opinion: 'return',
      opinionText: '退回',
    })
    await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
  }

  async function caseOf(roundId: string): Promise<string> {
    const cases = await office.ask('case.list', {})
    for (const { id } of cases) {
      if ((await fileOf(office, id)).rounds.some((round) => round.id === roundId)) return id
    }
    throw new Error('no case')
  }

  it('finds the sheets of a file that was scanned anew, the new one and the missing one', async () => {
    const { case: opened } = await openCase(office)
    const id = await add(opened.id, await pdf('卷', sheets, firstRun))
    const first = await submit(opened.id)
    await sendBack(first, id, 2)
    const [a, b, , d] = sheets
    if (a === undefined || b === undefined || d === undefined) throw new Error('sheets')
    const rescan = [{ ...a, stamp: '001' }, { seed: 77 }, { ...b, stamp: '002' }, d]
    const token = await pdf('卷重扫', rescan, secondRun)
    await office.ask('material.replace', { materialId: id, token, paperState: 'received' })
    const second = await submit(opened.id)
    const { against, changes } = await office.ask('comparison.ofRound', { roundId: second })
    expect(against).toBe(1)
    expect(changes.map(told)).toEqual(['1>1 alike', '->2 different', '2>3 alike', '3>- different', '4>4 alike'])

    const before = (await fileOf(office, opened.id)).rounds.at(-1)
    const isAdverse = (row: string) => row === before?.answers.find((answer) => answer.citations.length > 0)?.row
    expect(before?.answers.some(({ row }) => isAdverse(row))).toBe(false)
    const pages = changes.flatMap(({ was, now, verdict }) =>
      verdict === 'alike' && was !== null && now !== null ? [{ was, now }] : [],
    )
    const elsewhere = [{ was: pages[0]?.was ?? notHere, now: { ...notHere, materialId: id } }]
    expect(await reviewer.refuse('comparison.confirm', { roundId: second, pages: elsewhere })).toMatchObject({
      kind: 'invalidInput',
    })
    expect(await reviewer.ask('comparison.confirm', { roundId: second, pages })).toEqual({ confirmed: 3 })
    const after = (await fileOf(office, opened.id)).rounds.at(-1)
    const kept = after?.answers.find((answer) => answer.citations.length > 0)
    expect(kept).toMatchObject({ keptFrom: 1, citations: [{ materialId: id, version: 2, page: 3 }] })
    expect(after?.rescans.map(({ by }) => by)).toEqual(['苏审', '苏审', '苏审'])

    // Looked at once, it is known: the second asking opens nothing and says the same.
    const again = await office.ask('comparison.ofRound', { roundId: second })
    expect(again.changes).toEqual(changes)
  }, 240_000)

  it('frames the one digit that changed and the seal that is missing', async () => {
    const { case: opened } = await openCase(office)
    const [a, b] = sheets
    if (a === undefined || b === undefined) throw new Error('sheets')
    const id = await add(opened.id, await pdf('数', [a, b], firstRun))
    const again = await pdf(
      '数改',
      [
        { ...a, isChanged: true },
        { ...b, isSealed: false },
      ],
      secondRun,
    )
    await office.ask('material.replace', { materialId: id, token: again, paperState: 'received' })
    const at = (page: number) => ({
      was: { materialId: id, version: 1, page },
      now: { materialId: id, version: 2, page },
    })
    const digit = (await office.ask('comparison.texts', at(1))).rects
    expect(digit.now).toHaveLength(1)
    // The tenth row of the sheet, 121 of 297 mm from above; two millimetres for the other run.
    expect(Math.abs((digit.now[0]?.y ?? 0) - 121 / 297)).toBeLessThan(0.02)
    const seal = (await office.ask('comparison.texts', at(2))).rects
    expect([seal.was.length > 0, seal.now.length]).toEqual([true, 0])
  }, 240_000)

  it('costs nothing and says the same where nothing was scanned anew', async () => {
    const { case: opened } = await openCase(office)
    const id = await add(opened.id, await pdf('不变', [{ seed: 9 }], firstRun))
    await sendBack(await submit(opened.id), id, 1)
    const second = await submit(opened.id)
    const { changes } = await office.ask('comparison.ofRound', { roundId: second })
    expect(changes.map(told)).toEqual(['1>1 same'])
  }, 60_000)

  it('cannot say anything of a page that cannot be drawn', async () => {
    const { case: opened } = await openCase(office)
    const id = await add(opened.id, await pdf('坏页', [{ seed: 21 }, { seed: 22 }], firstRun))
    await sendBack(await submit(opened.id), id, 1)
    const bytes = await scanSheets([{ seed: 21 }, { seed: 22 }], secondRun)
    // The picture of the second page is cut off after its head: the file opens, the page does not.
    const start = bytes.lastIndexOf(Buffer.from([0xff, 0xd8, 0xff]))
    bytes.fill(0, start + 2, bytes.indexOf('endstream', start) - 1)
    const token = join(folder.path, '坏页重扫.pdf')
    await writeFile(token, bytes)
    await office.ask('material.replace', { materialId: id, token, paperState: 'received' })
    const { changes } = await office.ask('comparison.ofRound', { roundId: await submit(opened.id) })
    expect(changes.map(told)).toEqual(['1>1 alike', '2>2 unread'])
  }, 120_000)

  it('shows what changed in the words of two drafts, and refuses scans', async () => {
    const { case: opened } = await openCase(office)
    const write = async (name: string, text: string) => {
      const path = join(folder.path, `${name}.txt`)
      await writeFile(path, text)
      return path
    }
    const id = await add(opened.id, await write('草案', '处罚款200000元。'))
    const now = await write('草案改', '处罚款240000元。')
    await office.ask('material.replace', { materialId: id, token: now, paperState: 'received' })
    const { parts } = await office.ask('comparison.drafts', { materialId: id, was: 1, now: 2 })
    expect(parts.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same 处罚款',
      'removed 200000',
      'added 240000',
      'same 元。',
    ])
    const scan = await add(opened.id, await pdf('扫描', [{ seed: 31 }], firstRun))
    expect(await office.refuse('comparison.drafts', { materialId: scan, was: 1, now: 1 })).toMatchObject({
      what: 'noPreview',
    })
  }, 60_000)
})

const notHere = { materialId: '', version: 1, page: 1 }

function told({ was, now, verdict }: OutputOf<'comparison.ofRound'>['changes'][number]): string {
  return `${was?.page ?? '-'}>${now?.page ?? '-'} ${verdict}`
}
