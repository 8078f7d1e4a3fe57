import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'

import { sha256 } from '#main/sha256.ts'
import { caseInput, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const folder = tempFolder()
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice(folder.path, '2026-09-14')
}, 60_000)
afterAll(async () => {
  await office.close()
  folder.remove()
})

describe('ticks of what was entered elsewhere', () => {
  it('take the section off the list of what is due, and the trail holds them', async () => {
    const file = await openCase(office)
    const caseId = file.case.id
    const at = { caseId, platform: 'ministry', section: 'filing', target: 'case' }
    const [before] = await office.ask('platform.get', { caseId, platform: 'ministry' })
    const dueOf = async () =>
      (await office.ask('platform.due', {})).find((row) => row.caseId === caseId && row.platform === 'ministry')
        ?.outcome
    expect(await dueOf()).toBe('unknown')
    const all = before?.fields.map((field) => field.code) ?? []
    const by = { enteredOn: '2026-09-14', enteredBy: '陈甲' }
    expect(await office.ask('platform.enter', { ...at, ...by, fields: all })).toEqual({ count: all.length })
    expect(await office.ask('platform.enter', { ...at, ...by, fields: all })).toEqual({ count: 0 })
    expect(await dueOf()).toBe('entered')
    const { id, milestones: _, archiveNo: _no, archivedOn: _on, ...fields } = file.case
    await office.ask('case.update', { ...fields, caseId: id, cause: '未批先建' })
    const [changed] = await office.ask('platform.get', { caseId, platform: 'ministry' })
    const wrong = changed?.fields.filter((field) => field.isChanged) ?? []
    expect(wrong.map((field) => field.title)).toEqual(['案件名称', '违法行为'])
    await office.ask('platform.undo', { entryId: wrong[0]?.entry?.id ?? '', reason: '点错一行' })
    const [undone] = await office.ask('platform.get', { caseId, platform: 'ministry' })
    expect(undone?.fields[0]).toMatchObject({ entry: null, isChanged: false })
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('cannot lie in the future', async () => {
    const { id: caseId } = (await openCase(office)).case
    const tick = { caseId, platform: 'ministry', section: 'filing', target: 'case', fields: ['cause'], enteredBy: '甲' }
    expect(await office.refuse('platform.enter', { ...tick, enteredOn: '2026-09-15' })).toMatchObject({
      kind: 'invalidInput',
    })
  })
})

/** A signature as an e-seal service writes it: a range around a gap of hex. */
function signedPdf(): Buffer {
  const head = '%PDF-1.7\n1 0 obj\n<< /Type /Sig /ByteRange [0 0000000090 0000000126 0000000007] /Contents '
  const gap = `<${'30820A'.repeat(5)}0000>`
  return Buffer.from(`${head.padEnd(90)}${gap}\n%%EOF\n`.padEnd(140), 'latin1')
}

interface Entry {
  name: string | Buffer
  bytes: Buffer
  mode?: number
}

async function writeZip(name: string, entries: readonly Entry[]): Promise<string> {
  const path = join(folder.path, name)
  const zip = new ZipFile()
  for (const { name: entry, bytes, mode } of entries) {
    const plain = typeof entry === 'string' ? entry : 'x'.repeat(entry.length)
    zip.addBuffer(bytes, plain, mode === undefined ? {} : { mode })
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  let made = await readFile(path)
  // The library writes UTF-8 only: GBK names and bad paths are put in place of names of the same length.
  for (const { name: entry } of entries) {
    if (typeof entry === 'string') continue
    const plain = Buffer.from('x'.repeat(entry.length))
    for (let at = made.indexOf(plain); at >= 0; at = made.indexOf(plain, at)) {
      const flags = made.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50 ? at - 46 + 8 : at - 30 + 6
      made.writeUInt16LE(made.readUInt16LE(flags) & ~0x800, flags)
      made = Buffer.concat([made.subarray(0, at), entry, made.subarray(at + entry.length)])
    }
  }
  await writeFile(path, made)
  return path
}

const gbk = {
  /** 处罚决定书.pdf */
  decision: Buffer.from('b4a6b7a3bef6b6a8cae92e706466', 'hex'),
}
const xml = `<?xml version="1.0"?><案件><立案号>泉丰环立〔2026〕900号</立案号><当事人名称>海棠市新源印染有限公司</当事人名称>
<field name="案由">超标排放</field><法定代表人>林&amp;某</法定代表人><立案日期>2026.9.1</立案日期></案件>`

describe('a package of another system', () => {
  it('is taken in byte for byte: GBK names, its values, and the e-sealed original', async () => {
    const pdf = signedPdf()
    const token = await writeZip('平台数据包.zip', [
      { name: gbk.decision, bytes: pdf },
      { name: '数据/案件信息.xml', bytes: Buffer.from(xml) },
    ])
    const preview = await office.ask('platform.previewPackage', { caseId: '', token, fields: [] })
    expect(preview.files.map(({ path, isSigned, isData }) => [path, isSigned, isData])).toEqual([
      ['处罚决定书.pdf', true, false],
      ['数据/案件信息.xml', false, true],
    ])
    expect(preview.values.map(({ name, field, read }) => [name, field, read])).toEqual([
      ['立案号', 'filingNo', '泉丰环立〔2026〕900号'],
      ['当事人名称', 'partyName', '海棠市新源印染有限公司'],
      ['案由', 'cause', '超标排放'],
      ['法定代表人', 'representative', '林&某'],
      ['立案日期', 'filedOn', '2026-09-01'],
    ])
    const fields = preview.values.map(({ name, field }) => ({ name, field }))
    const files = [{ index: 0, kind: 'penaltyDecision' }]
    const taken = await office.ask('platform.importPackage', { caseId: '', token, files, fields })
    const { case: opened, materials } = await fileOf(office, taken.caseId)
    expect(opened).toMatchObject({ filingNo: '泉丰环立〔2026〕900号', cause: '超标排放' })
    expect(materials).toMatchObject([
      { kind: 'penaltyDecision', paperState: 'received', remark: '电子签章原件；平台导入' },
    ])
    expect(materials[0]?.versions[0]?.sha256).toBe(sha256(pdf))
    const again = await office.ask('platform.previewPackage', { caseId: taken.caseId, token, fields: [] })
    expect(again.files[0]).toMatchObject({ existing: '处罚决定书', kind: 'penaltyDecision' })
    expect(await office.refuse('platform.importPackage', { caseId: '', token, files, fields })).toMatchObject({
      what: 'packageTwin',
    })
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('fills only what the case does not say', async () => {
    const input = caseInput({ filingNo: '' })
    const { caseId } = await office.ask('case.create', input)
    const data = { 立案号: '泉丰环立〔2026〕901号', 当事人名称: '另一家公司', 联系电话: '' }
    const token = await writeZip('补充.zip', [{ name: 'case.json', bytes: Buffer.from(JSON.stringify(data)) }])
    const preview = await office.ask('platform.previewPackage', { caseId, token, fields: [] })
    expect(preview.values.map(({ field, willFill }) => [field, willFill])).toEqual([
      ['filingNo', true],
      ['partyName', false],
    ])
    const fields = preview.values.map(({ name, field }) => ({ name, field }))
    const done = await office.ask('platform.importPackage', { caseId, token, files: [], fields })
    expect(done.filled).toEqual(['filingNo'])
    const { case: filled } = await fileOf(office, caseId)
    expect(filled).toMatchObject({ filingNo: '泉丰环立〔2026〕901号', parties: [{ name: input.parties[0]?.name }] })
  })

  it('of a single PDF is one file, and without values it makes no case', async () => {
    const token = join(folder.path, '电子决定书.pdf')
    await writeFile(token, signedPdf())
    const preview = await office.ask('platform.previewPackage', { caseId: '', token, fields: [] })
    expect(preview.files).toMatchObject([{ path: '电子决定书.pdf', isSigned: true }])
    const files = [{ index: 0, kind: 'other' }]
    expect(await office.refuse('platform.importPackage', { caseId: '', token, files, fields: [] })).toMatchObject({
      what: 'packageGaps',
    })
  })

  it('with entries that lead outside, links or bombs says so of each and takes the rest', async () => {
    const token = await writeZip('坏包.zip', [
      { name: Buffer.from('../../passwd.pdf'), bytes: Buffer.from('x') },
      { name: 'link.pdf', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 },
      { name: 'zeros.pdf', bytes: Buffer.alloc(70 << 20) },
      { name: '好.txt', bytes: Buffer.from('好') },
    ])
    const { caseId } = await office.ask('case.create', caseInput())
    const preview = await office.ask('platform.previewPackage', { caseId, token, fields: [] })
    expect(preview.files.map((file) => file.problem)).toEqual(['outside', 'link', 'bomb', 'none'])
    const files = preview.files.map(({ index, kind }) => ({ index, kind }))
    const done = await office.ask('platform.importPackage', { caseId, token, files, fields: [] })
    expect(done.outcomes.map((one) => one.state)).toEqual(['refused', 'refused', 'refused', 'placeholder'])
  })

  it('that is no archive, or half of one, is refused plainly', async () => {
    const token = join(folder.path, '不是.zip')
    await writeFile(token, 'plain words')
    const ask = () => office.refuse('platform.previewPackage', { caseId: '', token, fields: [] })
    expect(await ask()).toMatchObject({ kind: 'fileUnusable', reason: 'unpack.notAnArchive' })
    const whole = await readFile(await writeZip('整.zip', [{ name: 'a.txt', bytes: Buffer.alloc(5000, 7) }]))
    await writeFile(token, whole.subarray(0, whole.length / 2))
    expect(await ask()).toMatchObject({ kind: 'fileUnusable', reason: 'unpack.damaged' })
  })
})
