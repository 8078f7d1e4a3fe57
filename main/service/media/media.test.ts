import { createHash } from 'node:crypto'
import { copyFile, open, readFile, rename, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'

import { withPdfium } from '#binder/pdfium.ts'
import { errorLine } from '#contract/text/errors.ts'
import { pageCount } from '#domain/material/material.ts'
import { writeScan } from '#tests/e2e/pages/scans.ts'
import { fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const fixtures = join(import.meta.dirname, '../../../tests/fixtures/pictures')

describe('photographs, films and viewing copies', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const fields = {
    title: '现场检查录像',
    deviceNo: 'DSJ-07',
    recorder: '黄乙',
    from: '2026-09-14 09:00',
    to: '',
    place: '厂区',
    proves: '检查经过',
    documentId: null,
    storedAt: '光盘 2026-012 号',
    retention: '30年',
  }
  const common = {
    proves: '总排口排放废水',
    takenAt: '2026-09-14 10:00',
    place: '总排口',
    photographer: '黄乙',
    cardNo: '13040015002',
  }

  async function add(caseId: string, ...tokens: string[]) {
    return office.ask('material.add', { caseId, tokens, volume: '正', kind: '' })
  }

  async function bytesAt(path: string) {
    const url = new URL(`https://yijuan.invalid/bytes/${path}`)
    return office.application.readBytes(office.session, url, null)
  }

  it('a sheet with a photograph of 副卷 lies in 副卷: it names files and hashes', async () => {
    const { case: opened } = await openCase(office)
    await add(opened.id, await makeScan(office, '厂区'))
    const plain = await office.ask('media.photos', { caseId: opened.id })
    const secret = await makeScan(office, '举报人林大义提供')
    await office.ask('material.add', { caseId: opened.id, tokens: [secret], volume: '副', kind: '' })
    const all = await office.ask('media.photos', { caseId: opened.id })
    const sheet = { caseId: opened.id, title: '现场照片证据', common }
    const shown = (photos: typeof all) =>
      photos.map(({ materialId, version }) => ({ materialId, version, turn: 0 as const, own: {} }))
    const volumeOf = async (materialId: string) =>
      (await fileOf(office, opened.id)).materials.find((one) => one.id === materialId)?.volume
    const { sheetId } = await office.ask('photoSheet.save', { ...sheet, sheetId: null, photos: shown(plain) })
    expect(await volumeOf((await office.ask('photoSheet.print', { sheetId })).materialId)).toBe('正')
    await office.ask('photoSheet.save', { ...sheet, sheetId, photos: shown(all) })
    expect(await volumeOf((await office.ask('photoSheet.print', { sheetId })).materialId)).toBe('副')
  })

  it('a recording of 正卷 does not name the 副卷 paper that it belongs to', async () => {
    const { case: opened } = await openCase(office)
    const letter = await makeScan(office, '林大义举报笔录')
    const input = { caseId: opened.id, tokens: [letter], volume: '副' as const, kind: '' }
    const [taken] = await office.ask('material.add', input)
    const film = join(folder.path, '副卷.MP4')
    await writeFile(film, Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), Buffer.alloc(900)]))
    const belonging = { ...fields, documentId: taken?.materialId ?? '' }
    await office.ask('recording.add', { caseId: opened.id, token: film, isCopied: false, fields: belonging })
    const carrier = (await fileOf(office, opened.id)).materials.find((one) => one.volume === '正')
    const { body } = await bytesAt(`material/${carrier?.id}/1`)
    const text = await withPdfium(Buffer.from(body), (pdf) => pdf.textOf(0))
    expect(text).toContain('载体')
    expect(text).not.toContain('林大义')
  })

  it('twelve photographs make six pages of evidence, the caption typed once', async () => {
    const { case: opened } = await openCase(office)
    const paths = await Promise.all(
      Array.from({ length: 11 }, (_, i) => makeScan(office, `照片${opened.id.slice(0, 4)}-${i}`)),
    )
    const heic = join(folder.path, 'IMG_0001.HEIC')
    await copyFile(join(fixtures, 'exif.heic'), heic)
    await add(opened.id, ...paths, heic)
    const photos = await office.ask('media.photos', { caseId: opened.id })
    expect(photos).toHaveLength(12)
    expect(photos.at(-1)?.facts.takenAt).toBe('2026-09-14 10:20')
    const { sheetId } = await office.ask('photoSheet.save', {
      caseId: opened.id,
      sheetId: null,
      title: '现场照片（图片、影像资料）证据',
      common,
      photos: photos.map(({ materialId, version }, i) => ({
        materialId,
        version,
        turn: i === 0 ? (90 as const) : (0 as const),
        own: i === 3 ? { place: '污泥间' } : {},
      })),
    })
    const { materialId } = await office.ask('photoSheet.print', { sheetId })
    const paper = (await fileOf(office, opened.id)).materials.find((one) => one.id === materialId)
    expect(paper).toMatchObject({ kind: 'photoEvidence', volume: '正', paperState: 'generated' })
    expect(paper?.versions[0]?.gate.pages).toHaveLength(6)
    expect(await office.ask('photoSheet.print', { sheetId })).toEqual({ materialId })
    await office.ask('material.replace', { materialId, token: await makeScan(office, '签字件'), paperState: 'scanned' })
    expect(await office.refuse('photoSheet.print', { sheetId })).toMatchObject({ what: 'signedRecord' })
    const view = await bytesAt(`view/${photos.at(-1)?.materialId}/1/0/320`)
    expect(view.headers['content-type']).toBe('image/jpeg')
    expect((await sharp(view.body).metadata()).width).toBe(320)
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  }, 60_000)

  it('a film stays where it lies: path and hash, a carrier page, and three answers to a look', async () => {
    const { case: opened } = await openCase(office)
    const film = join(folder.path, 'MOV_0001.MP4')
    await writeFile(
      film,
      Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'), Buffer.alloc(50_000, 7)]),
    )
    const sha256 = createHash('sha256')
      .update(await readFile(film))
      .digest('hex')
    const { recordingId } = await office.ask('recording.add', {
      caseId: opened.id,
      token: film,
      isCopied: false,
      fields,
    })
    const [recording] = await office.ask('recording.list', { caseId: opened.id })
    expect(recording).toMatchObject({ path: film, sha256, mediaType: 'video/mp4', lastCheck: { outcome: 'same' } })
    const [carrier] = (await fileOf(office, opened.id)).materials
    expect(carrier?.versions[0]?.gate).toMatchObject({ state: 'usable', mediaType: 'application/pdf' })
    expect((await bytesAt(`recording/${recordingId}`)).body).toHaveLength(50_024)
    expect(await office.ask('recording.check', { recordingId })).toMatchObject({ outcome: 'same' })
    const moved = join(folder.path, '移走.MP4')
    await rename(film, moved)
    expect(await office.ask('recording.check', { recordingId })).toMatchObject({ outcome: 'unreachable' })
    await office.ask('recording.relink', { recordingId, token: moved })
    const file = await open(moved, 'r+')
    await file.write(Buffer.from('!'), 0, 1, 1000)
    await file.close()
    expect(await office.ask('recording.check', { recordingId })).toMatchObject({ outcome: 'changed' })
    expect(await office.refuse('recording.relink', { recordingId, token: moved })).toMatchObject({
      what: 'recordingDiffers',
    })
    await office.ask('recording.save', { recordingId, fields: { ...fields, storedAt: '光盘 2026-013 号' } })
    expect((await fileOf(office, opened.id)).materials[0]?.versions).toHaveLength(2)
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  }, 60_000)

  it('an OFD and the PDF of its name become one material, and the copy can be taken away again', async () => {
    const { case: opened } = await openCase(office)
    const ofd = join(folder.path, '电子票据.ofd')
    await writeFile(ofd, 'PK\x03\x04 invented')
    const pdf = await writeScan(folder.path, '电子票据.pdf', 2)
    const picture = await makeScan(office, '票据图')
    const outcomes = await add(opened.id, pdf, ofd)
    expect(outcomes.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['电子票据.ofd', 'placeholder'],
      ['电子票据.pdf', 'viewCopy'],
    ])
    const materialId = outcomes[0]?.materialId ?? ''
    expect((await fileOf(office, opened.id)).materials.map(pageCount)).toEqual([2])
    await office.ask('material.setViewCopy', { materialId, token: picture })
    const shown = (await fileOf(office, opened.id)).materials[0]?.versions.at(-1)
    expect(shown).toMatchObject({ fileName: '电子票据.ofd', viewCopy: { fileName: '票据图.jpg' } })
    expect((await bytesAt(`viewCopy/${materialId}/2`)).headers['content-type']).toBe('image/jpeg')
    await office.ask('material.removeViewCopy', { materialId })
    expect((await fileOf(office, opened.id)).materials[0]?.versions.map((one) => one.viewCopy !== null)).toEqual([
      true,
      true,
      false,
    ])
    expect(await office.refuse('material.setViewCopy', { materialId, token: ofd })).toMatchObject({
      what: 'viewCopyPages',
    })
  })

  it('pages of their own are never covered by another file', async () => {
    const { case: opened } = await openCase(office)
    const [scan] = await add(opened.id, await writeScan(folder.path, '签字的笔录.pdf', 3))
    const other = await makeScan(office, '另一张')
    expect(
      await office.refuse('material.setViewCopy', { materialId: scan?.materialId ?? '', token: other }),
    ).toMatchObject({ what: 'viewCopyNotNeeded' })
  })

  it('a page photographed at an angle is straightened beside its original', async () => {
    const { case: opened } = await openCase(office)
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="900"><rect width="800" height="900" fill="#333"/><path d="M140 90 L640 130 L720 830 L80 780 Z" fill="#fafafa"/></svg>'
    const path = join(folder.path, '手写笔录.jpg')
    await sharp(Buffer.from(svg)).jpeg().toFile(path)
    const [outcome] = await add(opened.id, path)
    const materialId = outcome?.materialId ?? ''
    const { verdict, corners } = await office.ask('media.corners', { materialId })
    expect(verdict).toBe('found')
    expect(corners[0].x).toBeCloseTo(140 / 800, 1)
    await office.ask('media.straighten', { materialId, corners, turn: 0 })
    const version = (await fileOf(office, opened.id)).materials[0]?.versions.at(-1)
    expect(version).toMatchObject({
      fileName: '手写笔录.jpg',
      viewCopy: { gate: { state: 'image', reason: 'straightened' } },
    })
    const { body } = await bytesAt(`viewCopy/${materialId}/2`)
    const { dominant } = await sharp(body).stats()
    expect(dominant.r).toBeGreaterThan(240)
  }, 30_000)

  it('an archive gives its files out under their own names and stays', async () => {
    const { case: opened } = await openCase(office)
    const zip = new ZipFile()
    zip.addBuffer(await readFile(await makeScan(office, '甲')), '照片/排污口.jpg')
    zip.addBuffer(await readFile(await makeScan(office, '乙')), '复查/排污口.jpg')
    zip.addBuffer(Buffer.alloc(0), '空.txt')
    zip.end()
    const path = join(folder.path, '微信图片.zip')
    await pipeline(zip.outputStream, createWriteStream(path))
    const [outcome] = await add(opened.id, path)
    const materialId = outcome?.materialId ?? ''
    const entries = await office.ask('media.archive', { materialId })
    expect(entries.map(({ path: name, problem }) => [name, problem])).toEqual([
      ['照片/排污口.jpg', 'none'],
      ['复查/排污口.jpg', 'none'],
      ['空.txt', 'none'],
    ])
    const out = await office.ask('media.unpack', { materialId, entries: [0, 1, 2], volume: '正', kind: '' })
    expect(out.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['排污口.jpg', 'image'],
      ['排污口.jpg', 'image'],
      ['空.txt', 'unusable'],
    ])
    expect((await fileOf(office, opened.id)).materials).toHaveLength(4)
    const broken = join(folder.path, '坏.zip')
    await writeFile(broken, (await readFile(path)).subarray(0, 200))
    const [bad] = await add(opened.id, broken)
    const error = await office.refuse('media.archive', { materialId: bad?.materialId ?? '' })
    expect(errorLine(error)).toContain('压缩包有损坏')
  }, 30_000)
})
