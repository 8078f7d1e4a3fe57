import sharp from 'sharp'

import { imagePdf, type JpegPage } from '#main/demo/imagePdf.ts'

/** One side of a sheet as the copier saw it. */
export interface CopiedSide {
  /** What stands at its top; '' for a side without a heading. */
  readonly title: string
  /** Lines of writing below; 0 leaves it blank. */
  readonly lines: number
  /** The number that the stamp put into its corner; '' for none. */
  readonly number: string
  readonly upsideDown: boolean
}

const a4 = { width: 595.28, height: 841.89 }

/** A written side; `overrides` says what is special about it. */
export function copiedSide(overrides: Partial<CopiedSide> = {}): CopiedSide {
  return { title: '', lines: 24, number: '', upsideDown: false, ...overrides }
}

/** The back of a sheet: grain of the paper and two holes of the binding, nothing else. */
export const blankBack: CopiedSide = { title: '', lines: 0, number: '', upsideDown: false }

/** One PDF of the whole file as a copier writes it: a colour JPEG to a side, nothing else. */
export async function copierScan(sides: readonly CopiedSide[], dpi = 100): Promise<Buffer> {
  const paper = await grainyPaper(dpi)
  const pages: JpegPage[] = []
  for (const [index, side] of sides.entries()) pages.push(pageOf(marked(await jpegOf(side, paper, dpi), index), dpi))
  return imagePdf(pages)
}

/** A scan of `count` written sides of which only `different` are drawn; every JPEG still is one of its own. */
export async function longScan(count: number, dpi: number, different = 6): Promise<Buffer> {
  const paper = await grainyPaper(dpi)
  const drawn: Buffer[] = []
  for (let i = 0; i < different; i++)
    drawn.push(await jpegOf(i === different - 1 ? blankBack : copiedSide({ lines: 18 + i }), paper, dpi))
  return imagePdf(
    Array.from({ length: count }, (_, i) => pageOf(marked(drawn[i % different] ?? Buffer.alloc(0), i), dpi)),
  )
}

function pixels(dpi: number): { width: number; height: number } {
  return { width: Math.round((a4.width / 72) * dpi), height: Math.round((a4.height / 72) * dpi) }
}

function pageOf(jpeg: Buffer, dpi: number): JpegPage {
  return { jpeg, ...pixels(dpi), isGrey: false, points: a4 }
}

function grainyPaper(dpi: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 246, sigma: 4 } as const
  return sharp({ create: { ...pixels(dpi), channels: 3, background: 'white', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

function jpegOf(side: CopiedSide, paper: Buffer, dpi: number): Promise<Buffer> {
  const { width, height } = pixels(dpi)
  const turn = side.upsideDown ? ` transform="rotate(180 105 148.5)"` : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 210 297"><g${turn}>${drawing(side)}</g></svg>`
  return sharp(paper)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 78 })
    .toBuffer()
}

/** In millimetres. */
function drawing({ title, lines, number }: CopiedSide): string {
  const holes = [95, 150, 205].map((y) => `<circle cx="11" cy="${y}" r="2.6" fill="#777"/>`).join('')
  const head = title === '' ? '' : `<text x="105" y="38" font-size="9" text-anchor="middle" fill="#222">${title}</text>`
  const stamp = number === '' ? '' : `<text x="188" y="14" font-size="6" text-anchor="middle">${number}</text>`
  const rows = Array.from(
    { length: lines },
    (_, i) =>
      `<path d="M28 ${52 + 8.4 * i}H${182 - ((i * 37) % 60)}" stroke="#333" stroke-width="2.6" stroke-dasharray="3 1"/>`,
  )
  return holes + head + stamp + rows.join('')
}

/** A comment of its own makes the bytes of each side differ (ITU-T T.81 §B.2.4.5). */
function marked(jpeg: Buffer, index: number): Buffer {
  const text = Buffer.from(`side ${index + 1}`)
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)])
}
