import { blurred, smaller, type InkMap } from './inkMap.ts'

/**
 * Where a point of the one page lies on the other, both counted in pixels from their middles:
 * `x' = a·x + b·y + c`, `y' = d·x + e·y + f`.
 */
interface Affine {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** Turn in radians, growth, shift in pixels of the full map. */
interface Pose {
  readonly turn: number
  readonly size: number
  readonly x: number
  readonly y: number
}

const degree = Math.PI / 180
/** Two runs of a scanner differ by a few degrees and a centimetre, hardly in size. */
const mostTurn = 4
const mostShift = 8
const coarse = 8

/** The other page as it looks when it is laid over this one: turned, shifted, stretched a little, bent back where paper was bent. */
export function layOver(page: InkMap, other: InkMap): InkMap {
  const pose = refined(page, other, coarsePose(page, other))
  const affine = affineOf(pose)
  const first = blockShifts(page, other, affine, { reach: 6, bend: null })
  const fitted = fit(affine, first)
  const bend = smoothed(page, blockShifts(page, other, fitted, { reach: 3, bend: null }))
  return warped(page, other, fitted, bend)
}

/** Ink points of a map, as `[x, y]` from its middle, at most so many, evenly taken. */
function inkPoints({ width, height, ink }: InkMap, most: number): Float32Array {
  const found: number[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if ((ink[y * width + x] ?? 0) > 96) found.push(x - width / 2, y - height / 2)
  const every = Math.max(1, Math.ceil(found.length / 2 / most))
  const points = new Float32Array(2 * Math.ceil(found.length / 2 / every))
  for (let i = 0, at = 0; i < found.length; i += 2 * every) {
    points[at++] = found[i] ?? 0
    points[at++] = found[i + 1] ?? 0
  }
  return points
}

function coarsePose(page: InkMap, other: InkMap): Pose {
  const points = inkPoints(blurred(smaller(page, coarse), 1), 1200)
  const map = blurred(smaller(other, coarse), 1)
  let best: Pose = { turn: 0, size: 1, x: 0, y: 0 }
  let most = -1
  for (let turn = -mostTurn; turn <= mostTurn; turn++) {
    for (let y = -mostShift; y <= mostShift; y++) {
      for (let x = -mostShift; x <= mostShift; x++) {
        const pose = { turn: turn * degree, size: 1, x, y }
        // Nothing is gained by moving a page about that has nothing to hold on to.
        const found = hit(points, map, affineOf(pose)) * (1 - 0.002 * (Math.abs(x) + Math.abs(y) + Math.abs(turn)))
        if (found > most) [best, most] = [pose, found]
      }
    }
  }
  return { ...best, x: best.x * coarse, y: best.y * coarse }
}

/** How much ink of the map lies under the points. */
function hit(points: Float32Array, { width, height, ink }: InkMap, { a, b, c, d, e, f }: Affine): number {
  const [left, top] = [width / 2 + c + 0.5, height / 2 + f + 0.5]
  let sum = 0
  for (let i = 0; i < points.length; i += 2) {
    const px = points[i] ?? 0
    const py = points[i + 1] ?? 0
    const x = Math.floor(a * px + b * py + left)
    const y = Math.floor(d * px + e * py + top)
    if (x >= 0 && y >= 0 && x < width && y < height) sum += ink[y * width + x] ?? 0
  }
  return sum
}

function affineOf({ turn, size, x, y }: Pose): Affine {
  const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)]
  return { a: cos, b: -sin, c: x, d: sin, e: cos, f: y }
}

/** Climbs to the best turn, size and shift, at a quarter and then at half of the size. */
function refined(page: InkMap, other: InkMap, start: Pose): Pose {
  let pose = start
  for (const factor of [4, 2]) {
    const points = inkPoints(smaller(page, factor), 2500)
    const map = blurred(smaller(other, factor), 1)
    const worth = (one: Pose) => hit(points, map, affineOf({ ...one, x: one.x / factor, y: one.y / factor }))
    pose = climb(pose, worth, { turn: 0.15 * factor * degree, size: 0.002 * factor, shift: factor })
  }
  return pose
}

function climb(start: Pose, worth: (pose: Pose) => number, step: { turn: number; size: number; shift: number }): Pose {
  let [pose, most] = [start, worth(start)]
  for (let { turn, size, shift } = step; shift > step.shift / 5; turn /= 2, size /= 2, shift /= 2) {
    for (let round = 0, isBetter = true; isBetter && round < 20; round++) {
      isBetter = false
      for (const side of [1, -1]) {
        const tries: Pose[] = [
          { ...pose, turn: pose.turn + side * turn },
          { ...pose, size: pose.size + side * size },
          { ...pose, x: pose.x + side * shift },
          { ...pose, y: pose.y + side * shift },
        ]
        for (const one of tries) {
          const found = worth(one)
          if (found > most) [pose, most, isBetter] = [one, found, true]
        }
      }
    }
  }
  return pose
}

/** Pixels of the full map; 12 mm at 100 dpi. */
const block = 48
const fewestPoints = 24

/** By how much a block of the page has to be shifted to meet the other; `x`, `y` from the middle of the page. */
interface BlockShift {
  readonly column: number
  readonly row: number
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

function blockShifts(
  page: InkMap,
  other: InkMap,
  affine: Affine,
  { reach }: { reach: number; bend: null },
): BlockShift[] {
  const map = blurred(other, 1)
  const shifts: BlockShift[] = []
  for (let row = 0; row * block < page.height; row++) {
    for (let column = 0; column * block < page.width; column++) {
      const points = pointsOfBlock(page, column * block, row * block)
      if (points.length < 2 * fewestPoints) continue
      let [dx, dy, most] = [0, 0, -1]
      for (let y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++) {
          const found = hit(points, map, { ...affine, c: affine.c + x, f: affine.f + y })
          const value = found * (1 - 0.004 * (Math.abs(x) + Math.abs(y)))
          if (value > most) [dx, dy, most] = [x, y, value]
        }
      }
      // A block whose best place is at the end of the reach has not found itself.
      if (Math.abs(dx) === reach || Math.abs(dy) === reach || most < 100 * (points.length / 2)) continue
      const [x, y] = [(column + 0.5) * block - page.width / 2, (row + 0.5) * block - page.height / 2]
      shifts.push({ column, row, x, y, dx, dy })
    }
  }
  return shifts
}

function pointsOfBlock({ width, height, ink }: InkMap, left: number, top: number): Float32Array {
  const found: number[] = []
  for (let y = top; y < Math.min(height, top + block); y++)
    for (let x = left; x < Math.min(width, left + block); x++)
      if ((ink[y * width + x] ?? 0) > 128) found.push(x - width / 2, y - height / 2)
  const every = Math.max(1, Math.ceil(found.length / 2 / 200))
  return Float32Array.from(found.filter((_, i) => Math.floor(i / 2) % every === 0))
}

/** The affine map that meets the shifts of the blocks best, those left out that lie far off. */
function fit(affine: Affine, shifts: readonly BlockShift[]): Affine {
  let used = shifts
  let change = { x: [0, 0, 0], y: [0, 0, 0] }
  for (let round = 0; round < 3 && used.length >= 6; round++) {
    change = { x: plane(used, ({ dx }) => dx), y: plane(used, ({ dy }) => dy) }
    const { x: px, y: py } = change
    used = shifts.filter((one) => Math.hypot(one.dx - at(px, one), one.dy - at(py, one)) < 2.5)
  }
  const [[a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]] = [change.x, change.y]
  return {
    a: affine.a + a,
    b: affine.b + b,
    c: affine.c + c,
    d: affine.d + d,
    e: affine.e + e,
    f: affine.f + f,
  }
}

function at([a = 0, b = 0, c = 0]: readonly number[], { x, y }: BlockShift): number {
  return a * x + b * y + c
}

/** Least squares: the plane `a·x + b·y + c` through the values. */
function plane(shifts: readonly BlockShift[], valueOf: (shift: BlockShift) => number): number[] {
  const sums = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const one of shifts) {
    const v = valueOf(one)
    const terms = [one.x * one.x, one.x * one.y, one.y * one.y, one.x, one.y, one.x * v, one.y * v, v]
    for (const [i, term] of terms.entries()) sums[i] = (sums[i] ?? 0) + term
  }
  const [xx = 0, xy = 0, yy = 0, x = 0, y = 0, xv = 0, yv = 0, v = 0] = sums
  const n = shifts.length
  const det3 = (m: readonly number[]) => {
    const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0, k = 0, l = 0, o = 0] = m
    return p * (t * o - u * l) - q * (s * o - u * k) + r * (s * l - t * k)
  }
  const det = det3([xx, xy, x, xy, yy, y, x, y, n])
  if (Math.abs(det) < 1e-6) return [0, 0, v / Math.max(1, n)]
  return [
    det3([xv, xy, x, yv, yy, y, v, y, n]) / det,
    det3([xx, xv, x, xy, yv, y, x, v, n]) / det,
    det3([xx, xy, xv, xy, yy, yv, x, y, v]) / det,
  ]
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
      const sx = a * px + b * py + c + other.width / 2 + between(bend.dx, at, bend.columns, fu, fv)
      const sy = d * px + e * py + f + other.height / 2 + between(bend.dy, at, bend.columns, fu, fv)
      out[y * width + x] = pixel(other, sx, sy)
    }
  }
  return { width, height, ink: out }
}
function between(values: Float32Array, at: number, columns: number, fu: number, fv: number): number {
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
