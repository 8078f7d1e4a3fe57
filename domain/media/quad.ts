import * as z from 'zod'

/** A point of a picture, in shares of its width and height from the upper left corner. */
export const pointSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type Point = z.infer<typeof pointSchema>

/** The four corners of a sheet in a picture: upper left, upper right, lower right, lower left, as read. */
export const quadSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema])
export type Quad = z.infer<typeof quadSchema>

/** The corners of the picture itself. */
export const wholePicture: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** Eight numbers `a…h`: (x, y) goes to ((ax+by+c)/(gx+hy+1), (dx+ey+f)/(gx+hy+1)). */
export type Homography = readonly number[]

/** Whether the corners span a sheet: in their order clockwise, without a dent, and not a mere strip. */
export function isSheet(quad: Quad): boolean {
  const turns = quad.map((point, i) => {
    const [a, b] = [at(quad, i + 1), at(quad, i + 2)]
    return (a.x - point.x) * (b.y - a.y) - (a.y - point.y) * (b.x - a.x)
  })
  return turns.every((turn) => turn > 0) && quadArea(quad) > 0.01
}

/** The share of the picture that the corners span. */
export function quadArea(quad: Quad): number {
  return quad.reduce((sum, p, i) => sum + p.x * at(quad, i + 1).y - at(quad, i + 1).x * p.y, 0) / 2
}

/**
 * The projective map that takes each of `from` to the point of `to` at the same place (the four-point
 * solution of the direct linear transformation).
 *
 * @throws RangeError when three of the points lie on one line.
 */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography {
  const rows = from.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = at(to, i)
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  return solved(rows)
}

/** Where a map takes a point. */
export function mapped([a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + 1
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}

/** Gauss–Jordan elimination with the largest pivot; each row ends with its right side. */
function solved(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows.reduce((best, row, i) => {
      const isBetter = i >= column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)
      return isBetter ? i : best
    }, column)
    const [top, other] = [rows[pivot] ?? [], rows[column] ?? []]
    const divisor = top[column] ?? 0
    if (Math.abs(divisor) < 1e-12) throw new RangeError('three corners on one line')
    rows[pivot] = other
    rows[column] = top.map((value) => value / divisor)
    for (let i = 0; i < size; i++) {
      const factor = rows[i]?.[column] ?? 0
      if (i !== column && factor !== 0)
        rows[i] = (rows[i] ?? []).map((value, k) => value - factor * (rows[column]?.[k] ?? 0))
    }
  }
  return rows.map((row) => row[size] ?? 0)
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new RangeError('no corner')
  return found
}
