import type { Point, Quad } from './quad.ts'

/** The corners with one of them (0–3) at another place; it stays inside the picture. */
export function moveCorner(corners: Quad, index: number, to: Point): Quad {
  const inside = { x: clamped(to.x), y: clamped(to.y) }
  const [a, b, c, d] = corners
  return [index === 0 ? inside : a, index === 1 ? inside : b, index === 2 ? inside : c, index === 3 ? inside : d]
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share))
}
