import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'
import { addPaper, heavyFacts, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, startTestOffice, testPassword, type TestOffice } from '#tests/helpers/testOffice.ts'

import { bytesSource, writePackage, type PackedSource } from './writePackage.ts'

describe('S6: a case at the city bureau', () => {
  const folder = tempFolder()
  let office: TestOffice
  let caseId: string
  let stick: string

  beforeAll(async () => {
    office = await openTestOffice(folder.path, '2026-09-14')
    stick = join(folder.path, 'U盘')
    await mkdir(stick)
    caseId = (await openCase(office, { facts: heavyFacts })).case.id
    await addPaper(office, caseId, '现场检查笔录')
    await addPaper(office, caseId, '现场检查笔录 ')
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const send = () =>
    office.ask('bureau.send', { caseId, materialIds: [], purpose: 'number', note: '', directory: stick })

  it('is sent as plain numbered files with a list and checksums, read back from the stick', async () => {
    const trip = await send()
    const names = readdirSync(trip.folder)
    expect(names.toSorted((one, other) => one.localeCompare(other))).toEqual(
      ['01 现场检查笔录.jpg', '02 现场检查笔录.jpg', 'list.xlsx', 'SHA256SUMS'].toSorted((one, other) =>
        one.localeCompare(other),
      ),
    )
    for (const file of trip.files) expect(sha256(readFileSync(join(trip.folder, file.path)))).toBe(file.sha256)
    expect(readdirSync(stick).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('takes papers of 副卷 along only when they are named', async () => {
    const { case: reported } = await openCase(office)
    await addPaper(office, reported.id, '现场照片')
    const letter = await addPaper(office, reported.id, '举报信', '副')
    const another = join(folder.path, '另一个U盘')
    await mkdir(another)
    const order = { caseId: reported.id, purpose: 'review' as const, note: '', directory: another }
    const plain = await office.ask('bureau.send', { ...order, materialIds: [] })
    expect(plain.files.map((file) => file.path)).toEqual(['01 现场照片.jpg', 'list.xlsx', 'SHA256SUMS'])
    const named = await office.ask('bureau.send', { ...order, materialIds: [letter] })
    expect(named.files.map((file) => file.path)).toContain('01 举报信.jpg')
    for (const { id } of [plain, named]) await office.ask('bureau.end', { tripId: id, reason: '试装' })
  })

  it('is away for five days on the workbench five days later', async () => {
    await office.close()
    office = startTestOffice(folder.path, '2026-09-19')
    await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
    await office.ask('session.signIn', { staffNo: '001', password: testPassword })
    const { tasks } = await office.ask('workbench.get', {})
    expect(tasks.filter((task) => task.kind === 'atCityBureau')).toMatchObject([{ detail: '取号用印，已 5 天' }])
  })

  it('comes back with 43 after 31: another year is warned, a number in use refused', async () => {
    const before = await openCase(office, { facts: heavyFacts })
    const old = await addPaper(office, before.case.id, '行政处罚决定书')
    await office.ask('decision.save', {
      decisionId: null,
      caseId: before.case.id,
      docNo: '闽泉环罚〔2026〕31号',
      decidedOn: '2026-08-01',
      organ: '泉州市生态环境局',
      partyIds: before.case.parties.map((party) => party.id),
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: 200_000,
      article: '',
      text: '',
      materialId: old,
    })
    const [trip] = await office.ask('bureau.list', { caseId })
    const scan = await makeScan(office, '闽泉环罚〔2026〕43号')
    const seen = await office.ask('bureau.checkNumber', {
      fileName: '闽泉环罚[2026]43号.jpg',
      docNo: '',
      decidedOn: null,
    })
    expect(seen).toEqual({ docNo: '闽泉环罚〔2026〕43号', findings: [] })
    const back = { tripId: trip?.id ?? '', token: scan, decidedOn: '2026-09-18', isChecked: false }
    expect(await office.refuse('bureau.takeBack', { ...back, docNo: '闽泉环罚〔2025〕43号' })).toMatchObject({
      what: 'outsideNumber',
    })
    expect(await office.refuse('bureau.takeBack', { ...back, docNo: '闽泉环罚〔2026〕31号' })).toMatchObject({
      what: 'docNo',
    })
    const half = join(folder.path, '闽泉环罚〔2026〕45号.jpg')
    await writeFile(half, readFileSync(scan).subarray(0, -400))
    expect(
      await office.refuse('bureau.takeBack', { ...back, token: half, docNo: '闽泉环罚〔2026〕43号' }),
    ).toMatchObject({
      kind: 'fileUnusable',
      reason: 'cutOff',
    })
    const notice = await addPaper(office, before.case.id, '告知书')
    await office.ask('number.take', { materialId: notice, text: '闽泉环罚〔2026〕42号' })
    expect(await office.refuse('bureau.takeBack', { ...back, docNo: '闽泉环罚〔2026〕42号' })).toMatchObject({
      what: 'docNo',
    })
    const taken = await office.ask('bureau.takeBack', { ...back, docNo: '闽泉环罚〔2026〕43号' })
    const { file } = await office.ask('case.get', { caseId })
    expect(file.decisions).toMatchObject([
      { docNo: '闽泉环罚〔2026〕43号', decidedOn: '2026-09-18', materialId: taken.materialId, fine: 300_000 },
    ])
    expect((await office.ask('workbench.get', {})).tasks.filter((task) => task.kind === 'atCityBureau')).toEqual([])
    expect(await office.refuse('bureau.takeBack', { ...back, docNo: '闽泉环罚〔2026〕44号' })).toMatchObject({
      what: 'tripEnded',
    })
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })
})

describe('a stick that is pulled while it is written', () => {
  const folder = tempFolder()
  afterAll(() => folder.remove())
  const order = (directory: string, sources: PackedSource[], pieceBytes?: number) => ({
    directory,
    folder: '甲案',
    sources,
    ...(pieceBytes === undefined ? {} : { pieceBytes }),
    progress: () => {},
    signal: new AbortController().signal,
  })

  it('shows nothing half, says so, and the next run goes on', async () => {
    const stick = join(folder.path, 'a')
    await mkdir(stick)
    const first = bytesSource('01 a.pdf', Buffer.alloc(100_000, 1))
    const second = bytesSource('02 b.pdf', Buffer.alloc(100_000, 2))
    const pulled: PackedSource = {
      ...second,
      read: () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      },
    }
    expect(await writePackage(order(stick, [first, pulled]))).toMatchObject({ error: { what: 'stickGone' } })
    expect(readdirSync(stick)).toEqual(['甲案.part'])
    const done = await writePackage(order(stick, [first, second]))
    expect(done.ok && done.value.files.map((file) => file.path)).toEqual(['01 a.pdf', '02 b.pdf'])
    expect(readdirSync(stick)).toEqual(['甲案'])
  })

  it('never carries along what the stopped run wrote and this one does not send', async () => {
    const stick = join(folder.path, 'd')
    await mkdir(stick)
    const record = bytesSource('01 笔录.pdf', Buffer.from('record'))
    const letter = bytesSource('02 举报信.pdf', Buffer.from('letter of the reporter'))
    const stopped: PackedSource = {
      ...bytesSource('03 照片.jpg', Buffer.from('photo')),
      read: () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      },
    }
    expect(await writePackage(order(stick, [record, letter, stopped]))).toMatchObject({ ok: false })
    expect(await writePackage(order(stick, [record]))).toMatchObject({ ok: true })
    expect(readdirSync(join(stick, '甲案'))).toEqual(['01 笔录.pdf'])
  })

  it('that is not there at all is said too', async () => {
    const gone = join(folder.path, '没有插')
    expect(await writePackage(order(gone, [bytesSource('a', Buffer.from('x'))]))).toMatchObject({
      error: { what: 'stickGone' },
    })
    expect(existsSync(gone)).toBe(false)
  })

  it('gets a big file in pieces that are the file again', async () => {
    const stick = join(folder.path, 'b')
    await mkdir(stick)
    const bytes = Buffer.from(Array.from({ length: 2500 }, (_, at) => at % 251))
    const done = await writePackage(order(stick, [bytesSource('录像.mp4', bytes)], 1000))
    const pieces = done.ok ? done.value.files.map((file) => readFileSync(join(stick, '甲案', file.path))) : []
    expect(pieces.map((piece) => piece.length)).toEqual([1000, 1000, 500])
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  })

  it('with a spoilt leftover writes it anew', async () => {
    const stick = join(folder.path, 'c')
    await mkdir(join(stick, '甲案.part'), { recursive: true })
    await writeFile(join(stick, '甲案.part', '01 a.pdf'), Buffer.alloc(10, 9))
    const done = await writePackage(order(stick, [bytesSource('01 a.pdf', Buffer.alloc(10, 1))]))
    expect(done.ok && readFileSync(join(stick, '甲案', '01 a.pdf'))).toEqual(Buffer.alloc(10, 1))
    await rename(join(stick, '甲案'), join(stick, '旧'))
    await rm(stick, { recursive: true })
  })
})
