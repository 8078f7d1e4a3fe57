import type { BlankVerdict } from '#domain/scan/scan.ts'

/** A side as pixels: three bytes red, green, blue each, about 75 dpi, unturned. */
export interface SeenSide {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** Shares of the paper looked at. A stamped number alone is about 0.00015 of a sheet, a line of text 0.001. */
const blankInk = 0.00006
const writtenInk = 0.0006
/** How much darker than the paper, of 255: writing, and what shines through from the other side. */
const inkDepth = 45
const faintDepth = 16
const mostFaint = 0.02
/** Paper darker than this is no paper. */
const darkestPaper = 110

/**
 * Whether a side is blank: a proposal for a person to confirm.
 *
 * The darkest of the three colours counts, so that a red seal or a blue signature is ink. The outer
 * edge and the bands where holes are punched are left out; the corners, where page numbers are
 * stamped, are not. Much that shines through, dark paper or a speck of ink is `unknown`.
 */
export function judgeBlank(side: SeenSide): BlankVerdict {
  const { histogram, seen } = darkestColours(side)
  if (seen === 0) return 'unknown'
  const paper = middleOf(histogram, seen)
  if (paper < darkestPaper) return 'unknown'
  const ink = shareBelow(histogram, paper - inkDepth, seen)
  if (ink >= writtenInk) return 'notBlank'
  if (ink > blankInk) return 'unknown'
  return shareBelow(histogram, paper - faintDepth, seen) > mostFaint ? 'unknown' : 'blank'
}

/** How often each darkness occurs where a side is looked at. Written plainly: it runs half a million times a side. */
function darkestColours({ width, height, rgb }: SeenSide): { histogram: Uint32Array; seen: number } {
  const histogram = new Uint32Array(256)
  let seen = 0
  for (let y = Math.ceil(0.02 * height); y < 0.98 * height; y++) {
    // Corners are looked at, the bands at both sides between them are not.
    const edge = y < 0.1 * height || y > 0.9 * height ? 0.025 : 0.08
    const first = 3 * (y * width + Math.ceil(edge * width))
    const last = 3 * (y * width + Math.floor((1 - edge) * width))
    for (let at = first; at < last; at += 3) {
      const darkest = Math.min(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
      histogram[darkest] = (histogram[darkest] ?? 0) + 1
      seen++
    }
  }
  return { histogram, seen }
}

function middleOf(histogram: Uint32Array, seen: number): number {
  let below = 0
  for (let value = 0; value < 256; value++) {
    below += histogram[value] ?? 0
    if (2 * below >= seen) return value
  }
  return 255
}

function shareBelow(histogram: Uint32Array, value: number, seen: number): number {
  let below = 0
  for (let at = 0; at < value; at++) below += histogram[at] ?? 0
  return below / seen
}
