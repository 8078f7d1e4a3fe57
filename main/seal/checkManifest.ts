import { printedSpan } from '#domain/dossier/sealPlan.ts'
import { canonicalJson, type Json } from '#domain/proof/canonicalJson.ts'
import { manifestSchema, planRoot, type Manifest, type ManifestItem } from '#domain/proof/manifest.ts'
import { sha256 } from '#main/sha256.ts'

import type { ByteSource } from './byteSource.ts'
import type { AttachmentParts } from './caseFileParts.ts'
import { Refusal, type AffectedItem } from './refusal.ts'

/** Name of the attachment with the manifest (`docs/proof-format.md`). */
export const manifestName = 'manifest.json'
/** Name of the attachment with the hashes of all originals, in the form that `sha256sum -c` reads. */
export const sumsName = 'SHA256SUMS'

const largestAttachment = 64 << 20

/**
 * Reads the manifest and checks it against itself.
 *
 * @throws Refusal `manifestMissing`, `manifestTooLarge`, `manifestNotCanonical`, `manifestSchema`
 */
export async function readManifest(
  source: ByteSource,
  attachments: ReadonlyMap<string, AttachmentParts>,
): Promise<Manifest> {
  const attachment = attachments.get(manifestName)
  if (attachment === undefined) throw new Refusal('manifestMissing')
  const text = await readText(source, attachment)
  const value = parseCanonical(text)
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) throw new Refusal('manifestSchema', [], parsed.error.issues[0]?.path.join('.'))
  return parsed.data
}

/**
 * Root, list of hashes, numbers and ranges.
 *
 * @throws Refusal `manifestRootWrong`, `unsafePath`, `itemsInconsistent`, `sumsMissing`, `sumsDiffer`
 */
export async function checkManifest(
  source: ByteSource,
  attachments: ReadonlyMap<string, AttachmentParts>,
  manifest: Manifest,
): Promise<void> {
  if (planRoot(sha256, manifest.items) !== manifest.merkleRoot) throw new Refusal('manifestRootWrong')
  const unsafe = manifest.items.filter((item) => !filesOf(item).every((file) => isSafePath(file.path)))
  if (unsafe.length > 0) throw new Refusal('unsafePath', unsafe.map(affected))
  const wrong = manifest.items.find((item, index) => !isItemConsistent(manifest, item, index))
  if (wrong !== undefined) throw new Refusal('itemsInconsistent', [affected(wrong)])
  const sums = attachments.get(sumsName)
  if (sums === undefined) throw new Refusal('sumsMissing')
  if ((await readText(source, sums)) !== sumsText(manifest.items)) throw new Refusal('sumsDiffer')
}

/**
 * The text of `SHA256SUMS`: one line per original in item order, each file once, as
 * `sha256sum -c` reads it.
 */
export function sumsText(items: readonly Pick<ManifestItem, 'file' | 'view'>[]): string {
  return [...new Set(items.flatMap(filesOf).map((file) => `${file.sha256}  ${file.path}\n`))].join('')
}

/** The files of an item in the folder of originals: the original, then its 阅览件. */
export function filesOf({ file, view }: Pick<ManifestItem, 'file' | 'view'>): ManifestItem['file'][] {
  return view === null ? [file] : [file, view]
}

/** How a check names an item. */
export function affected(item: ManifestItem): AffectedItem {
  const { first, last } = printedSpan(item)
  return { no: item.no, title: item.title, page: first === last ? first : `${first}-${last}`, detail: '' }
}

/** A relative name with `/`, that stays in its folder and needs no escape in SHA256SUMS. */
function isSafePath(path: string): boolean {
  const parts = path.split('/')
  return (
    !/[\\\p{Cc}]/u.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/^[A-Za-z]:/.test(path)
  )
}

function isItemConsistent(manifest: Manifest, item: ManifestItem, index: number): boolean {
  const previous = manifest.items[index - 1]
  const before = manifest.items.slice(0, index).findLast((other) => other.volume === item.volume)
  return (
    item.no === index + 1 &&
    item.pdfLast - item.pdfFirst + 1 === item.pageCount &&
    item.lastNumber >= item.firstNumber &&
    (item.labels.length === 0 || item.labels.length === item.pageCount) &&
    item.pdfLast <= manifest.pdfPages &&
    item.pdfFirst > (previous?.pdfLast ?? 0) &&
    item.firstNumber > (before?.lastNumber ?? 0)
  )
}

async function readText(source: ByteSource, attachment: AttachmentParts): Promise<string> {
  const { start, end } = attachment.data
  if (end - start > largestAttachment) throw new Refusal('manifestTooLarge')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await source.read(start, end - start))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('manifestNotCanonical')
  }
}

function parseCanonical(text: string): unknown {
  try {
    // JSON.parse gives JSON and nothing else.
    const value = JSON.parse(text) as Json
    if (canonicalJson(value) === text) return value
  } catch {
    throw new Refusal('manifestNotCanonical')
  }
  throw new Refusal('manifestNotCanonical')
}
