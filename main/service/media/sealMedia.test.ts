import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'

import { withPdfium } from '#binder/pdfium.ts'
import { sampleJp2 } from '#binder/testing/sampleJp2.ts'
import { writeScan } from '#tests/e2e/pages/scans.ts'
import { makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice } from '#tests/helpers/testOffice.ts'

const heic = join(import.meta.dirname, '../../../tests/fixtures/pictures/plain.heic')

it('a HEIC, a JP2, a linked film, an OFD with its PDF and a straightened page are printed, sealed and read back', async () => {
  const folder = tempFolder()
  const office = await openTestOffice(folder.path)
  onTestFinished(async () => {
    await office.close()
    folder.remove()
  })
  const { case: opened } = await openCase(office)
  const at = (name: string) => join(folder.path, name)
  await copyFile(heic, at('排污口.HEIC'))
  const red = sharp({ create: { width: 240, height: 160, channels: 3, background: '#c02020' } })
  await writeFile(at('平面图.jp2'), await sampleJp2(red, true))
  await writeFile(at('电子票据.ofd'), 'PK\x03\x04 invented')
  const copy = await writeScan(folder.path, '电子票据.pdf', 2)
  await writeFile(at('录像.MP4'), Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'))
  const record = await makeScan(office, '手写笔录')
  const tokens = [at('排污口.HEIC'), at('平面图.jp2'), at('电子票据.ofd'), copy, record]
  const outcomes = await office.ask('material.add', { caseId: opened.id, tokens, volume: '正', kind: '' })
  const recordId = outcomes.find((one) => one.fileName.startsWith('手写笔录'))?.materialId ?? ''
  const corners = [
    { x: 0.1, y: 0.1 },
    { x: 0.9, y: 0.1 },
    { x: 0.9, y: 0.9 },
    { x: 0.1, y: 0.9 },
  ] as const
  await office.ask('media.straighten', { materialId: recordId, corners: [...corners], turn: 1.5 })
  const words = { deviceNo: '', recorder: '', from: '', to: '', place: '', proves: '', retention: '30年' }
  const fields = { ...words, title: '检查录像', documentId: null, storedAt: '光盘 2026-012 号' }
  await office.ask('recording.add', { caseId: opened.id, token: at('录像.MP4'), isCopied: false, fields })

  const ofdId = outcomes.find((one) => one.fileName.endsWith('.ofd'))?.materialId ?? ''
  const part = { kind: 'material' as const, volume: '正' as const, materialId: ofdId, pages: '', copies: 1 }
  const offset = { x: 0, y: 0 }
  const printed = await office.ask('print.make', { caseId: opened.id, parts: [part], duplex: false, offset })
  expect(printed.pages).toBe(2)
  const directory = at('封卷')
  const sealed = await office.ask('seal.run', { caseId: opened.id, volume: '正卷', closingNote: {}, directory })
  expect(sealed.report.verdict).toBe('pass')
  expect(sealed.seal.items).toBe(5)
  const originals = join(dirname(sealed.seal.path), '原件')
  expect((await readdir(originals)).toSorted()).toEqual([
    '001 平面图.jp2',
    '002 检查录像.pdf',
    '003 电子票据.ofd',
    '003 电子票据（阅览件）.pdf',
    '004 排污口.heic',
    '005 手写笔录.jpg',
    '005 手写笔录（阅览件）.jpg',
  ])
  expect(await office.ask('verify.file', { token: sealed.seal.path, originals })).toMatchObject({ verdict: 'pass' })

  const seen = await withPdfium(await readFile(sealed.seal.path), (document) =>
    Array.from({ length: document.pageCount }, (_, page) => ({
      text: document.textOf(page).replaceAll(/\s+/g, ''),
      middle: middleOf(document.draw(page, 30)),
    })),
  )
  const pageWith = (text_: string) => seen.filter(({ text }) => text.includes(text_)).length
  expect(pageWith('光盘2026-012号')).toBe(1)
  expect([pageWith('Page1'), pageWith('Page2')]).toEqual([1, 1])
  expect(seen.some(({ middle: [r, g] }) => r > 160 && g < 70)).toBe(true)

  await writeFile(join(originals, '004 排污口.heic'), 'another picture')
  const spoiled = await office.ask('verify.file', { token: sealed.seal.path, originals })
  expect(spoiled.verdict).toBe('fail')
}, 90_000)

function middleOf(drawn: { width: number; height: number; rgba: Uint8Array } | null): [number, number] {
  if (drawn === null) return [0, 0]
  const at = 4 * (Math.floor(drawn.height / 2) * drawn.width + Math.floor(drawn.width / 2))
  return [drawn.rgba[at] ?? 0, drawn.rgba[at + 1] ?? 0]
}
