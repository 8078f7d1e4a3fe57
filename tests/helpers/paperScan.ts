import { readFile, writeFile } from 'node:fs/promises'

import sharp, { type Sharp } from 'sharp'

import { withPdfium } from '#binder/pdfium.ts'
import { imagePdf, type JpegPage } from '#main/demo/imagePdf.ts'
import { seededRandom } from '#main/demo/random.ts'

/** How the copier sees a paper. Degrees turn clockwise; `quarter` is how the sheet was laid in. */
export interface CopierLook {
  readonly dpi: number
  readonly skew: number
  readonly quarter: 0 | 90 | 180 | 270
  /** Spread of the brightness of each pixel, 0–255. */
  readonly noise: number
  readonly isGrey: boolean
  /** A sheet that was not flat: horizontal shear. */
  readonly shear: number
  readonly jpegQuality: number
  readonly seed: number
}

const usual: CopierLook = {
  dpi: 200,
  skew: 1.5,
  quarter: 0,
  noise: 10,
  isGrey: false,
  shear: 0,
  jpegQuality: 70,
  seed: 1,
}

/** A side of a paper: page `page` (from 1) of a printed PDF, or an empty back. */
export type PaperSide = { readonly pdf: string; readonly page: number } | 'blank'

/** What the copier makes of sheets laid in one after the other: a PDF of pictures; gives its path. */
export async function scanPapers(
  path: string,
  sides: readonly PaperSide[],
  look: Partial<CopierLook> = {},
): Promise<string> {
  const pages: JpegPage[] = []
  for (const [index, side] of sides.entries()) {
    const seen = { ...usual, ...look, seed: (look.seed ?? usual.seed) + index }
    pages.push(await seenByCopier(await drawnSide(side, seen.dpi), seen))
  }
  await writeFile(path, imagePdf(pages))
  return path
}

async function drawnSide(side: PaperSide, dpi: number): Promise<Sharp> {
  const size = { width: Math.round((595.28 / 72) * dpi), height: Math.round((841.89 / 72) * dpi) }
  if (side === 'blank') return sharp({ create: { ...size, channels: 3, background: '#f6f4ee' } })
  const bytes = await readFile(side.pdf)
  const page = await withPdfium(bytes, (document) => document.draw(side.page - 1, dpi))
  if (page === null) throw new Error(`no page ${side.page} in ${side.pdf}`)
  const { width, height, rgba } = page
  return sharp(rgba, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
}

async function seenByCopier(drawn: Sharp, look: CopierLook): Promise<JpegPage> {
  const bent = look.shear === 0 ? drawn : drawn.affine([1, look.shear, 0, 1], { background: '#eeeeee' })
  const flat = await bent.png({ compressionLevel: 0 }).toBuffer()
  const skewed = sharp(flat).rotate(look.skew, { background: '#e8e8e8' })
  const upright = await skewed.png({ compressionLevel: 0 }).toBuffer()
  const { data, info } = await sharp(upright)
    .rotate(look.quarter)
    .toColourspace(look.isGrey ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  addNoise(data, look)
  const { width, height, channels } = info
  const jpeg = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: look.jpegQuality }).toBuffer()
  const points = { width: (width / look.dpi) * 72, height: (height / look.dpi) * 72 }
  return { jpeg, width, height, isGrey: channels === 1, points }
}

/** Grain of the sensor, and paper that is not quite white. */
function addNoise(data: Buffer, { noise, seed }: CopierLook): void {
  const random = seededRandom(seed)
  for (let i = 0; i < data.length; i += 1) {
    data[i] = Math.max(0, Math.min(255, (data[i] ?? 0) * 0.94 + (random() - 0.5) * 2 * noise))
  }
}
