import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { fileOf, heavyFacts, makeScan, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { saveAsWps } from '#tests/helpers/saveAsWps.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'
import { openTestOffice, startTestOffice, testPassword, type TestOffice } from '#tests/helpers/testOffice.ts'

let office: TestOffice
let caseId: string
beforeEach(async () => {
  office = await openTestOffice(tempDirectory())
  caseId = (await openCase(office, { facts: heavyFacts })).case.id
})
afterEach(() => office.close())

const make = (code: string, more: object = {}) =>
  office.ask('form.generate', { caseId, code, partyId: null, docDate: '2026-09-14', number: { take: 'none' }, ...more })
const documentOf = async (materialId: string) => {
  const { documents } = await office.ask('form.list', { caseId })
  return documents.find((one) => one.materialId === materialId)!
}
const statesOf = async (materialId: string) => (await documentOf(materialId)).draft!.versions.length
const isIntact = async () => (await office.ask('trail.verify', {})).problems

describe('a document written in WPS', () => {
  it('lies in the work folder under its Chinese name, as a material that was generated', async () => {
    const { materialId, path } = await make('correctionOrder')
    expect(basename(path)).toBe('责令改正违法行为决定书.docx')
    expect(basename(dirname(path))).toBe('泉州华源涂料有限公司涉嫌无证排污案')
    const file = await fileOf(office, caseId)
    expect(file.materials).toMatchObject([
      { id: materialId, kind: 'correctionOrder', volume: '正', paperState: 'generated', docDate: '2026-09-14' },
    ])
    expect(await isIntact()).toEqual([])
  })

  it('is kept each time it is saved, quietly, and becomes the version when it is taken back', async () => {
    const { materialId, path } = await make('penaltyDecision')
    await saveAsWps(path, '经查', '经两次复查')
    await vi.waitFor(async () => expect(await statesOf(materialId)).toBe(2), { timeout: 8000 })
    await saveAsWps(path, '经两次复查', '经三次复查')
    const { version } = await office.ask('form.finish', { materialId, evenIfOpen: false })
    const document = await documentOf(materialId)
    expect({ version, states: document.draft!.versions.length, state: document.draft!.state }).toEqual({
      version: 2,
      states: 3,
      state: 'finished',
    })
    expect(existsSync(path)).toBe(false)
    const reopened = await office.ask('form.open', { materialId, no: null })
    expect(new PizZip(await readFile(reopened.path)).file('word/document.xml')!.asText()).toContain('经三次复查')
    expect(await isIntact()).toEqual([])
  })

  it('is watched again after a restart, and what was saved meanwhile is kept', async () => {
    const { materialId, path } = await make('correctionOrder')
    await office.close()
    await saveAsWps(path, '发现', '查明')
    office = startTestOffice(office.directory)
    await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
    await office.ask('session.signIn', { staffNo: '001', password: testPassword })
    await vi.waitFor(async () => expect(await statesOf(materialId)).toBe(2), { timeout: 8000 })
  })

  it('brings a PDF saved beside it as its 阅览件, unless the PDF is older', async () => {
    const { materialId, path } = await make('noticeBeforePenalty')
    await saveAsWps(path, '经查', '经复查')
    const pdf = onePage
    await writeFile(path.replace('.docx', '.pdf'), pdf)
    const { hasPdf } = await office.ask('form.finish', { materialId, evenIfOpen: false })
    expect(hasPdf).toBe(true)
    const material = (await fileOf(office, caseId)).materials[0]!
    expect(material.versions.at(-1)!.viewCopy).toMatchObject({ fileName: '行政处罚事先（听证）告知书.pdf' })
  })

  it('is not taken back while WPS has it open, unless somebody says so', async () => {
    const { materialId, path } = await make('correctionOrder')
    await writeFile(join(dirname(path), `~$${basename(path).slice(2)}`), '')
    expect(await office.refuse('form.finish', { materialId, evenIfOpen: false })).toMatchObject({ what: 'draftOpen' })
    expect((await documentOf(materialId)).isOpen).toBe(true)
    await office.ask('form.finish', { materialId, evenIfOpen: true })
  })

  it('that was deleted, renamed or half written loses nothing and says so', async () => {
    const { materialId, path } = await make('correctionOrder')
    const trouble = async () => (await documentOf(materialId)).draft!.trouble
    await saveAsWps(path, '发现', '查明')
    await vi.waitFor(async () => expect(await statesOf(materialId)).toBe(2), { timeout: 8000 })
    await writeFile(path, (await readFile(path)).subarray(0, 3000))
    await vi.waitFor(async () => expect(await trouble()).toBe('damaged'), { timeout: 8000 })
    await rename(path, `${path}.old`)
    await vi.waitFor(async () => expect(await trouble()).toBe('missing'), { timeout: 8000 })
    const opened = await office.ask('form.open', { materialId, no: null })
    expect(new PizZip(await readFile(opened.path)).file('word/document.xml')!.asText()).toContain('查明')
    const first = await office.ask('form.open', { materialId, no: 1 })
    expect(basename(first.path)).toBe('责令改正违法行为决定书 第1稿.docx')
    await rm(opened.path)
    expect(await office.ask('form.finish', { materialId, evenIfOpen: false })).toMatchObject({ version: 2 })
  })

  it('is not changed any more once the signed scan is back', async () => {
    const { materialId } = await make('correctionOrder')
    await office.ask('form.finish', { materialId, evenIfOpen: false })
    await signAndScan(office, materialId)
    expect(await office.refuse('form.open', { materialId, no: null })).toMatchObject({ what: 'signedAlready' })
  })

  it('shows capitals that differ from digits, blanks and a number that the text does not carry', async () => {
    const { materialId, path } = await make('noticeBeforePenalty', {
      number: { take: 'typed', text: '闽泉环罚告[2026]8' },
    })
    await saveAsWps(path, '叁拾万元整（300000元）', '叁拾万元整（30000元）')
    const findings = await office.ask('form.check', { materialId })
    const seen = findings.map(({ code, verdict }) => `${code} ${verdict}`)
    expect(seen).toEqual(['amount fail', 'blank unknown', 'docNo pass', 'pdf unknown'])
    await saveAsWps(path, '叁拾万元整（30000元）', '叁拾万元整（300000元）')
    await saveAsWps(path, '闽泉环罚告〔2026〕8号', '闽泉环罚告〔2026〕9号')
    expect((await office.ask('form.check', { materialId })).slice(0, 3)).toMatchObject([
      { code: 'amount', verdict: 'pass' },
      { code: 'blank' },
      { code: 'docNo', verdict: 'fail' },
    ])
  })
})

describe('document numbers', () => {
  it('run on by themselves where the office numbers, and only there', async () => {
    await office.ask('form.saveOffice', { ...(await office.ask('form.office', {})), ownWord: '泉丰' })
    const numbers: string[] = []
    for (let i = 0; i < 2; i += 1) {
      const { materialId } = await make('correctionOrder', { number: { take: 'next' } })
      numbers.push((await documentOf(materialId)).docNo)
    }
    expect(numbers).toEqual(['泉丰环责改〔2026〕1号', '泉丰环责改〔2026〕2号'])
    const next = { caseId, code: 'penaltyDecision', partyId: null, docDate: null, number: { take: 'next' as const } }
    expect(await office.refuse('form.generate', next)).toMatchObject({ what: 'ownNumberOnly' })
    const other = await openCase(office)
    const same = { ...next, caseId: other.case.id, number: { take: 'typed' as const, text: numbers[1]! } }
    expect(await office.refuse('form.generate', same)).toMatchObject({ what: 'numberTaken' })
  })

  it('are given once, whoever asks at the same time; the one refused leaves no file', async () => {
    await office.ask('form.saveOffice', { ...(await office.ask('form.office', {})), ownWord: '泉丰' })
    const wish = {
      caseId,
      code: 'correctionOrder',
      partyId: null,
      docDate: '2026-09-14',
      number: { take: 'next' as const },
    }
    const stay = new AbortController().signal
    const both = await Promise.all([office.send('form.generate', wish, stay), office.send('form.generate', wish, stay)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const { documents } = await office.ask('form.list', { caseId })
    expect(documents).toHaveLength(1)
    expect(await readdir(dirname(documents[0]!.draft!.path))).toEqual([basename(documents[0]!.draft!.path)])
  })

  it('are unique for ever, cancelled with a reason, and gaps of our own are shown', async () => {
    const first = await make('correctionOrder', { number: { take: 'typed', text: '泉丰环责改〔2026〕1号' } })
    const third = await make('correctionOrder', { number: { take: 'typed', text: '泉丰环责改〔2026〕3号' } })
    const { numbers, gaps } = await office.ask('number.list', {})
    expect(gaps).toContainEqual({ word: '泉丰环责改', year: 2026, serials: [2] })
    await office.ask('number.cancel', { id: numbers[0]!.id, reason: '打印错误' })
    expect((await documentOf(first.materialId)).docNo).toBe('')
    const again = { materialId: third.materialId, text: '泉丰环责改〔2026〕1号' }
    expect(await office.refuse('number.take', again)).toMatchObject({ what: 'numberTaken' })
    const odd = await office.ask('number.take', { materialId: third.materialId, text: '泉丰环责改[2025]4' })
    expect(odd.oddities).toEqual(['year'])
    const kept = (await office.ask('number.list', {})).numbers.map(
      ({ text, state, reason }) => `${text} ${state} ${reason}`,
    )
    expect(kept).toEqual([
      '泉丰环责改〔2026〕1号 cancelled 打印错误',
      '泉丰环责改〔2026〕3号 cancelled 改为泉丰环责改〔2025〕4号',
      '泉丰环责改〔2025〕4号 used ',
    ])
    expect(await isIntact()).toEqual([])
  })
})

describe('internal approvals', () => {
  it('are written down from paper, and what is missing or in disorder is shown', async () => {
    const { materialId } = await make('correctionOrder')
    const [scan] = await office.ask('material.add', {
      caseId,
      tokens: [await makeScan(office, '审批表')],
      volume: '正',
      kind: 'internalApproval',
    })
    const entry = { opinion: '同意', page: 1 }
    const { defects } = await office.ask('form.saveApproval', {
      materialId,
      scanMaterialId: scan!.materialId,
      entries: [
        { ...entry, step: 'deputy', person: '李副', day: '2026-09-10' },
        { ...entry, step: 'handler', person: '陈甲', day: '2026-09-11' },
        { ...entry, step: 'department', person: '', day: null, opinion: '同意', page: null },
      ],
    })
    expect(defects.map(({ step, code }) => `${step} ${code}`)).toEqual([
      'department noPerson',
      'department noDay',
      'department noPage',
      'deputy disorder',
    ])
    expect(await isIntact()).toEqual([])
  })
})

const onePage =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
