import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { reviewAnswerSchema } from '#domain/review/review.ts'
import { addColleague, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { firstRun, scanSheets, secondRun, type Run, type Sheet } from '#tests/helpers/sheetScan.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

const sheets: Sheet[] = [1, 2, 3, 4].map((seed) => ({ seed, isSealed: seed === 2 }))

describe('what changed between two rounds of the review', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const account = { staffNo: '002', name: '苏审', post: '法规科', roles: ['reviewer' as const], active: true }
    reviewer = await addColleague(office, account)
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
    const again = [{ ...a, stamp: '001' }, { seed: 77 }, { ...b, stamp: '002' }, d]
    const token = await pdf('卷重扫', again, secondRun)
    await office.ask('material.replace', { materialId: id, token, paperState: 'received' })
    const second = await submit(opened.id)
    const { against, changes } = await office.ask('comparison.ofRound', { roundId: second })
    expect(against).toBe(1)
    expect(changes.map(told)).toEqual(['1>1 alike', '->2 different', '2>3 alike', '3>- different', '4>4 alike'])
  }, 120_000)
})

function told({ was, now, verdict }: OutputOf<'comparison.ofRound'>['changes'][number]): string {
  return `${was?.page ?? '-'}>${now?.page ?? '-'} ${verdict}`
}
