import { readFile } from 'node:fs/promises'
import { PDFName, type PDFObject, type PDFPageLeaf } from 'pdf-lib'
import * as z from 'zod'

import { scanPageSchema } from '#domain/material/material.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { loadPdf, type LoadedPdf } from './loadPdf.ts'
import { pdfBox } from './pageGeometry.ts'
import { foreignPage, writeForeignPage, type ForeignPage } from './pageWriter.ts'
import { pdfNumber, pdfRef } from './pdfText.ts'
import { writePlainFile, type PlainFile } from './plainFile.ts'
import { SourceCopy } from './sourceCopy.ts'
import { usedResources } from './usedResources.ts'

/** Kept scans by their hash, and the documents to be cut from them. */
export const cutInputSchema = z.object({
  sources: z.array(z.object({ sha256: z.string(), path: z.string() })),
  documents: z.array(z.object({ output: z.string(), pages: z.array(scanPageSchema).min(1) })),
})
type CutInput = z.infer<typeof cutInputSchema>

/** How many documents were written. */
export const cutAnswerSchema = z.object({ documents: z.int().nonnegative() })

/** A side as it is taken over: its page, its document, and by how much it is turned. */
interface Side {
  readonly page: PDFPageLeaf
  readonly foreign: ForeignPage
  readonly source: LoadedPdf
  readonly turn: number
}

/**
 * Cuts documents out of scans without touching a page: contents and pictures keep their bytes, only
 * order and `/Rotate` are new. Nothing of the other pages comes along, so that a document of 正卷
 * cannot carry a page of 副卷. The same input gives the same bytes.
 *
 * @throws WorkerRefusal `pagesChanged` for a side that is not there; the system's own error when
 * the disk is full; an Error for a source that the gate would not have called usable.
 */
export async function cutScans(input: CutInput, hooks: WorkerHooks): Promise<z.infer<typeof cutAnswerSchema>> {
  const sources = new Map<string, LoadedPdf>()
  for (const { sha256, path } of input.sources) sources.set(sha256, await loadPdf(await readFile(path)))
  for (const [index, document] of input.documents.entries()) {
    hooks.signal.throwIfAborted()
    hooks.progress('cutting', index, input.documents.length)
    const sides = document.pages.map((side) => sideOf(sources, side))
    await writePlainFile(document.output, sides.length, (file) => writeSides(file, sides))
  }
  return { documents: input.documents.length }
}

function sideOf(
  sources: ReadonlyMap<string, LoadedPdf>,
  { sha256, page, turn }: { sha256: string; page: number; turn: number },
): Side {
  const source = sources.get(sha256)
  const found = source?.pages[page - 1]
  if (source === undefined || found === undefined) throw new WorkerRefusal('pagesChanged', `${sha256}:${page}`)
  return { page: found, foreign: ownPage(found), source, turn }
}

/** The page with the pictures and fonts it draws, without those it merely shares a dictionary with. */
function ownPage(page: PDFPageLeaf): ForeignPage {
  const foreign = foreignPage(page)
  const resources = usedResources(page, foreign.resources)
  return { ...foreign, resources, roots: foreign.roots.map((root) => (root === foreign.resources ? resources : root)) }
}

async function writeSides(file: PlainFile, sides: readonly Side[]): Promise<void> {
  const copies = new Map<LoadedPdf, SourceCopy>()
  for (const [index, side] of sides.entries()) {
    const copy = copies.get(side.source) ?? new SourceCopy(side.source.document.context, file.sink)
    copies.set(side.source, copy)
    copy.claim(index, rootsOf(side))
  }
  for (const copy of copies.values()) await copy.writeShared()
  for (const [index, side] of sides.entries()) {
    const copy = copies.get(side.source)
    if (copy === undefined) continue
    writeSide(file, copy, side, index)
    copy.writeOwn(index, rootsOf(side))
    await file.sink.flush()
  }
}

/** A page with stamps or notes on it gets them painted in, as binding does; any other keeps its contents as they are. */
function writeSide({ sink, tree }: PlainFile, copy: SourceCopy, side: Side, index: number): void {
  const number = tree.pages[index] ?? 0
  const parent = tree.parentOf(index)
  const { geometry } = side.foreign
  const rotate = turnedBy(geometry.rotate, side.turn)
  if (side.foreign.appearances.length > 0) {
    const foreign = { ...side.foreign, geometry: { ...geometry, rotate } }
    return writeForeignPage(sink, foreign, copy, { number, parent, stamp: null, annotations: [] })
  }
  const { group, resources } = side.foreign
  const contents = contentsOf(side.page)
  const entries = [
    `/Type /Page /Parent ${pdfRef(parent)} /MediaBox ${pdfBox(geometry.media)} /CropBox ${pdfBox(geometry.visible)}`,
    rotate === 0 ? '' : `/Rotate ${rotate}`,
    geometry.userUnit === 1 ? '' : `/UserUnit ${pdfNumber(geometry.userUnit)}`,
    group === null ? '' : `/Group ${copy.text(group)}`,
    `/Resources ${copy.text(resources)}`,
    contents === null ? '' : `/Contents ${copy.text(contents)}`,
  ]
  sink.object(number, `<< ${entries.filter((entry) => entry !== '').join(' ')} >>`)
}

function rootsOf({ page, foreign }: Side): PDFObject[] {
  const contents = contentsOf(page)
  return contents === null ? foreign.roots : [...foreign.roots, contents]
}

function contentsOf(page: PDFPageLeaf): PDFObject | null {
  return page.get(PDFName.of('Contents')) ?? null
}

function turnedBy(rotate: 0 | 90 | 180 | 270, turn: number): 0 | 90 | 180 | 270 {
  const angles = [0, 90, 180, 270] as const
  return angles[((rotate + turn) / 90) % 4] ?? 0
}
