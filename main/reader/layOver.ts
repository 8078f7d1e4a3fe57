import { block, blockShifts, fit, type BlockShift } from './blockShifts.ts'
import { findPose, type Affine } from './findPose.ts'
import { blurred, type InkMap } from './inkMap.ts'

/** The other page laid over this one, and where a point of it lies on the other (pixels from the upper left corners). */
export interface LaidPage {
  readonly map: InkMap
  place(x: number, y: number): { x: number; y: number }
}

/** Lays the other page over this one: turned, shifted, stretched a little, bent back where paper was bent. */
export function layOver(page: InkMap, other: InkMap): LaidPage {
  const pose = findPose(page, other)
  const soft = blurred(other, 1)
  const affine = fit(pose, blockShifts(page, soft, pose, 6))
  const bend = smoothed(page, blockShifts(page, soft, affine, 3))
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

function warped(page: InkMap, other: InkMap, { a, b, c, d, e, f }: Affine, bend: Bend): InkMap {
  const { width, height } = page
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const py = y - height / 2
    const [rowX, rowY] = [bendOfRow(bend.dx, bend, y), bendOfRow(bend.dy, bend, y)]
    const [left, top] = [b * py + c + other.width / 2, e * py + f + other.height / 2]
    for (let x = 0; x < width; x++) {
      const px = x - width / 2
      const u = Math.max(0, Math.min(bend.columns - 1.001, x / block - 0.5))
      const column = u | 0
      const share = u - column
      const dx = (rowX[column] ?? 0) * (1 - share) + (rowX[column + 1] ?? 0) * share
      const dy = (rowY[column] ?? 0) * (1 - share) + (rowY[column + 1] ?? 0) * share
      out[y * width + x] = pixel(other, a * px + left + dx, d * px + top + dy)
    }
  }
  return { width, height, ink: out }
}

/** The shifts of each column of blocks at a height of the page, between those of the rows above and below. */
function bendOfRow(values: Float32Array, { columns, rows }: Bend, y: number): Float32Array {
  const v = Math.max(0, Math.min(rows - 1.001, y / block - 0.5))
  const [row, share] = [Math.floor(v), v - Math.floor(v)]
  return Float32Array.from({ length: columns }, (_, column) => {
    const at = row * columns + column
    return (values[at] ?? 0) * (1 - share) + (values[at + columns] ?? 0) * share
  })
}

function pixel({ width, height, ink }: InkMap, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return 0
  const ix = x | 0
  const iy = y | 0
  const fx = x - ix
  const fy = y - iy
  const p = iy * width + ix
  const upper = (ink[p] ?? 0) * (1 - fx) + (ink[p + 1] ?? 0) * fx
  const lower = (ink[p + width] ?? 0) * (1 - fx) + (ink[p + width + 1] ?? 0) * fx
  return upper * (1 - fy) + lower * fy
}
