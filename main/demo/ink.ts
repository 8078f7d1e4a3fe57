import type { Raster } from './drawPages.ts'
import type { NoiseField } from './noise.ts'

/** Where pen strokes are: how much ink at each pixel, and which 16-pixel tiles have any near. */
export interface InkLayer {
  readonly width: number
  readonly height: number
  readonly cover: Uint8Array
  readonly tiles: Uint8Array
  readonly tilesAcross: number
}

const tile = 16

/** Takes the pen strokes (by their blue) off the page: they are bent apart from what was printed. */
export function liftInk({ width, height, rgba }: Raster): InkLayer {
  const tilesAcross = Math.ceil(width / tile)
  const layer = {
    width,
    height,
    tilesAcross,
    cover: new Uint8Array(width * height),
    tiles: new Uint8Array(tilesAcross * Math.ceil(height / tile)),
  }
  for (let i = 0; i < width * height; i += 1) {
    const at = i * 4
    const red = 255 - (rgba[at] ?? 255)
    if (red < 12) continue
    const green = 255 - (rgba[at + 1] ?? 255)
    const blue = 255 - (rgba[at + 2] ?? 255)
    if (Math.abs(green - red * 0.912) > 9 + red * 0.05 || Math.abs(blue - red * 0.65) > 9 + red * 0.06) continue
    layer.cover[i] = Math.min(255, (red * 255) / 228)
    rgba.fill(255, at, at + 3)
    markTiles(layer, i % width, Math.floor(i / width))
  }
  return layer
}

function markTiles(layer: InkLayer, x: number, y: number): void {
  for (const dy of [-4, 4])
    for (const dx of [-4, 4]) {
      const across = Math.min(layer.tilesAcross - 1, Math.max(0, Math.floor((x + dx) / tile)))
      layer.tiles[Math.max(0, Math.floor((y + dy) / tile)) * layer.tilesAcross + across] = 1
    }
}

/** How dark the pen is at a point of the page, 0…1: displaced by a few pixels so that no two strokes are alike. */
export function bentInk(layer: InkLayer, noise: NoiseField, seed: number): (x: number, y: number) => number {
  const { width, height, cover, tiles, tilesAcross } = layer
  const shift = seed & 511
  const at = (x: number, y: number): number => noise.values[(y & 511) * 512 + (x & 511)] ?? 0
  return (x, y) => {
    if (tiles[Math.floor(y / tile) * tilesAcross + Math.floor(x / tile)] !== 1) return 0
    const nx = (x * 1.1 + shift) | 0
    const ny = (y * 1.1) | 0
    const px = x + at(nx, ny) * 1.25
    const py = y + at(nx + 191, ny + 77) * 1.25
    const ix = Math.min(width - 2, Math.max(0, px | 0))
    const iy = Math.min(height - 2, Math.max(0, py | 0))
    const fx = px - ix
    const fy = py - iy
    const i = iy * width + ix
    const upper = (cover[i] ?? 0) * (1 - fx) + (cover[i + 1] ?? 0) * fx
    const lower = (cover[i + width] ?? 0) * (1 - fx) + (cover[i + width + 1] ?? 0) * fx
    const press = 1.12 + at((x >> 1) + shift, (y >> 1) + 300) * 0.35
    return Math.min(1, Math.max(0, ((upper * (1 - fy) + lower * fy) / 255) * press))
  }
}
