import { seededRandom } from './random.ts'

/** A square of values around 0 that can be laid side by side. */
export interface NoiseField {
  readonly size: number
  readonly values: Float32Array
}

/** Noise in several octaves; `coarsest` is the width of its largest patches in cells (1: plain grain). */
export function smoothNoise(size: number, seed: number, coarsest = 64): NoiseField {
  const random = seededRandom(seed)
  const values = new Float32Array(size * size)
  for (let cell = coarsest; cell >= 1; cell = Math.floor(cell / 4)) addOctave(values, size, cell, random)
  return { size, values }
}

function addOctave(values: Float32Array, size: number, cell: number, random: () => number): void {
  const across = size / cell
  const corners = Float32Array.from({ length: across * across }, () => random() * 2 - 1)
  const corner = (x: number, y: number): number => corners[(y % across) * across + (x % across)] ?? 0
  const strength = cell === 1 ? 0.5 : 0.6
  for (let y = 0; y < size; y += 1) {
    const cy = Math.floor(y / cell)
    const fy = ease((y % cell) / cell)
    for (let x = 0; x < size; x += 1) {
      const cx = Math.floor(x / cell)
      const fx = ease((x % cell) / cell)
      const upper = corner(cx, cy) * (1 - fx) + corner(cx + 1, cy) * fx
      const lower = corner(cx, cy + 1) * (1 - fx) + corner(cx + 1, cy + 1) * fx
      values[y * size + x] = (values[y * size + x] ?? 0) + (upper * (1 - fy) + lower * fy) * strength
    }
  }
}

function ease(t: number): number {
  return t * t * (3 - 2 * t)
}
