import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'
import { fileOf, makeScan } from '#tests/helpers/officeCase.ts'
import { scanPapers, type PaperSide } from '#tests/helpers/paperScan.ts'
import { printRecord, sidesOf, type PrintedRecord } from '#tests/helpers/signedPapers.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('signed sheets that come back as scans', () => {
  const folder = tempFolder()
  const inbox = join(folder.path, '扫描收件')
  let office: TestOffice
  let count = 0

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    await mkdir(inbox)
    await office.ask('watch.save', { directory: inbox, movesTaken: false })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  /** The copier puts a scan into the folder; the desk looks twice. */
  async function arrive(sides: readonly PaperSide[], dpi = 150): Promise<string> {
    count += 1
    const name = `SKM_C250i260914${count}.pdf`
    await scanPapers(join(inbox, name), sides, { dpi, seed: count * 100 })
    await lookTwice()
    return name
  }
  async function lookTwice() {
    await office.ask('watch.look', {})
    return office.ask('watch.look', {})
  }
  const stageOf = async ({ caseId }: PrintedRecord) => (await office.ask('paper.list', { caseId }))[0]?.stage
  const questionsFor = async ({ paperId }: PrintedRecord) =>
    (await office.ask('inbox.list', {})).open.filter((one) => one.paperId === paperId)
  async function signedOf({ caseId }: PrintedRecord): Promise<string | null | undefined> {
    return (await fileOf(office, caseId)).discussions[0]?.signedMaterialId
  }

  it('goes from the printer over the leader to the record, and then counts', async () => {
    const record = await printRecord(office)
    const { paperId } = record
    expect(await stageOf(record)).toBe('generated')
    await office.ask('paper.move', { paperIds: [paperId], place: 'leader', stage: null })
    expect((await office.ask('paper.list', { caseId: record.caseId }))[0]).toMatchObject({
      stage: 'sent',
      place: 'leader',
    })
    const name = await arrive(sidesOf(record), 200)
    expect(await stageOf(record)).toBe('hungBack')
    expect(await signedOf(record)).toBe(record.materialId)
    const [material] = (await fileOf(office, record.caseId)).materials
    expect(material).toMatchObject({ paperState: 'scanned' })
    expect(material?.versions.at(-1)).toMatchObject({ fileName: name, cutFrom: null })
    const way = await office.ask('paper.history', { paperId })
    expect(way.map(({ action, place, by }) => [action, place, by])).toEqual([
      ['paper.follow', 'handler', '周管理'],
      ['paper.move', 'leader', '周管理'],
      ['paper.hangBack', 'handler', '周管理'],
    ])
    expect(await office.refuse('paper.move', { paperIds: [paperId], place: 'leader', stage: null })).toMatchObject({
      what: 'hungBack',
    })
  }, 60_000)

  it('tells two documents in one scan apart and drops empty backs', async () => {
    const [one, other] = [await printRecord(office, 5), await printRecord(office, 60)]
    const backs = sidesOf(one).flatMap((side) => [side, 'blank' as const])
    await arrive([...backs, ...sidesOf(other)])
    expect([await stageOf(one), await stageOf(other)]).toEqual(['hungBack', 'hungBack'])
    const [material] = (await fileOf(office, other.caseId)).materials
    expect(material?.versions.at(-1)?.cutFrom?.map(({ page }) => page)).toEqual(
      sidesOf(other).map((_, index) => backs.length + index + 1),
    )
    expect(material?.versions.at(-1)?.gate.pages).toHaveLength(other.pages)
  }, 60_000)

  it('waits for the sheets of a document that come in another scan', async () => {
    const record = await printRecord(office, 60)
    const [first, ...rest] = sidesOf(record)
    await arrive(rest)
    expect(await questionsFor(record)).toMatchObject([{ question: 'missingPages', missing: [1] }])
    expect(await signedOf(record)).toBeNull()
    await arrive([first!])
    expect(await stageOf(record)).toBe('hungBack')
    expect(await questionsFor(record)).toEqual([])
  }, 60_000)

  it('asks when a page lies there twice, and hangs what a person chose', async () => {
    const record = await printRecord(office, 5)
    await arrive([...sidesOf(record), ...sidesOf(record)])
    const [asked] = await questionsFor(record)
    expect(asked).toMatchObject({ question: 'pageTwice', sides: { length: record.pages * 2 } })
    await office.ask('inbox.hang', { paperId: record.paperId, sides: asked!.sides.slice(0, record.pages) })
    expect(await stageOf(record)).toBe('hungBack')
    expect(await questionsFor(record)).toMatchObject([{ question: 'alreadyBack' }])
    await office.ask('inbox.setAside', { sides: (await questionsFor(record))[0]!.sides, reason: '重复' })
    expect(await questionsFor(record)).toEqual([])
  }, 60_000)

  it('takes a scan down from the wrong document: nothing is lost and nothing counts', async () => {
    const [right, wrong] = [await printRecord(office, 5), await printRecord(office, 5)]
    await office.ask('paper.move', { paperIds: [wrong.paperId], place: null, stage: 'printed' })
    await rm(join(inbox, 'loose.pdf'), { force: true })
    // Code cut away by the copier: only a person can tell what it is.
    const path = join(folder.path, 'loose.pdf')
    await scanPapers(path, sidesOf(right), { dpi: 40 })
    const answer = await office.ask('paper.hangBack', { paperId: wrong.paperId, token: path })
    expect(answer).toMatchObject({ hung: true })
    expect(await signedOf(wrong)).toBe(wrong.materialId)
    await office.ask('paper.undoHang', { paperId: wrong.paperId, reason: '挂错文书' })
    const file = await fileOf(office, wrong.caseId)
    expect(file.materials[0]).toMatchObject({ paperState: 'printed' })
    expect(file.materials[0]?.versions.map(({ sha256 }) => sha256)).toHaveLength(3)
    expect(file.materials[0]?.versions[2]?.sha256).toBe(file.materials[0]?.versions[0]?.sha256)
    expect(await signedOf(wrong)).toBeNull()
    const held = (await office.ask('inbox.list', {})).open.find(({ question }) => question === 'held')
    await office.ask('inbox.hang', { paperId: right.paperId, sides: held!.sides })
    expect([await stageOf(right), await stageOf(wrong)]).toEqual(['hungBack', 'printed'])
  }, 60_000)

  it('takes down a scan that was put in by hand in the case, too', async () => {
    const record = await printRecord(office, 5)
    const path = await scanPapers(join(folder.path, 'by-hand.pdf'), sidesOf(record), { dpi: 100, seed: 77 })
    await office.ask('material.replace', { materialId: record.materialId, token: path, paperState: 'scanned' })
    await office.ask('discussion.hangBack', { discussionId: record.discussionId, materialId: record.materialId })
    expect(await stageOf(record)).toBe('hungBack')
    await office.ask('paper.undoHang', { paperId: record.paperId, reason: '挂错文书' })
    expect([await stageOf(record), await signedOf(record)]).toEqual(['printed', null])
    expect(await office.refuse('paper.undoHang', { paperId: record.paperId, reason: '再撤' })).toMatchObject({
      what: 'notHungBack',
    })
  }, 60_000)

  it('uses a scan that lies in the inbox already when it is chosen by hand', async () => {
    const record = await printRecord(office, 60)
    const [first] = sidesOf(record)
    const name = await arrive([first!])
    const again = { paperId: record.paperId, token: join(inbox, name) }
    expect(await office.ask('paper.hangBack', again)).toMatchObject({
      hung: false,
      asks: [{ question: 'missingPages', missing: [2, 3] }],
    })
  }, 60_000)

  it('hands a whole file from the copier to the splitting grid', async () => {
    const record = await printRecord(office, 5)
    const plain = { dpi: 40, seed: 4711 }
    await scanPapers(join(inbox, 'SKM_整卷.pdf'), [...sidesOf(record), ...sidesOf(record)], plain)
    await lookTwice()
    const { open } = await office.ask('inbox.list', {})
    const [ref] = open.find(({ question }) => question === 'noCode')!.sides
    const { scanId } = await office.ask('inbox.split', { caseId: record.caseId, arrivalId: ref!.arrivalId })
    expect((await office.ask('scan.list', { caseId: record.caseId }))[0]).toMatchObject({ id: scanId, sides: 4 })
    expect((await office.ask('inbox.list', {})).open.some(({ question }) => question === 'noCode')).toBe(false)
  }, 60_000)

  it('says that a scan which breaks off is not whole, and takes it once it is', async () => {
    const record = await printRecord(office, 5)
    const whole = await readFile(
      await scanPapers(join(folder.path, 'cut.pdf'), sidesOf(record), { dpi: 150, seed: 999 }),
    )
    await writeFile(join(inbox, 'cut.pdf'), whole.subarray(0, whole.length / 2))
    expect((await lookTwice()).troubles).toEqual([{ name: 'cut.pdf', code: 'growing', detail: '' }])
    await lookTwice()
    expect((await lookTwice()).troubles).toEqual([{ name: 'cut.pdf', code: 'cutOff', detail: '' }])
    expect(await stageOf(record)).toBe('generated')
    await writeFile(join(inbox, 'cut.pdf'), whole)
    expect((await lookTwice()).troubles).toEqual([])
    expect(await stageOf(record)).toBe('hungBack')
  }, 60_000)

  it('does not stop when the stick is pulled, and goes on when it is back', async () => {
    const stick = join(folder.path, 'U盘')
    await mkdir(stick)
    await office.ask('watch.save', { directory: stick, movesTaken: true })
    await lookTwice()
    await rm(stick, { recursive: true })
    expect(await lookTwice()).toMatchObject({ state: 'folderGone' })
    await mkdir(stick)
    const record = await printRecord(office, 5)
    await scanPapers(join(stick, '签字.pdf'), sidesOf(record), { dpi: 150, seed: 5000 })
    expect(await lookTwice()).toMatchObject({ state: 'watching', troubles: [] })
    expect(await stageOf(record)).toBe('hungBack')
    expect(await readdir(stick)).toEqual(['已收'])
    await copyFile(join(stick, '已收', '签字.pdf'), join(stick, '再来.pdf'))
    expect((await lookTwice()).troubles).toEqual([{ name: '再来.pdf', code: 'known', detail: '' }])
    await office.ask('watch.save', { directory: inbox, movesTaken: false })
  }, 60_000)

  it('never moves away a second scan that came under the name of the first while that was read', async () => {
    const copier = join(folder.path, '复印机')
    await mkdir(copier)
    await office.ask('watch.save', { directory: copier, movesTaken: true })
    const name = join(copier, 'SCAN0001.jpg')
    await copyFile(await makeScan(office, '第一份'), name)
    await office.ask('watch.look', {})
    const looking = office.ask('watch.look', {})
    const second = await makeScan(office, '第二份')
    await new Promise((resolve) => setTimeout(resolve, 400))
    await copyFile(second, join(folder.path, '第二份.tmp'))
    await rename(join(folder.path, '第二份.tmp'), name)
    await looking
    await lookTwice()
    const { scans } = await office.ask('inbox.list', {})
    expect(scans.map((scan) => scan.sha256)).toContain(sha256(await readFile(second)))
    await office.ask('watch.save', { directory: inbox, movesTaken: false })
  }, 60_000)

  it('leaves a trail that still holds', async () => {
    const { problems } = await office.ask('trail.verify', {})
    expect(problems).toEqual([])
  }, 60_000)
})
