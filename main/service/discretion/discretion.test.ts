import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf } from '#contract/index.ts'
import { discretionTableSchema, type TableVersion } from '#domain/discretion/discretionTable.ts'
import { checkProposedFine } from '#domain/discretion/checkProposedFine.ts'
import { makeParty } from '#tests/helpers/builders.ts'
import { makeChoices, makeTable } from '#tests/helpers/discretionBuilders.ts'
import { fileOf, heavyFacts, makeScan, openCase, signAndScan, addPaper } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const table = makeTable()

describe('a calculation of a case', () => {
  const folder = tempFolder()
  let office: TestOffice
  let version: TableVersion

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    version = await office.ask('discretion.saveTable', { table, note: '' })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function openHeavy(overrides: Partial<InputOf<'case.create'>> = {}) {
    return openCase(office, { facts: { ...heavyFacts, proposedFine: null }, ...overrides })
  }
  function input(
    file: { case: { id: string; parties: { id: string }[] } },
    more: Partial<InputOf<'discretion.save'>> = {},
  ) {
    return {
      calculationId: null,
      caseId: file.case.id,
      partyId: file.case.parties[0]!.id,
      tableId: version.id,
      choices: makeChoices(table, [1, 1, 0]),
      finalAmount: 240_000,
      deviationReason: '',
      ...more,
    }
  }

  it('is computed by the service, kept with its table, and proves nothing before it is signed', async () => {
    const file = await openHeavy()
    const saved = await office.ask('discretion.save', input(file))
    expect(saved).toMatchObject({ no: 1, tableVersion: 1, computedBy: '周管理', computedOn: '2026-09-14' })
    expect(saved.computation.result).toBe(240_000)
    const { materialId } = await office.ask('discretion.print', { calculationId: saved.id })
    const [sheet] = (await fileOf(office, file.case.id)).materials
    expect(sheet).toMatchObject({ kind: 'discretionSheet', title: '裁量计算表', volume: '副', paperState: 'generated' })
    expect(await office.refuse('discretion.hangBack', { calculationId: saved.id, materialId })).toMatchObject({
      what: 'notSignedPaper',
    })
    await signAndScan(office, materialId)
    await office.ask('discretion.hangBack', { calculationId: saved.id, materialId })
    expect(await office.refuse('discretion.save', input(file, { calculationId: saved.id }))).toMatchObject({
      what: 'signedRecord',
    })
    expect(await office.refuse('material.withdraw', { materialId, reason: '放错' })).toMatchObject({
      what: 'provesAct',
      detail: '裁量计算',
    })
    expect(await office.refuse('discretion.print', { calculationId: saved.id })).toMatchObject({ what: 'signedRecord' })
  })

  it('counts by the scan that comes back through 待签收, and waits again when it hung wrongly', async () => {
    const file = await openHeavy()
    const saved = await office.ask('discretion.save', input(file))
    await office.ask('discretion.print', { calculationId: saved.id })
    const [paper] = await office.ask('paper.list', { caseId: file.case.id, shown: 'open' })
    const token = await makeScan(office, '签字的裁量计算表')
    expect(await office.ask('paper.hangBack', { paperId: paper!.id, token })).toMatchObject({ hung: true })
    const signedOf = async () => (await fileOf(office, file.case.id)).calculations[0]?.signedMaterialId
    expect(await signedOf()).toBe(paper!.materialId)
    await office.ask('paper.undoHang', { paperId: paper!.id, reason: '挂错' })
    expect(await signedOf()).toBeNull()
  })

  it('keeps the table it was made by when the table gets a new version', async () => {
    const file = await openHeavy()
    const saved = await office.ask('discretion.save', input(file))
    const next = await office.ask('discretion.saveTable', { table: { ...table, startPct: 50 }, note: '改起点' })
    expect(next.no).toBe(version.no + 1)
    const [kept] = (await fileOf(office, file.case.id)).calculations
    expect(kept?.table.startPct).toBeNull()
    expect(kept?.computation).toEqual(saved.computation)
    await office.ask('discretion.retireTable', { id: next.id, reason: '试用' })
  })

  it('is not changed once its sheet was printed; another one is made instead, and the old one struck', async () => {
    const file = await openHeavy()
    const first = await office.ask('discretion.save', input(file))
    const again = await office.ask('discretion.save', {
      ...input(file, { calculationId: first.id, finalAmount: 250_000, deviationReason: '与类案持平' }),
    })
    expect(again).toMatchObject({ id: first.id, no: 1, finalAmount: 250_000 })
    await office.ask('discretion.print', { calculationId: first.id })
    expect(await office.refuse('discretion.save', input(file, { calculationId: first.id }))).toMatchObject({
      what: 'calculationPrinted',
    })
    const second = await office.ask('discretion.save', input(file))
    expect(second.no).toBe(2)
    await office.ask('discretion.strike', { calculationId: first.id, reason: '数额有误' })
    expect(await office.refuse('discretion.strike', { calculationId: first.id, reason: '再次' })).toMatchObject({
      what: 'calculationStruck',
    })
    await office.ask('discretion.print', { calculationId: second.id })
    const titles = (await fileOf(office, file.case.id)).materials.map((one) => one.title)
    expect(titles).toEqual(['裁量计算表', '裁量计算表（第2次）'])
  })

  it('is refused outside the range, without a reason for another amount, or with what is not in the case', async () => {
    const file = await openHeavy()
    const messages = async (more: Partial<InputOf<'discretion.save'>>) => {
      const error = await office.refuse('discretion.save', input(file, more))
      return error.kind === 'invalidInput' ? error.issues.map((issue) => issue.message) : [error.kind]
    }
    expect(await messages({ finalAmount: 260_000 })).toEqual(['与计算结果不一致，请写明理由'])
    expect(await messages({ finalAmount: 1_200_000, deviationReason: '情节严重' })).toEqual(['高于法定最高罚款'])
    expect(await messages({ finalAmount: 100_000, deviationReason: '经营困难' })).toEqual([
      '低于法定最低罚款，且没有减轻处罚的法定理由',
    ])
    expect(await messages({ partyId: 'nobody' })).toEqual(['unknownParty'])
    const [first, ...rest] = input(file).choices.factors
    const evidence = [{ materialId: 'nothing', version: 1, page: 1 }]
    const choices = { ...input(file).choices, factors: [{ ...first!, evidence }, ...rest] }
    expect(await messages({ choices })).toEqual(['unknownMaterial'])
    const heavy = { kind: 'heavier' as const, amount: 300_000, reason: '', ground: '' }
    expect(await messages({ choices: makeChoices(table, [1, 1, 0], heavy), finalAmount: 440_000 })).toEqual([
      '调整数额超过裁量表的上限 200,000 元',
      '请写明从重的理由和集体审议情况',
    ])
  })

  it('goes below the range with the legal ground for 减轻', async () => {
    const file = await openHeavy()
    const mitigate = {
      kind: 'mitigate' as const,
      amount: 100_000,
      reason: '主动消除危害后果',
      ground: '行政处罚法第三十二条第一项',
    }
    const choices = makeChoices(table, [1, 1, 0], mitigate)
    const saved = await office.ask('discretion.save', input(file, { choices, finalAmount: 140_000 }))
    expect(saved.computation.result).toBe(140_000)
  })

  it('tells the pre-check whether the proposed fine is what was calculated', async () => {
    const file = await openHeavy()
    const codeOf = async () => checkProposedFine(await fileOf(office, file.case.id))
    const preCheckOf = async (caseId: string) =>
      (await office.ask('review.check', { caseId })).preChecks.find((one) => one.code === 'PC-DISCRETION')
    const propose = async (proposedFine: number | null) =>
      office.ask('case.saveFacts', { caseId: file.case.id, facts: { ...heavyFacts, proposedFine } })
    await propose(240_000)
    expect(await codeOf()).toMatchObject({ verdict: 'unknown', code: 'noCalculation' })
    expect(await preCheckOf(file.case.id)).toBeUndefined()
    await office.ask('discretion.save', input(file))
    expect(await codeOf()).toMatchObject({ verdict: 'pass', code: 'equal', calculated: 240_000 })
    expect(await preCheckOf(file.case.id)).toMatchObject({ verdict: 'pass' })
    await propose(230_000)
    expect(await codeOf()).toMatchObject({ verdict: 'fail', code: 'differs' })
    expect(await preCheckOf(file.case.id)).toMatchObject({ verdict: 'fail', row: '6', proposal: { answer: 'no' } })
    await propose(null)
    expect(await codeOf()).toMatchObject({ verdict: 'unknown', code: 'noFine' })
    expect(await preCheckOf(file.case.id)).toMatchObject({ verdict: 'unknown', proposal: null })
  })

  it('is made for each party, and their sum is what is proposed', async () => {
    const parties = [makeParty({ id: '' }), makeParty({ id: '', name: '王某', kind: 'person', code: '' })]
    const file = await openHeavy({ parties })
    await office.ask('discretion.save', input(file))
    const partyId = file.case.parties[1]!.id
    const second = input(file, { partyId, choices: makeChoices(table, [0, 0, 0]), finalAmount: 200_000 })
    const saved = await office.ask('discretion.save', second)
    await office.ask('discretion.print', { calculationId: saved.id })
    const found = await fileOf(office, file.case.id)
    expect(found.materials.map((one) => one.title)).toEqual(['裁量计算表（王某）'])
    expect(checkProposedFine({ ...found, case: { facts: { proposedFine: 440_000 } } })).toMatchObject({
      verdict: 'pass',
    })
  })

  it('leaves rows that the trail agrees with', async () => {
    expect(await office.ask('trail.verify', {})).toMatchObject({ problems: [] })
  })

  it('goes to WPS as a document that names the sample as such', async () => {
    const file = await openHeavy()
    await addPaper(office, file.case.id, '询问笔录')
    const sample = (await office.ask('discretion.tables', {}))[0]!
    const choices = makeChoices(sample.table, [0, 1, 1, 0, 0, 0])
    await office.ask('discretion.save', input(file, { tableId: sample.id, choices }))
    const made = await office.ask('form.generate', {
      caseId: file.case.id,
      code: 'discretionSheet',
      partyId: null,
      docDate: '2026-09-14',
      number: { take: 'none' },
    })
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.extractRawText({ path: made.path })
    for (const words of [
      '样表，未经采用',
      '【样表】',
      '20%＋0%＋2%＋2%＋0%＋0%＋0%＝24%',
      '贰拾肆万元整',
      '与计算结果一致',
    ]) {
      expect(value).toContain(words)
    }
  })
})

describe('the tables of the office', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('begin with one sample, whose mark cannot be taken off', async () => {
    const [sample, ...others] = await office.ask('discretion.tables', {})
    expect(others).toEqual([])
    expect(sample).toMatchObject({ no: 1, table: { isSample: true } })
    const bare = { ...sample!.table, isSample: false }
    const saved = await office.ask('discretion.saveTable', { table: bare, note: '' })
    expect(saved).toMatchObject({ no: 2, table: { isSample: true } })
    const renamed = await office.ask('discretion.saveTable', { table: { ...bare, code: 'X', title: '正式' }, note: '' })
    expect(renamed.table.isSample).toBe(true)
  })

  it('go out as XLSX and JSON and come back the same', async () => {
    const own = makeTable({ code: 'OWN', startPct: 12.5, measureFloor: null, validFrom: '2024-07-26', notes: '第一行' })
    const saved = await office.ask('discretion.saveTable', { table: own, note: '' })
    for (const format of ['xlsx', 'json'] as const) {
      const { path } = await office.ask('discretion.exportTable', { id: saved.id, format, directory: folder.path })
      const read = await office.ask('discretion.readTable', { token: path })
      expect(read.problems).toEqual([])
      const { table: back } = read
      expect(back && { ...back, factors: back.factors.map(withoutIds) }).toEqual({
        ...own,
        factors: own.factors.map(withoutIds),
      })
    }
  })

  it('have a template that says how it is filled, and reads once its required cells are', async () => {
    const { path } = await office.ask('discretion.exportTable', { id: '', format: 'xlsx', directory: null })
    const { table, problems } = await office.ask('discretion.readTable', { token: path })
    expect(table).toBeNull()
    expect(problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(
      expect.arrayContaining(['B1 cellMissing', 'B2 cellMissing', 'B3 cellMissing', 'B9 maxMissing']),
    )
  })

  it('with two options of one id, or amounts beyond all measure, are refused', async () => {
    const path = join(folder.path, '假.json')
    const codes = async (changed: object) => {
      await writeFile(path, JSON.stringify({ ...makeTable(), ...changed }))
      const { table: read, problems } = await office.ask('discretion.readTable', { token: path })
      return [read, problems.map((one) => one.cell)]
    }
    const [first, ...rest] = makeTable().factors
    const options = first?.options.map((option) => ({ ...option, id: 'same' }))
    expect(await codes({ factors: [{ ...first, options }, ...rest] })).toEqual([null, ['factors']])
    expect(await codes({ factors: [{ ...first, id: 'place' }, ...rest] })).toEqual([null, ['factors']])
    expect(await codes({ legalMax: Number.MAX_SAFE_INTEGER })).toEqual([null, ['legalMax']])
  })

  it('that are no JSON or of another shape are refused by their places, an old spreadsheet by its name', async () => {
    const path = join(folder.path, '坏.json')
    await writeFile(path, '{')
    expect((await office.ask('discretion.readTable', { token: path })).problems).toMatchObject([{ code: 'notJson' }])
    await writeFile(path, JSON.stringify({ ...makeTable(), legalMax: -1, factors: [] }))
    const { problems } = await office.ask('discretion.readTable', { token: path })
    expect(problems.map((one) => one.cell)).toContain('legalMax')
    const other = await office.ask('discretion.readTable', { token: import.meta.filename })
    expect(other.problems).toMatchObject([{ cell: 'A1', code: 'noFactorHeader' }])
    await writeFile(join(folder.path, '旧.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    expect(await office.refuse('discretion.readTable', { token: join(folder.path, '旧.xls') })).toMatchObject({
      kind: 'fileUnreadable',
      reason: 'oldSheet',
    })
  })

  it('are written over nothing that is there already', async () => {
    const [sample] = await office.ask('discretion.tables', {})
    const order = { id: sample!.id, format: 'json' as const, directory: folder.path }
    const one = await office.ask('discretion.exportTable', order)
    const other = await office.ask('discretion.exportTable', order)
    expect(other.path).not.toBe(one.path)
    expect(discretionTableSchema.parse(JSON.parse(await readFile(other.path, 'utf8'))).isSample).toBe(true)
  })
})

function withoutIds({ label, options }: { label: string; options: { label: string; pct: number }[] }) {
  return { label, options: options.map((one) => [one.label, one.pct]) }
}
