import type { Raster } from './drawPages.ts'
import { bentInk, liftInk } from './ink.ts'
import { smoothNoise, type NoiseField } from './noise.ts'
import { seededRandom } from './random.ts'

/** How a page came into the machine. */
export interface ScanLook {
  readonly seed: number
  /** colour: the usual MFP scan · grey: an old copy · fax: black on grey with streaks · bare: nothing added (a phone's picture) */
  readonly kind: 'colour' | 'grey' | 'fax' | 'bare'
  readonly dpi: number
}

const noise: NoiseField = smoothNoise(512, 11)
const fine: NoiseField = smoothNoise(256, 29, 1)

/**
 * The page as a scanner sees it: turned by a degree or two, on tinted paper with grain, holes of the
 * binding at its left, toner that is not quite black, stamps that did not take everywhere, and pen
 * strokes that are no font. RGB, three bytes a pixel.
 */
export function scanLook(page: Raster, look: ScanLook): Buffer {
  const random = seededRandom(look.seed)
  const ink = liftInk(page)
  const bend = bentInk(ink, noise, look.seed)
  const print = printTiles(page)
  const angle =
    ((random() - 0.5) * 3.2 + (random() < 0.5 ? -0.35 : 0.35)) * (Math.PI / 180) * (look.kind === 'bare' ? 0 : 1)
  const paper = paperOf(look, random)
  const out = Buffer.allocUnsafe(page.width * page.height * 3)
  fill(out, page, { bend, print, paper, cos: Math.cos(angle), sin: Math.sin(angle), shift: Math.floor(random() * 512) })
  if (look.kind !== 'bare') punch(out, page, look, random)
  return out
}

interface Paper {
  readonly tint: readonly [number, number, number]
  readonly grain: number
  readonly black: number
  readonly contrast: number
}

function paperOf(look: ScanLook, random: () => number): Paper {
  const warm = random() * 5
  if (look.kind === 'bare') return { tint: [255, 255, 255], grain: 6, black: 4, contrast: 1 }
  if (look.kind === 'fax') return { tint: [226, 226, 226], grain: 16, black: 42, contrast: 1.25 }
  if (look.kind === 'grey') return { tint: [240, 240, 240], grain: 8, black: 52, contrast: 1.05 }
  return { tint: [250 - warm * 0.3, 248 - warm * 0.5, 241 - warm], grain: 5, black: 34 + random() * 16, contrast: 1 }
}

interface Filling {
  readonly print: PrintTiles
  readonly bend: (x: number, y: number) => number
  readonly paper: Paper
  readonly cos: number
  readonly sin: number
  readonly shift: number
}

/** Draws the page into `out`, pixel by pixel; a paper of 1.3 million pixels takes about 40 ms. */
function fill(out: Buffer, page: Raster, filling: Filling): void {
  const { width, height } = page
  const { cos, sin, shift, paper } = filling
  for (let y = 0, at = 0; y < height; y += 1) {
    const dy = y - height / 2
    for (let x = 0; x < width; x += 1, at += 3) {
      const dx = x - width / 2
      const sx = cos * dx + sin * dy + width / 2
      const sy = cos * dy - sin * dx + height / 2
      const grain = (fine.values[((y + shift) & 255) * 256 + ((x * 7 + y * 3 + shift) & 255)] ?? 0) * paper.grain
      if (sx < 0 || sy < 0 || sx >= width - 1 || sy >= height - 1) {
        out.fill(bedAt(Math.max(-sx, -sy, sx - width + 1, sy - height + 1), grain), at, at + 3)
        continue
      }
      const slow = noise.values[((y >> 2) & 511) * 512 + (((x >> 2) + shift) & 511)] ?? 0
      const light = 1 + slow * 0.018 - (x < 26 ? (26 - x) * 0.003 : 0)
      const pen = filling.bend(sx, sy)
      if (pen === 0 && !filling.print(sx, sy)) {
        for (let c = 0; c < 3; c += 1) out[at + c] = clamp((paper.tint[c] ?? 250) * light + grain)
      } else toneInto(out, at, page, { ...filling, sx, sy, light, grain, pen })
    }
  }
}

/** The lid of the scanner beside the sheet, with the shadow of its edge. */
function bedAt(far: number, grain: number): number {
  return clamp(244 - 70 * Math.exp(-far / 2.5) + grain)
}

interface Point extends Filling {
  readonly sx: number
  readonly sy: number
  readonly light: number
  readonly grain: number
  readonly pen: number
}

/** One pixel that something is printed, stamped or written on. */
function toneInto(
  out: Buffer,
  at: number,
  { width, rgba }: Raster,
  { sx, sy, paper, shift, light, grain, pen }: Point,
): void {
  const ix = sx | 0
  const iy = sy | 0
  const fx = sx - ix
  const fy = sy - iy
  const p = (iy * width + ix) * 4
  const below = p + width * 4
  const isStamp = (rgba[p] ?? 0) - (rgba[p + 1] ?? 0) > 46
  const wear = 0.82 + (noise.values[((iy * 3) & 511) * 512 + ((ix * 3 + shift) & 511)] ?? 0) * 0.5
  for (let c = 0; c < 3; c += 1) {
    const upper = (rgba[p + c] ?? 255) * (1 - fx) + (rgba[p + 4 + c] ?? 255) * fx
    const lower = (rgba[below + c] ?? 255) * (1 - fx) + (rgba[below + 4 + c] ?? 255) * fx
    const seen = upper * (1 - fy) + lower * fy
    const inked = isStamp ? 255 - (255 - seen) * Math.min(1, Math.max(0.35, wear)) : seen
    const value = clamp((inked - 128) * paper.contrast + 128)
    const toned = paper.black + (value / 255) * ((paper.tint[c] ?? 250) - paper.black)
    out[at + c] = clamp(toned * light * (1 - pen * (inkShare[c] ?? 0)) + grain)
  }
}

type PrintTiles = (x: number, y: number) => boolean

/** Whether anything is near a point: most of a paper is blank and need not be looked at closely. */
function printTiles({ width, height, rgba }: Raster): PrintTiles {
  const across = (width >> 3) + 1
  const tiles = new Uint8Array(across * ((height >> 3) + 1))
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height)
  for (let i = 0; i < pixels.length; i += 1) {
    if (((pixels[i] ?? 0) & 0xffffff) === 0xffffff) continue
    const x = i % width
    const y = (i / width) | 0
    tiles[(y >> 3) * across + (x >> 3)] = 1
    tiles[(Math.max(0, y - 1) >> 3) * across + (Math.max(0, x - 1) >> 3)] = 1
  }
  return (x, y) => tiles[(y >> 3) * across + (x >> 3)] === 1
}

/** What blue-black ink takes from red, green and blue. */
const inkShare = [0.86, 0.79, 0.54]

/** Three holes of the thread at the left edge, and their shadow. */
function punch(out: Buffer, { width, height }: Raster, look: ScanLook, random: () => number): void {
  const mm = look.dpi / 25.4
  for (const share of [0.24, 0.5, 0.76]) {
    const cx = (8 + random() * 1.6) * mm
    const cy = height * share + (random() - 0.5) * 2 * mm
    const radius = (1.1 + random() * 0.3) * mm
    const reach = Math.ceil(radius * 2)
    for (let y = Math.floor(cy - reach); y <= cy + reach; y += 1) {
      for (let x = Math.max(0, Math.floor(cx - reach)); x <= cx + reach && x < width; x += 1) {
        const d = Math.hypot(x - cx, y - cy)
        const shade = d < radius ? 0.42 + 0.3 * (d / radius) : 1 - 0.28 * Math.exp(-(d - radius) / (0.35 * mm))
        const at = (y * width + x) * 3
        for (let c = 0; c < 3; c += 1) out[at + c] = clamp((out[at + c] ?? 0) * shade)
      }
    }
  }
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value
}
