import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'
import * as z from 'zod'

import { intakeFileName, intakeMaterialsFolder } from '#domain/intake/intakeFolder.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { demoCase, demoPapers, textFits, type PlacedPaper } from './demoPapers.ts'
import { drawPages, type Raster } from './drawPages.ts'
import { imagePdf, type JpegPage } from './imagePdf.ts'
import { seedOf } from './random.ts'
import { scanLook, type ScanLook } from './scanLook.ts'
import { photograph, sceneNames } from './scenes.ts'
import { PaperPress } from './typesetPaper.ts'

/** Where to put the papers, and the seed of everything that looks random in them. */
export const makeRequestSchema = z.object({
  directory: z.string(),
  seed: z.int().nonnegative().default(118),
  /** Only these papers (by their source's name), for tests; case.json still names all. */
  only: z.array(z.string()).optional(),
})
export type MakeRequest = z.input<typeof makeRequestSchema>

/** What was made: papers and their pages. */
export interface MadeDemo {
  readonly items: number
  readonly pages: number
}

const dpi = 116
const photoDpi = 150

/**
 * Writes the demo dossier as an intake folder: `case.json` and `materials/`. The same seed gives the
 * same bytes.
 *
 * @throws Error when a paper does not fill exactly its pages: a text was changed without its fit.
 */
export async function makeDemo(request: MakeRequest, hooks?: WorkerHooks): Promise<MadeDemo> {
  const { directory, seed, only } = makeRequestSchema.parse(request)
  const description = demoCase()
  const folder = join(directory, intakeMaterialsFolder)
  await mkdir(folder, { recursive: true })
  await writeFile(join(directory, intakeFileName), `${JSON.stringify(description, null, 2)}\n`)
  const papers = demoPapers().filter(({ paper }) => only?.includes(paper) ?? true)
  const total = papers.reduce((sum, paper) => sum + paper.pages, 0)
  const press = new PaperPress(await photographs(seed))
  const shared = { ...description, materials: [], fits: textFits(), words: amounts }
  let done = 0
  for (const paper of papers) {
    hooks?.signal.throwIfAborted()
    const pdf = press.set(paper.paper, { ...shared, first: paper.first })
    const bytes =
      paper.born === 'digital'
        ? pdf
        : await scanned(pdf, paper, seed, () => hooks?.progress('demo', ++done, total, paper.title))
    if (paper.born === 'digital') await checkPages(pdf, paper)
    await writeFile(join(folder, paper.file), bytes)
  }
  return { items: papers.length, pages: total }
}

/** Every amount that the papers write in capitals. */
const amounts = Object.fromEntries([100_000, 200_000, 240_000, 1_000_000].map((yuan) => [yuan, amountInWords(yuan)]))

async function photographs(seed: number): Promise<Map<string, Uint8Array>> {
  const pictures = await Promise.all(
    sceneNames.map(async (name) => [`photo-${name}.jpg`, await photograph(name, seed)] as const),
  )
  return new Map(pictures)
}

async function scanned(pdf: Uint8Array, paper: PlacedPaper, seed: number, tick: () => void): Promise<Uint8Array> {
  const isPhoto = paper.file.endsWith('.jpg')
  // Encoding runs on sharp's own threads while the next page is drawn here.
  const encoding: Promise<JpegPage>[] = []
  for await (const page of drawPages(pdf, isPhoto ? photoDpi : dpi)) {
    encoding.push(scanPage(page, lookOf(paper, encoding.length + 1, seed)))
    tick()
  }
  expectPages(encoding.length, paper)
  const pages = await Promise.all(encoding)
  const [only] = pages
  return isPhoto && only !== undefined ? only.jpeg : imagePdf(pages)
}

function lookOf(paper: PlacedPaper, page: number, seed: number): ScanLook {
  const kind = paper.fax.includes(page) ? 'fax' : paper.grey.includes(page) ? 'grey' : 'colour'
  const isPhoto = paper.file.endsWith('.jpg')
  return { seed: seedOf(seed, paper.paper, page), kind: isPhoto ? 'bare' : kind, dpi: isPhoto ? photoDpi : dpi }
}

async function scanPage(page: Raster, look: ScanLook): Promise<JpegPage> {
  const { width, height } = page
  const isGrey = look.kind === 'grey' || look.kind === 'fax'
  const picture = sharp(scanLook(page, look), { raw: { width, height, channels: 3 } })
  // Trap: grayscale() alone still writes three channels, and the PDF says one.
  const toned = isGrey ? picture.toColourspace('b-w') : picture
  const jpeg = await toned.jpeg({ quality: look.kind === 'bare' ? 74 : 55 }).toBuffer()
  const points = { width: (width * 72) / look.dpi, height: (height * 72) / look.dpi }
  return { jpeg, width, height, isGrey, points }
}

async function checkPages(pdf: Uint8Array, paper: PlacedPaper): Promise<void> {
  let pages = 0
  for await (const page of drawPages(pdf, 10)) pages += page.width > 0 ? 1 : 0
  expectPages(pages, paper)
}

function expectPages(pages: number, paper: PlacedPaper): void {
  if (pages !== paper.pages) throw new Error(`${paper.paper} has ${pages} pages instead of ${paper.pages}`)
}
