import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { bindCaseFile } from './bindCaseFile.ts'
import { withPdfium } from './pdfium.ts'
import { a4For } from './picturePage.ts'
import { sampleCase } from './testing/sampleCase.ts'

const colors = ['#ff0000', '#00c000', '#0000ff', '#ffff00']

describe('a picture on its page', () => {
  it('stands as it was held, whichever of the eight ways the camera wrote down', async () => {
    const held = [1, 2, 3, 4, 5, 6, 7, 8]
    const photos = await Promise.all(held.map(quartered))
    const input = await sampleCase(
      tempDirectory(),
      photos.map((bytes, i) => ({ name: `${i}.jpg`, bytes })),
    )
    const { path } = await bindCaseFile(input, { progress: () => {}, signal: new AbortController().signal })
    const shown = await withPdfium(readFileSync(path), (document) =>
      held.map((_, i) => {
        const drawn = document.draw(2 + i, 72)
        if (drawn === null) throw new Error('not drawn')
        return quartersOf(drawn, 4)
      }),
    )
    const truth = await Promise.all(photos.map(uprightQuarters))
    expect(shown).toEqual(truth)
    expect(new Set(shown.map(String)).size).toBe(8)
  })

  it('lies when it is wider than high', () => {
    expect([a4For({ width: 2, height: 1 }), a4For({ width: 1, height: 2 })]).toEqual([
      { width: 841.89, height: 595.276 },
      { width: 595.276, height: 841.89 },
    ])
  })
})

/** Four colours, so that turned and mirrored are told apart. */
async function quartered(orientation: number): Promise<Buffer> {
  const quarter = colors.map((background, i) => ({
    input: { create: { width: 400, height: 300, channels: 3 as const, background } },
    left: (i % 2) * 400,
    top: Math.floor(i / 2) * 300,
  }))
  const canvas = sharp({ create: { width: 800, height: 600, channels: 3, background: 'white' } }).composite(quarter)
  return sharp(await canvas.png().toBuffer())
    .jpeg({ quality: 95 })
    .withMetadata({ orientation })
    .toBuffer()
}

async function uprightQuarters(photo: Buffer): Promise<string[]> {
  const { data, info } = await sharp(photo).autoOrient().raw().toBuffer({ resolveWithObject: true })
  return quartersOf({ width: info.width, height: info.height, rgba: data }, info.channels)
}

/** The nearest colour a little off the middle, in each direction: the picture stands there on any page. */
function quartersOf(
  { width, height, rgba }: { width: number; height: number; rgba: Uint8Array },
  channels: number,
): string[] {
  return [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ].map(([dx = 0, dy = 0]) => {
    const at = channels * (Math.round(height / 2 + dy * 40) * width + Math.round(width / 2 + dx * 40))
    const [r = 0, g = 0, b = 0] = rgba.subarray(at, at + 3)
    return `${r > 128 ? 'r' : ''}${g > 128 ? 'g' : ''}${b > 128 ? 'b' : ''}`
  })
}
