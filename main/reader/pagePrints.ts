import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { blurred, inkMap, type GreyPage, type InkMap } from './inkMap.ts'
import { openSeenFile, type SeenFile } from './seenPages.ts'

/** A file whose pages shall be found again in another one. */
export const pagePrintsInputSchema = z.object({ path: z.string(), mediaType: z.string() })

/** Each page by its content and its very small picture (base64, one byte a pixel); null where it cannot be read or drawn. */
export const pagePrintsAnswerSchema = z.object({
  pages: z.array(z.object({ content: sha256HexSchema.nullable(), print: z.base64().nullable() })),
})
type Page = z.infer<typeof pagePrintsAnswerSchema>['pages'][number]

/** Pixels of the very small picture; about 7 mm of an A4 sheet each. */
const columns = 30
const rows = 42
const drawnDpi = 25
/** Decoding runs in threads of its own; so many keep them busy. */
const atOnce = 4

/** Says of each page of a PDF or picture what it holds and roughly how it looks; no pages for a file that cannot be opened. */
export async function pagePrints(
  { path, mediaType }: z.infer<typeof pagePrintsInputSchema>,
  hooks: WorkerHooks,
): Promise<z.infer<typeof pagePrintsAnswerSchema>> {
  const file = await openSeenFile(path, mediaType)
  if (file === null) return { pages: [] }
  try {
    const pages: Page[] = []
    for (let from = 0; from < file.pageCount; from += atOnce) {
      hooks.signal.throwIfAborted()
      const some = Array.from({ length: Math.min(atOnce, file.pageCount - from) }, (_, i) => from + i)
      pages.push(...(await Promise.all(some.map((index) => printOf(file, index)))))
      hooks.progress('comparing', pages.length, file.pageCount)
    }
    return { pages }
  } finally {
    file.close()
  }
}

async function printOf(file: SeenFile, index: number): Promise<Page> {
  const grey = await file.draw(index, drawnDpi)
  return { content: file.contentOf(index), print: grey === null ? null : base64Of(smallPicture(grey)) }
}

/**
 * Ink in a grid over the page, set upright and centred on what is written, so that neither how the
 * sheet lay on the glass nor its edge matters.
 */
export function smallPicture(grey: GreyPage): Uint8Array {
  const map = inkMap(grey)
  const points = inkPoints(map)
  const { x, y } = middleOf(points)
  const turn = turnOf(points)
  const soft = blurred(map, 3)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const out = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [u, v] = [((column + 0.5) / columns - 0.5) * map.width, ((row + 0.5) / rows - 0.5) * map.height]
      const [px, py] = [Math.round(x + cos * u - sin * v), Math.round(y + sin * u + cos * v)]
      const isInside = px >= 0 && py >= 0 && px < map.width && py < map.height
      out[row * columns + column] = isInside ? (soft.ink[py * map.width + px] ?? 0) : 0
    }
  }
  return out
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Of the width on either side: holes, shadows and the edge of the glass. */
const margin = 0.08

function inkPoints({ width, height, ink }: InkMap): Point[] {
  const points: Point[] = []
  const edge = Math.round(margin * width)
  for (let y = edge; y < height - edge; y++)
    for (let x = edge; x < width - edge; x++) if ((ink[y * width + x] ?? 0) > 80) points.push({ x, y })
  return points.length > 0 ? points : [{ x: width / 2, y: height / 2 }]
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

/** The turn in radians at which the writing stands in the sharpest rows. */
function turnOf(points: readonly Point[]): number {
  let [best, most] = [0, -1]
  for (let degrees = -3; degrees <= 3; degrees += 0.25) {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const bins = new Uint32Array(1024)
    for (const { x, y } of points) {
      const bin = Math.round(y - slope * x) + 256
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    let sum = 0
    for (const count of bins) sum += count * count
    // Rows of one page meet their neighbours at some large turn nearly as well.
    const sharp = sum * (1 - 0.015 * Math.abs(degrees))
    if (sharp > most) [best, most] = [(degrees * Math.PI) / 180, sharp]
  }
  return best
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
