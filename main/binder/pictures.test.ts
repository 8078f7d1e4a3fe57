import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { gate } from './gate.ts'
import { pictureOf } from './picture.ts'
import { pictureFacts } from './pictureFacts.ts'
import { sampleJp2 } from './testing/sampleJp2.ts'
import { viewPicture } from './viewPicture.ts'

const fixtures = join(import.meta.dirname, '../../tests/fixtures/pictures')
const directory = sharedDirectory()

/** A photograph of nothing in particular: a red left half, a blue right half. */
function scene(width = 240, height = 160) {
  const right = { create: { width: width / 2, height, channels: 3 as const, background: '#2040c0' } }
  return sharp({ create: { width, height, channels: 3, background: '#c02020' } })
    .composite([{ input: right, left: width / 2, top: 0 }])
    .removeAlpha()
}

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, bytes)
  return path
}

describe('pictures from phones, cameras and scanners', () => {
  it('a HEIC becomes a page and says that it is decoded', async () => {
    const answer = await gate(join(fixtures, 'plain.heic'), 'IMG_0001.HEIC')
    expect(answer).toMatchObject({ state: 'image', mediaType: 'image/heic', reason: 'decoded' })
    expect(answer.pages).toEqual([{ width: 841.89, height: 595.276 }])
    const picture = await pictureOf(await readFile(join(fixtures, 'plain.heic')), 0, false)
    expect(picture).toMatchObject({ width: 480, height: 360 })
  })

  it.each([true, false])('JPEG 2000 becomes a page (in boxes: %s)', async (boxes) => {
    const path = await written(`plan-${boxes}.jp2`, await sampleJp2(scene(), boxes))
    expect(await gate(path, 'plan.jp2')).toMatchObject({ state: 'image', mediaType: 'image/jp2', reason: 'decoded' })
    const picture = await pictureOf(await readFile(path), 0, false)
    expect(picture).toMatchObject({ width: 240, height: 160 })
  })

  it('fax, LZW and many-paged TIFF keep every page', async () => {
    const fax = await scene()
      .toColourspace('b-w')
      .threshold(90)
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer()
    const lzw = await scene().tiff({ compression: 'lzw' }).toBuffer()
    const pages = [await scene(100, 140).png().toBuffer(), await scene(100, 140).png().toBuffer()]
    const many = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer()
    const seen = [
      await gate(await written('fax.tif', fax), 'fax.tif'),
      await gate(await written('lzw.tif', lzw), 'lzw.tif'),
      await gate(await written('many.tif', many), 'many.tif'),
    ]
    expect(seen.map(({ state, reason, pages: all }) => [state, reason, all.length])).toEqual([
      ['image', '', 1],
      ['image', '', 1],
      ['image', '', 2],
    ])
  })

  it('a JPEG keeps its bytes in the sealed file', async () => {
    const bytes = await scene().jpeg().toBuffer()
    expect(Buffer.from((await pictureOf(bytes, 0, false)).data).equals(bytes)).toBe(true)
  })

  it('what is cut off is shown as far as it goes, or said to be unreadable', async () => {
    const jpeg = await scene(800, 600).jpeg().toBuffer()
    const tiff = await scene().tiff({ compression: 'lzw' }).toBuffer()
    const heic = await readFile(join(fixtures, 'plain.heic'))
    const cut = async (name: string, bytes: Buffer) =>
      gate(await written(name, bytes.subarray(0, bytes.length * 0.6)), name)
    expect(await cut('half.jpg', jpeg)).toMatchObject({ state: 'rerendered', reason: 'damaged' })
    expect(await cut('half.tif', tiff)).toMatchObject({ reason: 'damaged' })
    expect(await cut('half.heic', heic)).toMatchObject({ mediaType: 'image/heic', reason: 'damaged' })
    expect(await gate(await written('empty.heic', Buffer.alloc(0)), 'empty.heic')).toMatchObject({ reason: 'empty' })
    expect(await gate(await written('wrong.png', jpeg), 'wrong.png')).toMatchObject({ mediaType: 'image/jpeg' })
  })

  it('the camera is asked for time, device and place; WeChat leaves nothing', async () => {
    const exif = {
      IFD0: { Make: 'HUAWEI', Model: 'HUAWEI ALN-AL00' },
      IFD2: { DateTimeOriginal: '2026:09:14 10:20:30' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 53/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '118/1 36/1 0/1' },
    }
    const told = await written('told.jpg', await scene().jpeg().withExif(exif).toBuffer())
    const facts = await pictureFacts(told)
    expect(facts).toMatchObject({ takenAt: '2026-09-14 10:20', device: 'HUAWEI ALN-AL00' })
    expect(facts.place?.latitude).toBeCloseTo(24.8833, 3)
    expect(facts.place?.longitude).toBeCloseTo(118.6, 3)
    expect(await pictureFacts(join(fixtures, 'exif.heic'))).toMatchObject({ takenAt: '2026-09-14 10:20' })
    const nothing = { takenAt: '', device: '', place: null }
    expect(await pictureFacts(join(fixtures, 'plain.heic'))).toEqual(nothing)
    expect(await pictureFacts(await written('wechat.jpg', await scene().jpeg().toBuffer()))).toEqual(nothing)
    expect(
      await pictureFacts(
        await written(
          'unset.jpg',
          await scene()
            .jpeg()
            .withExif({ IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } })
            .toBuffer(),
        ),
      ),
    ).toEqual(nothing)
  })

  it('a view is upright, turned as asked, and small enough for a screen', async () => {
    const lying = await written('lying.jpg', await scene().jpeg().withMetadata({ orientation: 6 }).toBuffer())
    const sizeAfter = async (turn: 0 | 90) => {
      const output = join(directory, `view-${turn}.jpg`)
      await viewPicture({ path: lying, page: 0, turn, maximum: 120, output })
      const { width, height } = await sharp(output).metadata()
      return [width, height]
    }
    expect(await sizeAfter(0)).toEqual([80, 120])
    expect(await sizeAfter(90)).toEqual([120, 80])
  })
})
