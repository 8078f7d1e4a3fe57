import { block, blockShifts, fit, type BlockShift } from './blockShifts.ts'
import { findPose, type Affine } from './findPose.ts'
import type { InkMap } from './inkMap.ts'

/** The other page laid over this one, and where a point of it lies on the other (pixels from the upper left corners). */
export interface LaidPage {
  readonly map: InkMap
  place(x: number, y: number): { x: number; y: number }
}

/** Lays the other page over this one: turned, shifted, stretched a little, bent back where paper was bent. */
export function layOver(page: InkMap, other: InkMap): LaidPage {
  const pose = findPose(page, other)
  const affine = fit(pose, blockShifts(page, other, pose, 6))
  const bend = smoothed(page, blockShifts(page, other, affine, 3))
  const { a, b, c, d, e, f } = affine
  return {
    map: warped(page, other, affine, bend),
    place: (x, y) => {
      const [px, py] = [x - page.width / 2, y - page.height / 2]
      return { x: a * px + b * py + c + other.width / 2, y: d * px + e * py + f + other.height / 2 }
    },
  }
}

/** Shifts in pixels, one pair for each block. */
interface Bend {
  readonly columns: number
  readonly rows: number
  readonly dx: Float32Array
  readonly dy: Float32Array
}

/** Each block takes the middle of its neighbours' shifts: paper bends slowly, and no block may go its own way to hide a change. */
function smoothed(page: InkMap, shifts: readonly BlockShift[]): Bend {
  const [columns, rows] = [Math.ceil(page.width / block), Math.ceil(page.height / block)]
  const bend = { columns, rows, dx: new Float32Array(columns * rows), dy: new Float32Array(columns * rows) }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const near = shifts.filter((one) => Math.abs(one.column - column) <= 1 && Math.abs(one.row - row) <= 1)
      bend.dx[row * columns + column] = middle(near.map(({ dx }) => dx))
      bend.dy[row * columns + column] = middle(near.map(({ dy }) => dy))
    }
  }
  return bend
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

function warped(page: InkMap, other: InkMap, affine: Affine, bend: Bend): InkMap {
  const { width, height } = page
  const out = new Uint8Array(width * height)
  const { a, b, c, d, e, f } = affine
  for (let y = 0; y < height; y++) {
    const py = y - height / 2
    const v = Math.max(0, Math.min(bend.rows - 1.001, y / block - 0.5))
    for (let x = 0; x < width; x++) {
      const px = x - width / 2
      const u = Math.max(0, Math.min(bend.columns - 1.001, x / block - 0.5))
      const at = Math.floor(v) * bend.columns + Math.floor(u)
      const [fu, fv] = [u - Math.floor(u), v - Math.floor(v)]
      const inside = { at, columns: bend.columns, fu, fv }
      const sx = a * px + b * py + c + other.width / 2 + between(bend.dx, inside)
      const sy = d * px + e * py + f + other.height / 2 + between(bend.dy, inside)
      out[y * width + x] = pixel(other, sx, sy)
    }
  }
  return { width, height, ink: out }
}

interface InBlock {
  readonly at: number
  readonly columns: number
  readonly fu: number
  readonly fv: number
}

function between(values: Float32Array, { at, columns, fu, fv }: InBlock): number {
  const upper = (values[at] ?? 0) * (1 - fu) + (values[at + 1] ?? 0) * fu
  const lower = (values[at + columns] ?? 0) * (1 - fu) + (values[at + columns + 1] ?? 0) * fu
  return upper * (1 - fv) + lower * fv
}

function pixel({ width, height, ink }: InkMap, x: number, y: number): number {
  const [ix, iy] = [Math.floor(x), Math.floor(y)]
  if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) return 0
  const [fx, fy] = [x - ix, y - iy]
  const p = iy * width + ix
  const upper = (ink[p] ?? 0) * (1 - fx) + (ink[p + 1] ?? 0) * fx
  const lower = (ink[p + width] ?? 0) * (1 - fx) + (ink[p + width + 1] ?? 0) * fx
  return upper * (1 - fy) + lower * fy
}
