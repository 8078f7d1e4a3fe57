import { blurred, smaller, type InkMap } from './inkMap.ts'

/**
 * Where a point of the one page lies on the other, both counted in pixels from their middles:
 * `x' = a·x + b·y + c`, `y' = d·x + e·y + f`.
 */
export interface Affine {
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

/** So many places are looked at closely: rows of one pitch meet their neighbours nearly as well as themselves. */
const candidates = 4

/** How the other page has to be turned, shifted and stretched so that its ink lies on the ink of this one. */
export function findPose(page: InkMap, other: InkMap): Affine {
  const level = { page: smaller(page, 2), other: blurred(smaller(other, 2), 1) }
  const points = inkPoints(level.page, 2500)
  const closer = { page: smaller(page, 4), other: blurred(smaller(other, 4), 1) }
  const few = inkPoints(closer.page, 1200)
  let [best, most] = [still, -1]
  for (const start of coarsePoses(page, other)) {
    const near = searched(start, worthAt(few, closer.other, 4))
    const found = worthAt(points, level.other, 2)(near)
    if (found > most) [best, most] = [near, found]
  }
  return affineOf(climb(best, worthAt(points, level.other, 2), { turn: 0.3 * degree, size: 0.004, shift: 2 }))
}

const still: Pose = { turn: 0, size: 1, x: 0, y: 0 }

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

/** The best places at an eighth of the size, each a little away from the better ones. */
function coarsePoses(page: InkMap, other: InkMap): Pose[] {
  const points = inkPoints(blurred(smaller(page, coarse), 1), 1000)
  const map = blurred(smaller(other, coarse), 1)
  const found: { pose: Pose; worth: number }[] = []
  for (let turn = -mostTurn; turn <= mostTurn; turn++) {
    for (let y = -mostShift; y <= mostShift; y++) {
      for (let x = -mostShift; x <= mostShift; x++) {
        const pose = { turn: turn * degree, size: 1, x, y }
        // Nothing is gained by moving a page about that has nothing to hold on to.
        const worth = hit(points, map, affineOf(pose)) * (1 - 0.002 * (Math.abs(x) + Math.abs(y) + Math.abs(turn)))
        found.push({ pose, worth })
      }
    }
  }
  const chosen: Pose[] = []
  for (const { pose } of found.toSorted((a, b) => b.worth - a.worth)) {
    if (chosen.every((one) => Math.hypot(one.x - pose.x, one.y - pose.y) >= 2)) chosen.push(pose)
    if (chosen.length === candidates) break
  }
  return chosen.map((pose) => ({ ...pose, x: pose.x * coarse, y: pose.y * coarse }))
}

/** How much ink of the map lies under the points. */
export function hit(points: Float32Array, { width, height, ink }: InkMap, { a, b, c, d, e, f }: Affine): number {
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

/** The best pose in a small grid round the start, made better by climbing. */
function searched(start: Pose, worth: (pose: Pose) => number): Pose {
  let [best, most] = [start, worth(start)]
  for (let turn = -0.75; turn <= 0.75; turn += 0.25) {
    for (let y = -16; y <= 16; y += 4) {
      for (let x = -16; x <= 16; x += 4) {
        const pose = { ...start, turn: start.turn + turn * degree, x: start.x + x, y: start.y + y }
        const found = worth(pose)
        if (found > most) [best, most] = [pose, found]
      }
    }
  }
  return climb(best, worth, { turn: 0.25 * degree, size: 0.008, shift: 2 })
}

/** How well a pose of the full maps does at a `factor`-th of the size. */
function worthAt(points: Float32Array, map: InkMap, factor: number): (pose: Pose) => number {
  return (pose) => hit(points, map, affineOf({ ...pose, x: pose.x / factor, y: pose.y / factor }))
}

/** Climbs to the best turn, size and shift near by, in ever smaller steps. */
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
