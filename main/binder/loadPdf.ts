import {
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  type PDFArray,
  type PDFObject,
} from 'pdf-lib'

/** A source document and its pages in order. */
export interface LoadedPdf {
  document: PDFDocument
  pages: PDFPageLeaf[]
}

/**
 * Parses a PDF strictly: an object that cannot be read is an error, never left out.
 *
 * An owner-only protection (empty user password) is opened; nothing else is, and `ignoreEncryption`
 * is never used, because it yields pages without text. @throws Error when anything is wrong.
 */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  const document = await parse(bytes, true).catch((error: unknown) => {
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')) throw error
    return parseProtected(bytes)
  })
  if (document.isEncrypted) throw new Error('encrypted')
  return { document, pages: pagesOf(document) }
}

function parse(bytes: Uint8Array, isStrict: boolean): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    throwOnInvalidObject: isStrict,
    updateMetadata: false,
    password: '',
    parseSpeed: Infinity,
  })
}

/**
 * The library deciphers cross-reference streams too, which are never enciphered (ISO 32000-1
 * §7.5.8.2), and so stumbles over its own rubbish. It reads leniently here, and what else it could
 * not read is looked for afterwards.
 */
async function parseProtected(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await parse(bytes, false)
  const invalid = document.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFInvalidObject)
  if (!invalid.every(([, object]) => isCrossReference(object))) throw new Error('invalid object')
  return document
}

function isCrossReference(object: PDFObject): boolean {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return /\/Type\s*\/XRef\b/.test(bytes.subarray(0, 1000).toString('latin1'))
}

/** Walks the page tree by hand: the library's own walk loops on a tree that bites its tail. */
function pagesOf(document: PDFDocument): PDFPageLeaf[] {
  const pages: PDFPageLeaf[] = []
  const seen = new Set<unknown>()
  function visit(node: unknown): void {
    if (seen.has(node)) throw new Error('page tree repeats a node')
    seen.add(node)
    if (node instanceof PDFPageLeaf) return void pages.push(node)
    if (!(node instanceof PDFPageTree)) throw new Error('page tree holds something else')
    const kids: PDFArray = node.Kids()
    for (const kid of kids.asArray()) visit(kid instanceof PDFRef ? document.context.lookup(kid) : kid)
  }
  visit(document.catalog.lookup(PDFName.of('Pages')))
  return pages
}
