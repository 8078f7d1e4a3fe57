import { readFile } from 'node:fs/promises'

import type { PlanItem } from '#domain/dossier/sealPlan.ts'
import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import type { Manifest } from '#domain/proof/manifest.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { planAttachments, sha256Sums, writeEmbeddedFile } from './attachments.ts'
import type { BindInput, BindOutput } from './bindInput.ts'
import { bindClaimed, bindForeign, claimSource } from './bindForeign.ts'
import { bindItem, planOf } from './bindItem.ts'
import type { Binding, OurPages } from './binding.ts'
import { writeCatalog } from './catalog.ts'
import { writeCatalogueLinks } from './catalogueLinks.ts'
import { openFileTarget } from './fileTarget.ts'
import { loadPdf } from './loadPdf.ts'
import { planHash, writeInfo } from './metadata.ts'
import { writeStampFont } from './numberStamp.ts'
import { ObjectSink } from './objectSink.ts'
import { planPageTree } from './pageTree.ts'
import { manifestOf, outlineOf, placesOf } from './placement.ts'
import { preflight } from './preflight.ts'
import { writeSignatureField, writeTail } from './signatureGap.ts'
import { needsPlaceholder } from './sourceOf.ts'

/**
 * Writes a whole case file without its signature: cover, catalogue, every item with its numbers,
 * closing note, outline, labels, attachments, signature field and an empty gap.
 *
 * Sources are loaded one at a time and forgotten; the same input gives the same bytes. The file is
 * `<output>.part`; on failure or abort it is removed.
 *
 * @throws WorkerRefusal `originalChanged`, `pagesChanged`, `originalMissing`, `placeholdersDiffer`,
 * each with the item's number as detail; the abort reason when aborted; the system's own error
 * when the disk is full.
 */
export async function bindCaseFile(input: BindInput, hooks: WorkerHooks): Promise<BindOutput> {
  const ours = await loadOurPages(input)
  const path = `${input.output}.part`
  const target = await openFileTarget(path)
  const sink = new ObjectSink(target)
  try {
    const written = await writeCaseFile(sink, { input, hooks, ours })
    await sink.finish()
    return { path, bytes: sink.offset, ...written }
  } catch (error) {
    await target.discard()
    throw error
  }
}

async function writeCaseFile(
  sink: ObjectSink,
  { input, hooks, ours }: Pick<Binding, 'input' | 'hooks' | 'ours'>,
): Promise<Omit<BindOutput, 'path' | 'bytes'>> {
  const { plan } = input
  sink.beginSegment({ kind: 'frame', pdfPage: null, item: null })
  sink.raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  const itemPages = plan.items.reduce((sum, item) => sum + item.pageCount, 0)
  const pdfPages = ours.front.pages.length + itemPages + ours.closing.pages.length
  const tree = planPageTree(sink, pdfPages)
  const binding: Binding = { input, hooks, sink, tree, font: await writeStampFont(sink), labels: [], ours }
  const signatureField = sink.allocate()
  const signature = sink.allocate()

  const items = await writePages(binding, signatureField)
  if (binding.labels.length !== pdfPages) throw new Error(`${binding.labels.length} pages written, ${pdfPages} planned`)
  sink.beginSegment({ kind: 'frame', pdfPage: null, item: null })
  const { sums, manifest } = planAttachments(sink)
  const archival = preflight(plan)
  tree.write()
  writeSignatureField(sink, signatureField, signature, firstOf(tree.pages))
  const info = writeInfo(sink, plan)
  const outline = outlineOf(binding, items)
  const isArchival = archival.verdict === 'pass'
  const parts = { plan, isArchival, pagesRoot: tree.root, outline, labels: binding.labels, signatureField, signature }
  const catalog = writeCatalog(sink, { ...parts, attachments: [sums, manifest] })
  writeEmbeddedFile(sink, sums, Buffer.from(sha256Sums(plan.items)), plan.sealedAt)
  sink.endSegment()
  const content = manifestOf(binding, items)
  writeEmbeddedFile(sink, manifest, Buffer.from(canonicalJson(content)), plan.sealedAt)
  const contents = writeTail(sink, { signature, catalog, info, id: planHash(plan).slice(0, 32) }, input)
  return { pdfPages, contents, archival: { claimed: isArchival, reason: archival.reason }, manifest: content }
}

/** Writes front matter, items and closing note; answers the items with their places in the file. */
async function writePages(binding: Binding, signatureField: number): Promise<Manifest['items']> {
  const { input, ours, tree, sink } = binding
  const places = placesOf(binding)
  const firstPages = new Map(places.map(({ no, pdfFirst }) => [no, tree.pages[pdfFirst - 1] ?? 0]))
  await bindForeign(binding, ours.front, {
    item: null,
    labelOf: (index) => ({ word: index === 0 ? '封面' : '目录' }),
    annotationsOf: (page, index) => [
      ...writeCatalogueLinks(sink, page, firstPages),
      ...(index === 0 ? [signatureField] : []),
    ],
  })
  const placeholders = ours.placeholders === null ? null : await claimSource(sink, ours.placeholders, null)
  let next = 0
  for (const item of input.plan.items) {
    const plan = planOf(item)
    if (needsPlaceholder(item) && placeholders !== null) {
      await bindClaimed(binding, placeholders, next, { ...plan, labelOf: () => plan.labelOf(0) })
      next++
    } else await bindItem(binding, item, plan)
  }
  await bindForeign(binding, ours.closing, { item: null, labelOf: () => ({ word: '备考表' }), annotationsOf: () => [] })
  return places
}

async function loadOurPages(input: BindInput): Promise<OurPages> {
  const front = await loadPdf(await readFile(input.frontMatterPdf))
  const closing = await loadPdf(await readFile(input.closingNotePdf))
  const source = input.placeholdersPdf === null ? null : await loadPdf(await readFile(input.placeholdersPdf))
  const wanted = input.plan.items.filter(needsPlaceholder)
  const placeholders = source?.pages ?? []
  if (placeholders.length !== wanted.length) {
    throw new WorkerRefusal('placeholdersDiffer', `${placeholders.length} pages for ${wanted.length} items`)
  }
  const long = wanted.find((item: PlanItem) => item.pageCount !== 1)
  if (long !== undefined) throw new WorkerRefusal('pagesChanged', String(long.no))
  return { front, closing, placeholders: source }
}

function firstOf(numbers: readonly number[]): number {
  const [first] = numbers
  if (first === undefined) throw new RangeError('no pages')
  return first
}
