import { existsSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { NormativeLine } from '#contract/normative.ts'
import { addColleague, makeScan } from '#tests/helpers/officeCase.ts'
import { makeDocument, makeMajorDecision, makeTopic } from '#tests/helpers/normativeBuilders.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

/** A line as it is typed. */
function typed<E extends NormativeLine['entry']>(made: E, token: string | null = null) {
  const { files: _, steps: __, struckReason: ___, ...fields } = made
  return { ...fields, id: '', token }
}

describe('the registers of documents, decisions and topics', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path, '2026-11-23')
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function lineOf(entryId: string): Promise<NormativeLine> {
    const found = (await office.ask('normative.list', {})).find((line) => line.entry.id === entryId)
    if (found === undefined) throw new Error(`no line ${entryId}`)
    return found
  }

  async function bytesOf(entryId: string, sha256: string): Promise<number> {
    const url = new URL(`http://desk/bytes/normative/${entryId}/${sha256}`)
    return (await office.application.readBytes(office.session, url, null)).status
  }

  it('keep the signed scan of a document byte for byte, and every earlier one', async () => {
    const document = typed(makeDocument({ evaluateBy: '2026-12-31' }), await makeScan(office, '签发件'))
    const { entryId } = await office.ask('normative.save', document)
    const again = { ...document, id: entryId, title: '丰泽区餐饮油烟管理规定', token: await makeScan(office, '重扫件') }
    await office.ask('normative.save', again)
    const { entry, gaps } = await lineOf(entryId)
    expect([entry.title, entry.files.map((file) => file.fileName)]).toEqual([
      '丰泽区餐饮油烟管理规定',
      ['签发件.jpg', '重扫件.jpg'],
    ])
    expect(gaps).toEqual(['noReview', 'noFiling'])
    expect(await bytesOf(entryId, entry.files[0]?.sha256 ?? '')).toBe(200)
    expect(await bytesOf('another line', entry.files[0]?.sha256 ?? '')).toBe(404)
  })

  it('take a review with its opinion and scan; an evaluation that was done is due no longer', async () => {
    const { entryId } = await office.ask('normative.save', typed(makeDocument({ evaluateBy: '2026-10-31' })))
    const step = { entryId, by: '林法规', text: '符合上位法', token: null, nextDay: null }
    const review = { ...step, kind: 'legalReview', day: '2026-02-20' } as const
    expect(await office.refuse('normative.addStep', { ...review, verdict: 'keep' })).toMatchObject({
      kind: 'invalidInput',
    })
    const token = await makeScan(office, '审核意见')
    await office.ask('normative.addStep', { ...review, verdict: 'lawful', token })
    const bench = await office.ask('workbench.get', {})
    expect(bench.registers.find((due) => due.entryId === entryId)).toMatchObject({
      what: 'evaluation',
      day: '2026-10-31',
    })
    const evaluated = {
      ...step,
      kind: 'evaluation',
      day: '2026-11-20',
      verdict: 'keep',
      nextDay: '2028-11-20',
    } as const
    await office.ask('normative.addStep', evaluated)
    const { entry, dues, gaps } = await lineOf(entryId)
    expect([entry.steps.map((one) => one.file?.fileName ?? null), dues, gaps]).toEqual([
      ['审核意见.jpg', null],
      [{ what: 'evaluation', day: '2028-11-20' }],
      ['noFiling', 'noScan'],
    ])
    expect((await office.ask('workbench.get', {})).registers.some((due) => due.entryId === entryId)).toBe(false)
  })

  it('strike a step and a line with their reasons; nothing more is written on a struck line', async () => {
    const { entryId } = await office.ask('normative.save', typed(makeMajorDecision()))
    const step = { entryId, by: '区环委办', text: '', token: null, nextDay: null, verdict: '' } as const
    const { stepId } = await office.ask('normative.addStep', { ...step, kind: 'risk', day: '2026-04-01' })
    await office.ask('normative.strikeStep', { entryId, stepId, reason: '登错文件' })
    await office.ask('normative.strike', { entryId, reason: '不属于重大行政决策' })
    const { entry, standing } = await lineOf(entryId)
    expect([standing, entry.struckReason, entry.steps[0]?.struckReason]).toEqual([
      'struck',
      '不属于重大行政决策',
      '登错文件',
    ])
    const late = { ...step, kind: 'experts', day: '2026-04-02' } as const
    expect(await office.refuse('normative.addStep', late)).toMatchObject({ what: 'normativeStruck' })
  })

  it('refuse a number that another line has, a day to come, a step of the other register, and somebody without the role', async () => {
    const document = makeDocument()
    await office.ask('normative.save', typed(document))
    expect(await office.refuse('normative.save', typed(document))).toMatchObject({ what: 'normativeNumber' })
    const tomorrow = typed(makeTopic({ day: '2026-11-24' }))
    expect(await office.refuse('normative.save', tomorrow)).toMatchObject({
      issues: [{ path: 'day', message: 'inFuture' }],
    })
    const { entryId } = await office.ask('normative.save', typed(makeMajorDecision()))
    const filing = { entryId, kind: 'filing', day: '2026-05-20', by: '', verdict: '', text: '', token: null } as const
    expect(await office.refuse('normative.addStep', { ...filing, nextDay: null })).toMatchObject({
      kind: 'invalidInput',
    })
    const reader = await addColleague(office, {
      staffNo: '009',
      name: '沈阅',
      post: '',
      roles: ['recorder'],
      active: true,
    })
    expect(await reader.refuse('normative.save', typed(makeTopic()))).toMatchObject({ kind: 'forbidden' })
  })

  it('go out as spreadsheets and are counted in their year', async () => {
    await office.ask('normative.save', typed(makeTopic()))
    const period = { from: '2026-01-01', to: '2026-12-31', directory: null, fileName: '' }
    const topics = await office.ask('ledger.export', { ...period, kind: 'topics' })
    const documents = await office.ask('ledger.export', { ...period, kind: 'documents' })
    expect([topics.rows, documents.rows, existsSync(topics.path)]).toEqual([1, 3, true])
    const { figures } = await office.ask('statistics.year', { year: 2026 })
    const value = (key: string) => figures.find((figure) => figure.key === key)?.value
    expect([value('normativeDocuments'), value('majorDecisions'), value('majorTopics')]).toEqual([3, 1, 1])
  })

  it('agree with the trail to the last scan', async () => {
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass' })
  })
})
