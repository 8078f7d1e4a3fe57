import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import QRCode from 'qrcode'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'

import { scanPapers, type CopierLook } from '#tests/helpers/paperScan.ts'
import { printSampleForm } from '#tests/helpers/printSampleForm.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { codes } from './codes.ts'

const directory = sharedDirectory()
const hooks = { progress: () => {}, signal: new AbortController().signal }
let form = { path: '', formCode: '', pages: 0 }

beforeAll(async () => {
  form = await printSampleForm(join(directory, 'form.pdf'))
})

async function readingOf(look: Partial<CopierLook>) {
  const path = await scanPapers(join(directory, 'scan.pdf'), [{ pdf: form.path, page: 1 }], look)
  const { sides } = await codes({ path, mediaType: 'application/pdf' }, hooks)
  return sides[0]
}

describe('the code in the footer of a signed sheet', () => {
  test.each<[string, Partial<CopierLook>]>([
    ['as the copier usually sees it', {}],
    ['skewed by three degrees', { skew: 3 }],
    ['skewed the other way by four degrees', { skew: -4 }],
    ['at 300 dpi', { dpi: 300 }],
    ['at 150 dpi', { dpi: 150 }],
    ['in grey', { isGrey: true }],
    ['with much noise', { noise: 60 }],
    ['at low quality', { jpegQuality: 25 }],
    ['of a bent sheet', { shear: 0.05 }],
  ])('is read %s', async (_, look) => {
    expect(await readingOf(look)).toEqual({
      page: 1,
      reading: 'code',
      code: `YJ1:${form.formCode}:1/${form.pages}`,
      turn: 0,
    })
  })

  test.each([90, 180, 270] as const)('is read from a sheet laid in turned by %i degrees', async (quarter) => {
    const side = await readingOf({ quarter })
    expect(side).toMatchObject({ reading: 'code', code: `YJ1:${form.formCode}:1/${form.pages}` })
    expect(side?.turn).toBe(360 - quarter)
  })

  test('differs from page to page, and an empty back has none', async () => {
    const sides = [{ pdf: form.path, page: 1 }, 'blank' as const, { pdf: form.path, page: form.pages }]
    const path = await scanPapers(join(directory, 'sheets.pdf'), sides)
    const read = await codes({ path, mediaType: 'application/pdf' }, hooks)
    expect(read.sides.map(({ reading, code }) => [reading, code])).toEqual([
      ['code', `YJ1:${form.formCode}:1/${form.pages}`],
      ['blank', ''],
      ['code', `YJ1:${form.formCode}:${form.pages}/${form.pages}`],
    ])
  })
})

describe('what is no code of ours', () => {
  test('a sheet scanned so coarsely that nobody could read it gives none', async () => {
    const side = await readingOf({ dpi: 36, noise: 30 })
    expect(side?.reading).not.toBe('code')
  })

  test('the code of an invoice is passed over', async () => {
    const path = join(directory, 'invoice.png')
    const code = await QRCode.toBuffer('01,04,035001900111,12345678,200000.00,20260914', { margin: 4, scale: 6 })
    const sheet = sharp({ create: { width: 1240, height: 1754, channels: 3, background: 'white' } })
    await writeFile(
      path,
      await sheet
        .composite([{ input: code, left: 300, top: 400 }])
        .png()
        .toBuffer(),
    )
    const read = await codes({ path, mediaType: 'image/png' }, hooks)
    expect(read.sides).toEqual([{ page: 1, reading: 'none', code: '', turn: 0 }])
  })

  test.each([0.1, 0.25, 0.4, 0.6])('a blot over %s of its width never turns a code into another one', async (share) => {
    const text = 'YJ1:8F3K2M7Q:2/3'
    const path = join(directory, `blot${share}.png`)
    const code = await QRCode.toBuffer(text, { margin: 4, width: 174, errorCorrectionLevel: 'M' })
    const width = Math.round(174 * share)
    const blot = await sharp({ create: { width, height: width, channels: 3, background: '#7a1420' } })
      .png()
      .toBuffer()
    const spoilt = await sharp(code)
      .composite([{ input: blot, gravity: 'centre' }])
      .png()
      .toBuffer()
    const sheet = sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } })
    await writeFile(
      path,
      await sheet
        .composite([{ input: spoilt, left: 200, top: 2050 }])
        .png()
        .toBuffer(),
    )
    const [side] = (await codes({ path, mediaType: 'image/png' }, hooks)).sides
    expect([text, '']).toContain(side?.code)
    expect(side?.reading).not.toBe('blank')
    if (share >= 0.6) expect(side?.reading).not.toBe('code')
  })
})
