import type { Affine } from './findPose.ts'
import { hit } from './findPose.ts'
import type { InkMap } from './inkMap.ts'

/** Pixels of the full map; 12 mm at 150 dpi. */
export const block = 72
const fewestPoints = 24

/** By how much a block of the page has to be shifted to meet the other; `x`, `y` from the middle of the page. */
export interface BlockShift {
  readonly column: number
  readonly row: number
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** Where the blocks of the page find themselves on the other one (made a little softer), at most `reach` pixels from where the map puts them. */
export function blockShifts(page: InkMap, map: InkMap, affine: Affine, reach: number): BlockShift[] {
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
  const every = Math.max(1, Math.ceil(found.length / 2 / 160))
  return Float32Array.from(found.filter((_, i) => Math.floor(i / 2) % every === 0))
}

/** The affine map that meets the shifts of the blocks best, those left out that lie far off. */
export function fit(affine: Affine, shifts: readonly BlockShift[]): Affine {
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
