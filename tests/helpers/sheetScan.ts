import sharp from 'sharp'

import { imagePdf, type JpegPage } from '#main/demo/imagePdf.ts'
import { seededRandom } from '#main/demo/random.ts'

/** A sheet of paper with rows of digits, of strokes and not of any font; the same seed is the same sheet. */
export interface Sheet {
  readonly seed: number
  /** One digit of the tenth row is another one. */
  readonly isChanged?: boolean
  readonly isSealed?: boolean
  /** The number stamped into its corner (打号); '' for none. */
  readonly stamp?: string
}

/** One run of a copier. Degrees clockwise, millimetres, grey levels. */
export interface Run {
  readonly turn: number
  readonly shift: number
  readonly brightness: number
  readonly contrast: number
  readonly noise: number
  readonly jpegQuality: number
  readonly dpi: number
}

/** The file as it was scanned first, and as another machine scanned it later. */
export const firstRun: Run = { turn: -0.6, shift: 0, brightness: 0, contrast: 1, noise: 4, jpegQuality: 75, dpi: 150 }
export const secondRun: Run = {
  turn: 1.1,
  shift: 2,
  brightness: -14,
  contrast: 0.9,
  noise: 7,
  jpegQuality: 62,
  dpi: 200,
}

const a4 = { width: 595.28, height: 841.89 }

/** A PDF of sheets as a copier writes it, one picture to a page. */
export async function scanSheets(sheets: readonly Sheet[], run: Run = firstRun): Promise<Buffer> {
  const pages: JpegPage[] = []
  for (const sheet of sheets) pages.push(await scanned(sheet, run))
  return imagePdf(pages)
}

async function scanned(sheet: Sheet, run: Run): Promise<JpegPage> {
  const [width, height] = [a4.width, a4.height].map((side) => Math.round((side / 72) * run.dpi))
  if (width === undefined || height === undefined) throw new Error('no size')
  const place = `rotate(${run.turn} 105 148.5) translate(${run.shift} ${run.shift / 2})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 210 297"><rect width="210" height="297" fill="#f4f2ec"/><g transform="${place}">${drawing(sheet)}</g></svg>`
  const flat = sharp(Buffer.from(svg)).flatten({ background: 'white' }).toColourspace('srgb')
  const { data } = await flat
    .linear(run.contrast, 128 * (1 - run.contrast) + run.brightness)
    .blur(0.6)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const random = seededRandom(sheet.seed * 31 + run.dpi)
  for (let at = 0; at < data.length; at++) {
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + (random() - 0.5) * 2 * run.noise))
  }
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: run.jpegQuality })
    .toBuffer()
  return { jpeg, width, height, isGrey: false, points: a4 }
}

/** In millimetres. */
function drawing({ seed, isChanged, isSealed, stamp }: Sheet): string {
  const random = seededRandom(seed)
  const rows = Array.from({ length: 24 }, (_, row) => {
    const length = 12 + Math.floor(random() * 22)
    return Array.from({ length }, (__, column) => {
      const digit = Math.floor(random() * 10)
      const shown = isChanged === true && row === 9 && column === 6 ? (digit === 8 ? 3 : 8) : digit
      const isGap = random() < 0.12
      return isGap ? '' : digitPath(shown, 28 + 4.2 * column, 40 + 9 * row)
    }).join('')
  })
  const number = [...(stamp ?? '')].map((sign, i) => digitPath(Number(sign), 182 + 4.2 * i, 9)).join('')
  const seal =
    isSealed === true
      ? '<g fill="none" stroke="#d8292f" stroke-width="1.4"><circle cx="140" cy="225" r="20"/><path d="M140 215l3 8h8l-6 5 2 8-7-5-7 5 2-8-6-5h8z"/></g>'
      : ''
  return `<g fill="none" stroke="#2a2a2a" stroke-width="0.55">${rows.join('')}${number}</g>${seal}`
}

/** Strokes of a digit of seven bars, 2.6 × 4.4 mm, as they are lit for 0 to 9. */
const bars = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg']
const strokes: Readonly<Record<string, string>> = {
  a: 'M0 0h2.6',
  b: 'M2.6 0v2.2',
  c: 'M2.6 2.2v2.2',
  d: 'M0 4.4h2.6',
  e: 'M0 2.2v2.2',
  f: 'M0 0v2.2',
  g: 'M0 2.2h2.6',
}

function digitPath(digit: number, x: number, y: number): string {
  const path = [...(bars[digit] ?? '')].map((bar) => strokes[bar]).join('')
  return `<path transform="translate(${x} ${y})" d="${path}"/>`
}
