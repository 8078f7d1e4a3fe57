import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import * as z from 'zod'

import { homographyOf, isSheet, mapped, quadSchema, type Point, type Quad } from '#domain/media/quad.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import type { Pixels } from './decodedPixels.ts'
import { sheetPixels } from './sheetPixels.ts'

/** A photographed page: where its corners are, how many degrees clockwise the result is turned (fractions allowed). */
export const straightenInputSchema = z.object({
  path: z.string(),
  corners: quadSchema,
  turn: z.number().min(-180).max(180),
  output: z.string(),
})

/** The long side of what is written: A4 at 300 dpi. */
const longestSide = 3508
/** Height over width of A4; a sheet that comes close to it is one. */
const a4Ratio = Math.SQRT2
const a4Tolerance = 0.15

/**
 * Draws the sheet between the corners as seen from straight above, as JPEG.
 *
 * @throws WorkerRefusal `notASheet` for corners that cross or lie on a line; Error for an unreadable picture.
 */
export async function straighten(
  input: z.output<typeof straightenInputSchema>,
): Promise<{ width: number; height: number }> {
  const { corners, turn, output } = input
  if (!isSheet(corners)) throw new WorkerRefusal('notASheet', '')
  const source = await sheetPixels(await readFile(input.path), null)
  const size = sheetSize(source, corners)
  const data = resampled(source, corners, size)
  const flat = sharp(data, { raw: { ...size, channels: 3 } })
  const turned = turn === 0 ? flat : flat.rotate(turn, { background: 'white' })
  const { width, height } = await turned.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toFile(output)
  return { width, height }
}

/** As large as its longer edges in the picture; close to A4's shape it gets exactly that shape. */
function sheetSize(source: Pixels, [a, b, c, d]: Quad): { width: number; height: number } {
  const length = (p: Point, q: Point) => Math.hypot((p.x - q.x) * source.width, (p.y - q.y) * source.height)
  const width = Math.max(length(a, b), length(d, c))
  const height = Math.max(length(a, d), length(b, c))
  const ratio = height / width
  const upright = Math.abs(ratio / a4Ratio - 1) < a4Tolerance
  const lying = Math.abs(ratio * a4Ratio - 1) < a4Tolerance
  const shape = upright ? a4Ratio : lying ? 1 / a4Ratio : ratio
  const scale = Math.min(1, longestSide / Math.max(width, width * shape))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(width * shape * scale)) }
}

/** Every pixel of the sheet fetched from where it lies in the picture, blended from its four neighbours. */
function resampled(source: Pixels, corners: Quad, { width, height }: { width: number; height: number }): Uint8Array {
  const sheet = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
  const inPicture = corners.map(({ x, y }) => ({ x: x * source.width, y: y * source.height }))
  const back = homographyOf(sheet, inPicture)
  const out = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = mapped(back, { x: x + 0.5, y: y + 0.5 })
      blend(source, from, out, (y * width + x) * 3)
    }
  }
  return out
}

function blend({ data, width, height }: Pixels, { x, y }: Point, out: Uint8Array, at: number): void {
  const left = Math.min(Math.max(x - 0.5, 0), width - 1)
  const top = Math.min(Math.max(y - 0.5, 0), height - 1)
  const x0 = Math.floor(left)
  const y0 = Math.floor(top)
  const right = x0 + 1 < width ? 3 : 0
  const below = y0 + 1 < height ? width * 3 : 0
  const [fx, fy] = [left - x0, top - y0]
  const base = (y0 * width + x0) * 3
  for (let c = 0; c < 3; c++) {
    const i = base + c
    const upper = (data[i] ?? 0) * (1 - fx) + (data[i + right] ?? 0) * fx
    const lower = (data[i + below] ?? 0) * (1 - fx) + (data[i + below + right] ?? 0) * fx
    out[at + c] = upper * (1 - fy) + lower * fy + 0.5
  }
}
