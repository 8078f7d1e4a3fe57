import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'

import { pdfPixels } from '#tests/helpers/pdfPixels.ts'
import { sampleAt } from '#typeset/testing/sampleCase.ts'
import { sampleFrontMatter } from '#typeset/testing/sampleData.ts'
import { typesetBytes } from '#typeset/typeset.ts'

import { qrRuns } from './qrRuns.ts'

const code = sampleFrontMatter.coverCode
const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
const expected = Array.from({ length: modules.size }, (_, row) =>
  Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
)

/** Reads the modules off the printed cover: 29 mm wide, 28 mm from the left, in the lower part. */
async function modulesOnCover(pdf: Uint8Array): Promise<boolean[][]> {
  const [cover] = await pdfPixels(pdf, 4)
  if (cover === undefined) throw new Error('no page')
  const { width, height } = cover
  const millimetre = width / 210
  const isDark = (x: number, y: number): boolean => cover.dark(Math.round(x), Math.round(y))
  const unit = (29 / modules.size) * millimetre
  const left = 28 * millimetre
  let top = Math.floor(height * 0.79)
  while (top < height && !isDark(left + unit / 2, top)) top += 1
  return expected.map((line, row) =>
    line.map((_, column) => isDark(left + (column + 0.5) * unit, top + (row + 0.5) * unit)),
  )
}

describe('the QR code of the cover', () => {
  it('holds each dark module exactly once', () => {
    const { size, runs } = qrRuns(code)
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
    for (const [column, row, length] of runs) for (let x = column; x < column + length; x += 1) drawn[row]![x]! += 1
    expect(drawn).toEqual(expected.map((line) => line.map(Number)))
  })

  it('is printed module for module, and another code is printed otherwise', async () => {
    const printed = await typesetBytes({ template: 'frontMatter', data: sampleFrontMatter, at: sampleAt })
    const other = await typesetBytes({
      template: 'frontMatter',
      data: { ...sampleFrontMatter, coverCode: code.replace('118', '119') },
      at: sampleAt,
    })
    expect(await modulesOnCover(printed.pdf)).toEqual(expected)
    expect(await modulesOnCover(other.pdf)).not.toEqual(expected)
  })
})
