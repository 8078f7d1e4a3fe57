import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { addPaper, fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'
import { typeset } from '#typeset/typeset.ts'

describe('materials', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const described = { kind: 'other', docNo: '', docDate: null, author: '', volume: '正' as const, remark: '' }

  /** A text PDF whose first page says this. */
  async function textPdf(name: string, remarks: string): Promise<string> {
    const output = join(folder.path, name)
    const note = {
      summary: '',
      remarks,
      filedBy: '',
      filedOn: '',
      checkedBy: '',
      checkedOn: '',
      caseTitle: '',
      docNo: '',
    }
    await typeset({ template: 'closingNote', data: note, at: '2026-09-14T02:00:00.000Z', output })
    return output
  }

  async function add(caseId: string, token: string) {
    const [outcome] = await office.ask('material.add', { caseId, tokens: [token], volume: '正', kind: '' })
    if (outcome === undefined) throw new Error('no outcome')
    return outcome
  }

  it('keeps not a byte of a PDF whose first page bears a state-secret mark', async () => {
    const { case: opened } = await openCase(office)
    const marked = await textPdf('通知.pdf', '机密★1年')
    const outcome = await add(opened.id, marked)
    expect(outcome).toMatchObject({ state: 'refused', error: { kind: 'stateSecretMark', mark: '机密★1年' } })
    expect(outcome.error && errorLine(outcome.error)).toContain('不得存储国家秘密')
    const blobs = (await office.ask('trail.verify', {})).blobs
    const plain = await textPdf('承诺书.pdf', '执法人员应当保守国家秘密、商业秘密和个人隐私。')
    expect(await add(opened.id, plain)).toMatchObject({ state: 'usable' })
    expect((await office.ask('trail.verify', {})).blobs).toBe(blobs + 1)
  })

  it('says in plain words what could not be taken in, and takes in the rest', async () => {
    const { case: opened } = await openCase(office)
    const vanished = await makeScan(office, '已删除')
    await rm(vanished)
    const directory = join(folder.path, '文件夹')
    await mkdir(directory)
    const good = await makeScan(office, '照片')
    const tokens = [vanished, directory, good]
    const outcomes = await office.ask('material.add', { caseId: opened.id, tokens, volume: '正', kind: '' })
    expect(outcomes.map(({ state }) => state)).toEqual(['refused', 'refused', 'image'])
    expect(outcomes.slice(0, 2).map(({ error }) => error && errorLine(error))).toEqual([
      `读不到文件：${vanished}。请确认文件还在、没有被其他程序占用，再重新放入。`,
      `这是文件夹，不是文件：${directory}。请选择其中的文件。`,
    ])
  })

  it('keeps names with emoji, very long ones, and empty and broken files with their reasons', async () => {
    const { case: opened } = await openCase(office)
    const put = async (name: string, text: string) => {
      const path = join(folder.path, name)
      await writeFile(path, text)
      return add(opened.id, path)
    }
    expect(await put('现场😀🏭.txt', '一')).toMatchObject({ state: 'placeholder', fileName: '现场😀🏭.txt' })
    expect(await put(`${'长'.repeat(80)}.txt`, '二')).toMatchObject({ state: 'placeholder' })
    expect(await put('空.pdf', '')).toMatchObject({ state: 'unusable', reason: 'empty' })
    expect(await put('假.pdf', 'not a pdf')).toMatchObject({ state: 'unusable', reason: 'notPdf' })
    expect((await fileOf(office, opened.id)).materials).toHaveLength(4)
  })

  it('guesses kind and volume from the name and describes anew', async () => {
    const { case: opened } = await openCase(office)
    const token = await makeScan(office, '03 送达回证')
    const { materialId } = await add(opened.id, token)
    expect((await fileOf(office, opened.id)).materials[0]).toMatchObject({ title: '送达回证' })
    const secret = { ...described, materialId: materialId ?? '', title: '【机密】附件' }
    expect(await office.refuse('material.describe', secret)).toMatchObject({ kind: 'stateSecretMark' })
    const inRemark = { ...described, materialId: materialId ?? '', title: '附件', remark: '秘密★6个月' }
    expect(await office.refuse('material.describe', inRemark)).toMatchObject({ kind: 'stateSecretMark', mark: '秘密★' })
    const edited = { ...described, title: '回证（公司）', docDate: '2026-09-01', volume: '副' as const }
    await office.ask('material.describe', { ...edited, materialId: materialId ?? '' })
    expect((await fileOf(office, opened.id)).materials[0]).toMatchObject({ ...edited, position: null })
    expect(await office.refuse('material.describe', { ...edited, materialId: 'none' })).toMatchObject({
      kind: 'notFound',
    })
  })

  it('arranges exactly the papers of one volume', async () => {
    const { case: opened } = await openCase(office)
    const caseId = opened.id
    const one = await addPaper(office, caseId, '甲')
    const two = await addPaper(office, caseId, '乙')
    const inner = await addPaper(office, caseId, '丙', '副')
    for (const materialIds of [[one], [one, two, inner], [one, one], [one, two, two]]) {
      const error = await office.refuse('material.arrange', { caseId, volume: '正', materialIds })
      expect(error).toMatchObject({ kind: 'conflict', what: 'materialOrder' })
    }
    await office.ask('material.arrange', { caseId, volume: '正', materialIds: [two, one] })
    const { items } = await office.ask('seal.preview', { caseId, volume: '正卷' })
    expect(items.map((item) => item.materialId)).toEqual([two, one])
  })

  it('withdraws without losing a byte, and takes the same file in again', async () => {
    const { case: opened } = await openCase(office)
    const token = await makeScan(office, '重复件')
    const first = await add(opened.id, token)
    expect(await add(opened.id, token)).toMatchObject({ state: 'duplicate', materialId: first.materialId })
    await office.ask('material.withdraw', { materialId: first.materialId ?? '', reason: '重复' })
    const url = new URL(`https://yijuan.invalid/bytes/material/${first.materialId}/1`)
    const { body } = await office.application.readBytes(office.session, url, null)
    expect(Buffer.from(body).equals(await readFile(token))).toBe(true)
    expect((await office.ask('seal.preview', { caseId: opened.id, volume: '正卷' })).items).toEqual([])
    expect(await add(opened.id, token)).toMatchObject({ state: 'image' })
  })

  it('keeps the old version beside the new one', async () => {
    const { case: opened } = await openCase(office)
    const materialId = await addPaper(office, opened.id, '笔录')
    const token = await makeScan(office, '笔录补签')
    await office.ask('material.replace', { materialId, token, paperState: 'scanned' })
    const [material] = (await fileOf(office, opened.id)).materials
    expect(material?.paperState).toBe('scanned')
    expect(material?.versions.map(({ no, fileName }) => [no, fileName])).toEqual([
      [1, '笔录.jpg'],
      [2, '笔录补签.jpg'],
    ])
    const bytes = await readFile(token)
    expect(material?.versions[1]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('does not let a print become the record by a click', async () => {
    const { case: opened } = await openCase(office)
    const materialId = await addPaper(office, opened.id, '告知书')
    await office.ask('material.setPaperState', { materialId, paperState: 'printed' })
    expect((await office.ask('workbench.get', {})).tasks).toContainEqual(
      expect.objectContaining({ detail: '告知书', kind: 'toSign' }),
    )
    const cheat = { materialId, paperState: 'scanned' as const }
    expect(await office.refuse('material.setPaperState', cheat)).toMatchObject({ what: 'scanNeeded' })
    await office.ask('material.replace', { ...cheat, token: await makeScan(office, '告知书签字件') })
    expect((await office.ask('seal.preview', { caseId: opened.id, volume: '正卷' })).items).toHaveLength(1)
  })

  it('stops where it was told to, with what was taken in until then', async () => {
    const { case: opened } = await openCase(office)
    const tokens = [await makeScan(office, '一'), await makeScan(office, '二')]
    const input = { caseId: opened.id, tokens, volume: '正' as const, kind: '' }
    const answer = await office.send('material.add', input, AbortSignal.abort())
    expect(answer).toMatchObject({ ok: true, value: [{ state: 'refused', error: { kind: 'cancelled' } }] })
    expect((await fileOf(office, opened.id)).materials).toEqual([])
  })
})
