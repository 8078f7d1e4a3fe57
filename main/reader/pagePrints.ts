import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { blurred, inkMap, type GreyPage } from './inkMap.ts'
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

/** Ink in a grid over the page, blurred so that a turn of a degree or two does not matter. */
export function smallPicture(grey: GreyPage): Uint8Array {
  const { width, height, ink } = blurred(inkMap(grey), 3)
  const out = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [Math.floor(((column + 0.5) * width) / columns), Math.floor(((row + 0.5) * height) / rows)]
      out[row * columns + column] = ink[y * width + x] ?? 0
    }
  }
  return out
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
