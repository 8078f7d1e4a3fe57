import { readFile } from 'node:fs/promises'

import { quadArea, wholePicture, type Point, type Quad } from '#domain/media/quad.ts'

import { sheetPixels } from './sheetPixels.ts'

/** Corners of a sheet as far as a machine can tell: found · unsure (look closely) · none (the whole picture is given). */
export interface CornerProposal {
  readonly verdict: 'found' | 'unsure' | 'none'
  readonly corners: Quad
}

/** Enough to see the edges of a sheet, small enough to be looked at in a blink. */
const lookPixels = 400
const none: CornerProposal = { verdict: 'none', corners: wholePicture }

/**
 * Proposes the corners of a bright sheet on a darker ground: Otsu's threshold, the largest bright
 * patch, its outermost points along the diagonals. A sheet fills the shape between them.
 */
export async function findCorners(path: string): Promise<CornerProposal> {
  const { data, width, height } = await sheetPixels(await readFile(path), lookPixels)
  const gray = Uint8Array.from({ length: width * height }, (_, i) => luma(data, i))
  const threshold = otsu(gray)
  const patch = largestPatch(gray, width, threshold)
  if (patch.length < gray.length * 0.15) return none
  const corners = outermost(patch, width, height)
  const area = quadArea(corners)
  if (area < 0.12 || area > 0.985) return none
  const fill = patch.length / gray.length / area
  if (fill < 0.7 || fill > 1.35) return none
  return { verdict: fill > 0.88 && fill < 1.1 ? 'found' : 'unsure', corners }
}

function luma(data: Uint8Array, i: number): number {
  const [r = 0, g = 0, b = 0] = [data[i * 3], data[i * 3 + 1], data[i * 3 + 2]]
  return Math.round(0.299 * r + 0.587 * g + 0.114 * b)
}

/** The brightness that best parts light from dark (N. Otsu 1979). */
function otsu(gray: Uint8Array): number {
  const counts = Array.from({ length: 256 }, () => 0)
  for (const value of gray) counts[value] = (counts[value] ?? 0) + 1
  const sum = counts.reduce((all, count, value) => all + count * value, 0)
  let best = { between: -1, value: 128 }
  let below = 0
  let belowSum = 0
  for (const [value, count] of counts.entries()) {
    below += count
    belowSum += count * value
    const above = gray.length - below
    if (below === 0 || above === 0) continue
    const between = below * above * (belowSum / below - (sum - belowSum) / above) ** 2
    if (between > best.between) best = { between, value }
  }
  return best.value
}

/** The pixels of the largest connected patch brighter than the threshold. */
function largestPatch(gray: Uint8Array, width: number, threshold: number): number[] {
  const seen = new Uint8Array(gray.length)
  let largest: number[] = []
  for (let start = 0; start < gray.length; start++) {
    if (seen[start] === 1 || (gray[start] ?? 0) <= threshold) continue
    const patch = [start]
    seen[start] = 1
    for (let next = 0; next < patch.length; next++) {
      for (const near of neighbours(patch[next] ?? 0, width, gray.length)) {
        if (seen[near] === 1 || (gray[near] ?? 0) <= threshold) continue
        seen[near] = 1
        patch.push(near)
      }
    }
    if (patch.length > largest.length) largest = patch
  }
  return largest
}

function neighbours(at: number, width: number, end: number): number[] {
  const column = at % width
  const near = [at - width, at + width].filter((i) => i >= 0 && i < end)
  if (column > 0) near.push(at - 1)
  if (column < width - 1) near.push(at + 1)
  return near
}

function outermost(patch: readonly number[], width: number, height: number): Quad {
  const extreme = (score: (x: number, y: number) => number): Point => {
    let best = { score: -Infinity, x: 0, y: 0 }
    for (const i of patch) {
      const [x, y] = [i % width, Math.floor(i / width)]
      if (score(x, y) > best.score) best = { score: score(x, y), x, y }
    }
    return { x: (best.x + 0.5) / width, y: (best.y + 0.5) / height }
  }
  return [extreme((x, y) => -x - y), extreme((x, y) => x - y), extreme((x, y) => x + y), extreme((x, y) => y - x)]
}
