import type { PageRect } from '#domain/review/review.ts'

import { blurred, type InkMap } from './inkMap.ts'

/** A place where one page has ink and the other has none; `amount` in fully inked pixels. */
export interface Difference {
  readonly rect: PageRect
  readonly amount: number
}

/** Half the side of the window that is looked through, in pixels: half a sign at 150 dpi. */
const radius = 4
const cell = 6
/** Fully inked pixels in one window that make it worth a rectangle. */
const leastAmount = 0.6
/** Ink this much darker than all that is near it on the other page is missing there. */
const slack = 100

/**
 * What the first of two maps that lie over each other has and the second has not, place by place.
 * Ink counts as there when any pixel beside it is inked: printing and paper move that much.
 */
export function inkDifference(page: InkMap, other: InkMap): Difference[] {
  const missing = missingInk(page, other)
  const around = blurred(missing, radius)
  const { columns, rows, hot } = hotCells(around)
  const differences: Difference[] = []
  const seen = new Uint8Array(hot.length)
  for (let start = 0; start < hot.length; start++) {
    if ((hot[start] ?? 0) === 0 || seen[start] === 1) continue
    const area = flood({ columns, rows, hot }, seen, start)
    differences.push({
      rect: {
        x: (area.left * cell) / page.width,
        y: (area.top * cell) / page.height,
        width: Math.min(1, ((area.right - area.left + 1) * cell) / page.width),
        height: Math.min(1, ((area.bottom - area.top + 1) * cell) / page.height),
      },
      amount: area.most,
    })
  }
  return differences
}

function missingInk({ width, height, ink }: InkMap, other: InkMap): InkMap {
  const near = thickened(other)
  const out = new Uint8Array(ink.length)
  for (let at = 0; at < ink.length; at++) out[at] = Math.max(0, (ink[at] ?? 0) - (near[at] ?? 0) - slack)
  return { width, height, ink: out }
}

/** Each pixel as dark as the darkest of itself and the four beside it. */
function thickened({ width, height, ink }: InkMap): Uint8Array {
  const out = new Uint8Array(ink.length)
  for (let at = width; at < (height - 1) * width; at++) {
    let most = ink[at] ?? 0
    if ((ink[at - 1] ?? 0) > most) most = ink[at - 1] ?? 0
    if ((ink[at + 1] ?? 0) > most) most = ink[at + 1] ?? 0
    if ((ink[at - width] ?? 0) > most) most = ink[at - width] ?? 0
    if ((ink[at + width] ?? 0) > most) most = ink[at + width] ?? 0
    out[at] = most
  }
  return out
}

interface Cells {
  readonly columns: number
  readonly rows: number
  /** Ink missing in the window round each cell, in fully inked pixels; 0 below `leastAmount`. */
  readonly hot: Float32Array
}

function hotCells({ width, height, ink }: InkMap): Cells {
  const [columns, rows] = [Math.floor(width / cell), Math.floor(height / cell)]
  const hot = new Float32Array(columns * rows)
  const windowPixels = (2 * radius + 1) ** 2
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let most = 0
      for (let y = row * cell; y < (row + 1) * cell; y++)
        for (let x = column * cell; x < (column + 1) * cell; x++) most = Math.max(most, ink[y * width + x] ?? 0)
      const amount = (most / 255) * windowPixels
      hot[row * columns + column] = amount >= leastAmount ? amount : 0
    }
  }
  return { columns, rows, hot }
}

interface Area {
  left: number
  top: number
  right: number
  bottom: number
  most: number
}

function flood({ columns, rows, hot }: Cells, seen: Uint8Array, start: number): Area {
  const area = { left: columns, top: rows, right: 0, bottom: 0, most: 0 }
  const waiting = [start]
  seen[start] = 1
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    area.left = Math.min(area.left, column)
    area.right = Math.max(area.right, column)
    area.top = Math.min(area.top, row)
    area.bottom = Math.max(area.bottom, row)
    area.most = Math.max(area.most, hot[at] ?? 0)
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        const next = y * columns + x
        if ((hot[next] ?? 0) === 0 || seen[next] === 1) continue
        seen[next] = 1
        waiting.push(next)
      }
    }
  }
  return area
}
