import type { PdfFile } from './pdfFile.ts'
import { broken, type PdfValue } from './pdfValue.ts'
import { Refusal } from './refusal.ts'

/** Where the signature says it reaches, and where its gap really is. */
export interface SignatureParts {
  readonly byteRange: readonly number[]
  /** The hex string of `/Contents` with its brackets. */
  readonly gap: { readonly start: number; readonly end: number }
}

/** An attachment: where its object begins and where its bytes are. */
export interface AttachmentParts {
  readonly objectStart: number
  readonly data: { readonly start: number; readonly end: number }
}

const deepestTree = 16
const mostNodes = 1_000_000

/**
 * Finds the one signature through the catalogue, never by searching for text.
 *
 * @throws Refusal `noSignature`, `severalSignatures`, `gapWrong`, `structureUnreadable`
 */
export async function findSignature(pdf: PdfFile): Promise<SignatureParts> {
  const catalog = await pdf.resolveDict(pdf.trailer.get('Root'))
  if (!catalog.has('AcroForm')) throw new Refusal('noSignature')
  const form = await pdf.resolveDict(catalog.get('AcroForm'))
  const fields = await pdf.resolveArray(form.get('Fields'))
  if (fields.length === 0) throw new Refusal('noSignature')
  if (fields.length > 1) throw new Refusal('severalSignatures')
  const field = await pdf.resolveDict(fields[0])
  if (field.has('Kids') || !isName(field.get('FT'), 'Sig')) throw new Refusal('severalSignatures')
  if (!field.has('V')) throw new Refusal('noSignature')
  const signature = await pdf.resolveDict(field.get('V'))
  if (!isName(signature.get('SubFilter'), 'ETSI.CAdES.detached')) throw new Refusal('noSignature')
  const contents = signature.get('Contents')
  if (contents?.t !== 'string') throw new Refusal('gapWrong')
  const range = await pdf.resolveArray(signature.get('ByteRange'))
  return {
    byteRange: range.map((value) => (value.t === 'number' ? value.value : Number.NaN)),
    gap: { start: contents.start, end: contents.end },
  }
}

/** Finds the attachments by name through `/Names /EmbeddedFiles`; a name that stands twice is refused. */
export async function findAttachments(pdf: PdfFile): Promise<ReadonlyMap<string, AttachmentParts>> {
  const catalog = await pdf.resolveDict(pdf.trailer.get('Root'))
  const found = new Map<string, AttachmentParts>()
  if (!catalog.has('Names')) return found
  const names = await pdf.resolveDict(catalog.get('Names'))
  if (!names.has('EmbeddedFiles')) return found
  const tree = await pdf.resolveDict(names.get('EmbeddedFiles'))
  const entries = await pdf.resolveArray(tree.get('Names'))
  for (let i = 0; i + 1 < entries.length; i += 2) {
    const name = textOf(entries[i])
    if (found.has(name)) throw broken('an attachment twice')
    found.set(name, await attachmentOf(pdf, entries[i + 1]))
  }
  return found
}

async function attachmentOf(pdf: PdfFile, value: PdfValue | undefined): Promise<AttachmentParts> {
  const description = await pdf.resolveDict(value)
  const files = await pdf.resolveDict(description.get('EF'))
  const stream = files.get('UF') ?? files.get('F')
  if (stream?.t !== 'ref') throw broken('attachment without stream')
  const object = await pdf.object(stream.id)
  return { objectStart: object.start, data: await pdf.streamRange(object) }
}

/**
 * Counts the pages by walking the page tree.
 *
 * @throws Refusal `pageTreeUnreadable` for a loop, a node that is neither, or a wrong `/Count`.
 */
export async function countPages(pdf: PdfFile, signal: AbortSignal): Promise<number> {
  const catalog = await pdf.resolveDict(pdf.trailer.get('Root'))
  const seen = new Set<number>()
  const walk = async (value: PdfValue | undefined, depth: number): Promise<number> => {
    signal.throwIfAborted()
    if (value?.t !== 'ref' || seen.has(value.id)) throw new Refusal('pageTreeUnreadable')
    seen.add(value.id)
    if (depth > deepestTree || seen.size > mostNodes) throw new Refusal('pageTreeUnreadable')
    const node = await pdf.resolveDict(value)
    if (isName(node.get('Type'), 'Page')) return 1
    if (!isName(node.get('Type'), 'Pages')) throw new Refusal('pageTreeUnreadable')
    let pages = 0
    for (const kid of await pdf.resolveArray(node.get('Kids'))) pages += await walk(kid, depth + 1)
    const count = node.get('Count')
    if (count?.t !== 'number' || count.value !== pages) throw new Refusal('pageTreeUnreadable')
    return pages
  }
  return await walk(catalog.get('Pages'), 0)
}

function isName(value: PdfValue | undefined, name: string): boolean {
  return value?.t === 'name' && value.value === name
}

/** A text string: UTF-16BE with its mark, else one byte per character (ISO 32000-2 §7.9.2.2). */
function textOf(value: PdfValue | undefined): string {
  if (value?.t !== 'string') throw broken('not a string')
  const { bytes } = value
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return new TextDecoder('utf-16be').decode(bytes.subarray(2))
}
